import { type ReactNode, useId, useMemo } from 'react';
import { Toolbar } from 'react-aria-components';
import { type Facet, facetCounts, isolateValue, toggleValue } from '../../lens/view/filters.ts';
import { filterBy } from '../../state/actions.ts';
import { legendWords } from '../../words/legend.ts';
import { labelling } from '../../words/questions/differences.ts';
import { words } from '../../words/words.ts';
import { Unfold } from '../bits/Unfold.tsx';
import { useAct, useApp } from '../use-app.ts';
import { FacetValueRow } from './FacetValueRow.tsx';
import './FacetGroup.css';

interface Props {
  facet: Facet;
  /**
   * What its values look like on the canvas: a note about all of them, and a sample and a meaning for each
   * id.
   */
  note?: string;
  sample?: (id: string) => ReactNode;
  meaning?: (id: string) => string | undefined;
  /** Whether a long list starts folded while none of it is hidden. */
  folded?: boolean;
}

/**
 * All values of a facet with live counts. A press hides or isolates a value. The group is a single tab stop;
 * arrow keys move inside it.
 */
export function FacetGroup({ facet, note, sample, meaning, folded = false }: Props) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const filters = useApp((state) => state.view.filters);
  const labels = useApp((state) => state.labels);
  const act = useAct();
  const own = useId();
  const values = useMemo(() => facetCounts(graph, library, filters, facet), [graph, library, filters, facet]);
  const name = facet === 'status' && labels === 'catalogue' ? labelling.status : words.filters.facets[facet];
  const all = values.map(({ id }) => id);
  const shown = values.filter(({ hidden }) => !hidden).length;
  const row = (value: (typeof values)[number], describedBy?: string) => (
    <FacetValueRow
      value={value}
      sample={sample?.(value.id)}
      describedBy={describedBy}
      onToggle={() => act(filterBy(toggleValue(filters, facet, value.id)))}
      onOnly={() => act(filterBy(isolateValue(filters, facet, value.id, all)))}
    />
  );
  const rows = (
    <Toolbar aria-labelledby={own} orientation="vertical">
      {meaning ? (
        <dl className="facet-rows">
          {values.map((value) => (
            <div key={value.id}>
              <dt>{row(value, `${own}-${value.id}`)}</dt>
              <dd id={`${own}-${value.id}`}>{meaning(value.id)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <ul className="facet-rows">
          {values.map((value) => (
            <li key={value.id}>{row(value)}</li>
          ))}
        </ul>
      )}
    </Toolbar>
  );
  return (
    <div className="facet">
      <h3 id={own} className="rubric">
        {name}
      </h3>
      {note !== undefined && <p className="facet-note">{note}</p>}
      {folded ? (
        <Unfold summary={legendWords.shown(shown, all.length)} open={shown < all.length}>
          {rows}
        </Unfold>
      ) : (
        rows
      )}
    </div>
  );
}
