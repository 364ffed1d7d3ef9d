import { useMemo } from 'react';
import type { End } from '../../../lens/statements/statements.ts';
import { sourcesById, statementFrom } from '../../../lens/statements/statements.ts';
import type { Standing, StandingItem } from '../../../lens/questions/coverage/answer.ts';
import { standingWords } from '../../../words/questions/coverage.ts';
import { EndLink, NodeLink } from '../../bits/NodeLink.tsx';
import { Prose } from '../../bits/Prose.tsx';
import { SourceList } from '../../bits/SourceList.tsx';
import { Unfold } from '../../bits/Unfold.tsx';
import { useApp } from '../../use-app.ts';

/** So many items are shown with all that they touch; more of them are folded. */
const FEW = 5;

/** What each chosen item touches, and plainly those that touch nothing. */
export function StandingItems({ standing }: { standing: Standing }) {
  const chosen = standing.items.filter((item) => item.chosen);
  const touching = chosen.filter(({ touches }) => touches.length > 0);
  const idle = chosen.filter(({ touches }) => touches.length === 0);
  const few = touching.length <= FEW;
  const list = (
    <ul className="standing-side">
      {touching.map((item) => (
        // With few of them it begins open, with many folded: another key makes it begin anew.
        <li key={`${few} ${item.id}`}>
          <ItemTouches item={item} open={few} />
        </li>
      ))}
    </ul>
  );
  return (
    <section className="statements">
      <h3 className="rubric">{standingWords.itemSide}</h3>
      {touching.length === 0 && <p className="statements-empty">{standingWords.noneTouches}</p>}
      {touching.length > 0 &&
        (few ? list : <Unfold summary={standingWords.touching(touching.length)}>{list}</Unfold>)}
      {idle.length > 0 && (
        <p className="statements-further">
          {standingWords.touchNothing(idle.length)} <Labels ends={idle.map(({ end }) => end)} />
        </p>
      )}
    </section>
  );
}

/** The short names of nodes as links, one after the other. */
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

function ItemTouches({ item, open }: { item: StandingItem; open: boolean }) {
  const { end, touches } = item;
  const summary = (
    <span>
      <b>{end.label}</b> {end.name}{' '}
      <span className="standing-touches">{standingWords.touches(touches.length)}</span>
    </span>
  );
  return (
    <Unfold open={open} summary={summary}>
      <Touches item={item} />
    </Unfold>
  );
}

/** Each touch with the words of its relation, what is to be heeded about it, and who says so. */
function Touches({ item: { id, end, touches } }: { item: StandingItem }) {
  const graph = useApp((state) => state.graph);
  const library = useApp((state) => state.library);
  const labelOf = (part: string) => graph.getNodeAttribute(part, 'label');
  const told = useMemo(() => {
    const sources = sourcesById(library);
    return touches.map((touch) => ({
      touch,
      statement: statementFrom(graph, sources, graph.getEdgeAttributes(touch.relation.id), id),
    }));
  }, [graph, library, touches, id]);
  return (
    <div className="standing-within">
      <ul>
        {told.map(({ touch, statement }) => (
          <li key={touch.relation.id}>
            <p>
              {statement.verb} <EndLink end={touch} />{' '}
              {touch.part !== touch.id && (
                <span className="standing-touches">{standingWords.inPart(labelOf(touch.part))}</span>
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
        <NodeLink to={id}>{standingWords.itemPage(end.label)}</NodeLink>
      </p>
    </div>
  );
}
