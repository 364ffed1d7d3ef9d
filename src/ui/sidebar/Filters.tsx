import { FACETS } from '../../lens/view/filters.ts';
import { words } from '../../words/words.ts';
import { FacetGroup } from './FacetGroup.tsx';
import { FilterHead } from './FilterHead.tsx';
import './Filters.css';

/** What is shown and what is hidden: every value of every facet with its live count, hidden or isolated by one press. */
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
