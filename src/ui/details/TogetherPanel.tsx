import { useContext, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { haveNothingInCommon, type Related, type Together, togetherOf } from '../../lens/detail/together.ts';
import type { Reached } from '../../lens/statements/in-common.ts';
import type { End, Statement } from '../../lens/statements/statements.ts';
import { addToSelection } from '../../state/actions.ts';
import { togetherWords as text } from '../../words/together.ts';
import type { HeadingRef } from '../bits/heading-ref.ts';
import { EndLink, NodeLink, WalkContext } from '../bits/NodeLink.tsx';
import { PanelHead } from '../bits/PanelHead.tsx';
import { Unfold } from '../bits/Unfold.tsx';
import { Ends } from '../statements/Ends.tsx';
import { StatementGroup, StatementList } from '../statements/Statements.tsx';
import { useAct, useApp } from '../use-app.ts';
import './TogetherPanel.css';

/** Longer lists omit the titles. */
const TITLED = 4;
/** Relations beyond this number are folded. */
const RELATIONS_SHOWN = 8;

type Shared = 'allDependOn' | 'allNeededBy';

interface Props {
  /** The id of the node that was selected first, and the others in the order in which they were added. */
  id: string;
  others: readonly string[];
  headingRef?: HeadingRef;
}

/** How three or more nodes are related to each other, and what they have in common. */
export function TogetherPanel({ id, others, headingRef }: Props) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const together = useMemo(
    () => togetherOf({ library, graph, lines }, [id, ...others]),
    [library, graph, lines, id, others],
  );
  if (!together) return null;
  const { ends } = together;
  const nothing = haveNothingInCommon(together);
  return (
    <article className="detail">
      <PanelHead
        place={text.label(ends.length)}
        heading={text.heading(ends.map(({ label }) => label))}
        headingRef={headingRef}
      >
        <Ends
          ends={ends}
          label={text.selected}
          brief={ends.length > TITLED}
          tool={(end) => <TakeOut end={end} />}
        />
        {ends.length === 3 && <Pairs ends={ends} />}
        <Verdict together={together} nothing={nothing} />
      </PanelHead>
      {!nothing && (
        <>
          <RelatedToAll related={together.related} />
          <InCommon together={together} which="allDependOn" />
          <InCommon together={together} which="allNeededBy" />
          <Among statements={together.among} />
        </>
      )}
    </article>
  );
}

function TakeOut({ end: { id, prefix, label } }: { end: End }) {
  const act = useAct();
  const onWalk = useContext(WalkContext);
  const takeOut = () => {
    // The button disappears with its node, so the heading receives the focus.
    onWalk();
    act(addToSelection(id));
  };
  return (
    <Button className="tool" aria-label={text.takeOutNamed(`${prefix}${label}`)} onPress={takeOut}>
      {text.takeOut}
    </Button>
  );
}

/** Links to each pair of the three. */
function Pairs({ ends }: { ends: readonly End[] }) {
  return (
    <nav className="together-pairs" aria-label={text.twoOfThem}>
      {ends.flatMap((a, index) =>
        ends.slice(index + 1).map((b) => (
          <NodeLink key={`${a.id} ${b.id}`} to={a.id} pairWith={b.id}>
            {text.pair(a.label, b.label)}
          </NodeLink>
        )),
      )}
    </nav>
  );
}

/** A sentence about nodes that have no relation to the others. Nothing if there are none. */
function Verdict({ together: { among, apart }, nothing }: { together: Together; nothing: boolean }) {
  if (apart.length === 0) return null;
  const sentence = nothing
    ? text.nothing
    : among.length === 0
      ? text.noneAmong
      : text.apart(apart.map(({ label }) => label));
  return <p className="detail-summary">{sentence}</p>;
}

function Among({ statements }: { statements: readonly Statement[] }) {
  const depends = statements.filter(({ side }) => side === 'depends-on');
  const used = statements.filter(({ side }) => side === 'used-with');
  const related = statements.filter(({ side }) => side === 'related');
  return (
    <>
      <StatementGroup
        side="depends-on"
        heading={text.depends}
        statements={depends}
        most={RELATIONS_SHOWN}
        withSubject
      />
      <StatementGroup
        side="used-with"
        heading={text.usedWith}
        statements={used}
        most={RELATIONS_SHOWN}
        withSubject
      />
      <StatementGroup
        side="related"
        heading={text.related}
        statements={related}
        most={RELATIONS_SHOWN}
        withSubject
      />
    </>
  );
}

function RelatedToAll({ related }: { related: readonly Related[] }) {
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">{text.relatedToAll}</h3>
      {related.length === 0 ? (
        <p className="statements-empty">{text.noneRelated}</p>
      ) : (
        <ul className="link-list together-related">
          {related.map(({ end, statements }) => (
            <li key={end.id}>
              <EndLink end={end} />
              <Unfold summary={<span className="together-how">{howRelated(statements)}</span>}>
                <StatementList statements={statements} withSubject />
              </Unfold>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** For example "is evaluated by 3-3 and 4-2; presupposes 1-1": the strongest relation to each end. */
function howRelated(statements: readonly Statement[]): string {
  const strongest = new Map<string, Statement>();
  for (const statement of statements)
    if (!strongest.has(statement.other.id)) strongest.set(statement.other.id, statement);
  const ways = new Map<string, string[]>();
  for (const { verb, other } of strongest.values()) ways.set(verb, [...(ways.get(verb) ?? []), other.label]);
  return [...ways].map(([verb, labels]) => text.towards(verb, labels)).join('; ');
}

function InCommon({ together, which }: { together: Together; which: Shared }) {
  const found = together[which];
  return (
    <section className="statements" data-side={which === 'allDependOn' ? 'depends-on' : 'needed-by'}>
      <h3 className="rubric">{text[which]}</h3>
      {found.length === 0 ? (
        <p className="statements-empty">{text.noneInCommon[which]}</p>
      ) : (
        <ul className="link-list">
          {found.map((reached) => (
            <li key={reached.end.id}>
              <EndLink end={reached.end} />{' '}
              <span className="together-how">{howReached(together.ends, reached, which)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The distance of each node, grouped by distance, nearest first. */
function howReached(ends: readonly End[], { distances }: Reached, which: Shared): string {
  const ways = new Map<number, string[]>();
  for (const [index, steps] of distances.entries())
    if (steps > 0) ways.set(steps, [...(ways.get(steps) ?? []), ends[index]?.label ?? '']);
  const sorted = [...ways].sort(([a], [b]) => a - b);
  const how = text.distances(sorted.map(([steps, labels]) => ({ steps, labels })));
  return distances.includes(0) ? text.oneOfThem[which](how) : how;
}
