import { useMemo } from 'react';
import type { Coverage, CoverageItem } from '../../../lens/questions/coverage/answer.ts';
import type { End } from '../../../lens/statements/statements.ts';
import { sourcesById, statementFrom } from '../../../lens/statements/statements.ts';
import { coverageWords } from '../../../words/questions/coverage.ts';
import { EndLink, NodeLink } from '../../bits/NodeLink.tsx';
import { Prose } from '../../bits/Prose.tsx';
import { SourceList } from '../../bits/SourceList.tsx';
import { Unfold } from '../../bits/Unfold.tsx';
import { useApp } from '../../use-app.ts';

/** Up to this number of items are shown with all their mappings; if there are more, they are folded. */
const FEW = 5;

/** The mappings of each chosen item, and a list of the items without any. */
export function CoverageItems({ coverage }: { coverage: Coverage }) {
  const chosen = coverage.items.filter((item) => item.chosen);
  const mapped = chosen.filter(({ mappings }) => mappings.length > 0);
  const idle = chosen.filter(({ mappings }) => mappings.length === 0);
  const few = mapped.length <= FEW;
  const list = (
    <ul className="coverage-side">
      {mapped.map((item) => (
        // A few items start unfolded, many start folded. The key changes with that, so that the start state
        // applies again.
        <li key={`${few} ${item.id}`}>
          <ItemMappings item={item} open={few} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="statements">
      <h3 className="rubric">{coverageWords.itemSide}</h3>
      {mapped.length === 0 && <p className="statements-empty">{coverageWords.noMappings}</p>}
      {mapped.length > 0 &&
        (few ? list : <Unfold summary={coverageWords.mapped(mapped.length)}>{list}</Unfold>)}
      {idle.length > 0 && (
        <p className="statements-further">
          {coverageWords.unmapped(idle.length)} <Labels ends={idle.map(({ end }) => end)} />
        </p>
      )}
    </section>
  );
}

/** The labels of nodes as links, separated by commas. */
export function Labels({ ends }: { ends: readonly End[] }) {
  return ends.map(({ id, prefix, label, title }, index) => (
    <span key={id}>
      {index > 0 && ', '}
      <NodeLink to={id} label={`${prefix}${label} ${title}`.trim()}>
        <span className="code">{label}</span>
      </NodeLink>
    </span>
  ));
}

function ItemMappings({ item, open }: { item: CoverageItem; open: boolean }) {
  const { end, mappings } = item;
  const summary = (
    <span>
      <b>{end.label}</b> {end.name}{' '}
      <span className="coverage-mappings">{coverageWords.mappings(mappings.length)}</span>
    </span>
  );
  return (
    <Unfold open={open} summary={summary}>
      <Mappings item={item} />
    </Unfold>
  );
}

/** Each mapping with the verb of its relation, its caveat and its sources. */
function Mappings({ item: { id, end, mappings } }: { item: CoverageItem }) {
  const graph = useApp((state) => state.graph);
  const library = useApp((state) => state.library);
  const labelOf = (part: string) => graph.getNodeAttribute(part, 'label');
  const rows = useMemo(() => {
    const sources = sourcesById(library);
    return mappings.map((mapping) => ({
      mapping,
      statement: statementFrom(graph, sources, graph.getEdgeAttributes(mapping.relation.id), id),
    }));
  }, [graph, library, mappings, id]);
  return (
    <div className="coverage-within">
      <ul>
        {rows.map(({ mapping, statement }) => (
          <li key={mapping.relation.id}>
            <p>
              {statement.verb} <EndLink end={mapping} />{' '}
              {mapping.part !== mapping.id && (
                <span className="coverage-mappings">{coverageWords.inPart(labelOf(mapping.part))}</span>
              )}
            </p>
            {statement.caveat && (
              <p className="statement-caveat">
                <Prose text={statement.caveat} />
              </p>
            )}
            <SourceList sources={statement.sources} confidence={statement.confidence} />
          </li>
        ))}
      </ul>
      <p>
        <NodeLink to={id}>{coverageWords.itemPage(end.label)}</NodeLink>
      </p>
    </div>
  );
}
