import { useMemo } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import {
  FACETS,
  type Facet,
  facetCounts,
  isolateValue,
  NO_FILTERS,
  toggleValue,
} from '../../lens/filters.ts';
import { words } from '../../model/words.ts';
import { labelling } from '../../model/words-differences.ts';
import { filterBy } from '../../state/actions.ts';
import { useAct, useApp } from '../use-app.ts';
import './Filters.css';

/** What is shown and what is hidden: every value of every facet with its live count, hidden or isolated by one press. */
export function Filters() {
  const filters = useApp((state) => state.view.filters);
  const act = useAct();
  const filtered = Object.keys(filters).length > 0;
  return (
    <section className="filters" aria-label={words.filters.label}>
      <div className="filters-head">
        <h2>{words.filters.label}</h2>
        {filtered && (
          <Button className="tool tool-worded" onPress={() => act(filterBy(NO_FILTERS))}>
            {words.filters.clear}
          </Button>
        )}
      </div>
      <div className="filters-list">
        {FACETS.map((facet) => (
          <FacetGroup key={facet} facet={facet} />
        ))}
      </div>
    </section>
  );
}

function FacetGroup({ facet }: { facet: Facet }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const filters = useApp((state) => state.view.filters);
  const act = useAct();
  const labels = useApp((state) => state.labels);
  const name = facet === 'status' && labels === 'catalogue' ? labelling.status : words.filters.facets[facet];
  const values = useMemo(() => facetCounts(graph, library, filters, facet), [graph, library, filters, facet]);
  const all = values.map(({ id }) => id);
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {values.map(({ id, name, count, hidden }) => (
        <div key={id} className="facet-value">
          <ToggleButton
            className="facet-toggle"
            isSelected={!hidden}
            onChange={() => act(filterBy(toggleValue(filters, facet, id)))}
          >
            <span className="facet-tick" aria-hidden="true" />
            <span className="facet-name">{name}</span> <span className="facet-count">{count}</span>
          </ToggleButton>
          <Button
            className="facet-only"
            aria-label={words.filters.onlyThis(name)}
            onPress={() => act(filterBy(isolateValue(filters, facet, id, all)))}
          >
            {words.filters.only}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}
