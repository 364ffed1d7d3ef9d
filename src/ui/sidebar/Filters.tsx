import { FACETS } from '../../lens/view/filters.ts';
import { words } from '../../words/words.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { FilterHead } from './FilterHead.tsx';
import './Filters.css';

/** The panel of filters: all values of all facets with live counts. A press hides or isolates a value. */
export function Filters() {
  return (
    <section className="filters" aria-label={words.filters.label}>
      <FilterHead label={words.filters.label} />
      <div className="filters-list">
        {FACETS.map((facet) => (
          <FacetGroup key={facet} facet={facet} />
        ))}
      </div>
    </section>
  );
}
