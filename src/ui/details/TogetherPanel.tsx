import { useContext, useMemo } from 'react';
import { Button } from 'react-aria-components';
import { haveNothingInCommon, type Related, type Together, togetherOf } from '../../lens/detail/together.ts';
import type { End, Statement } from '../../lens/statements/statements.ts';
import { addToSelection } from '../../state/actions.ts';
import { togetherWords as text } from '../../words/together.ts';
import type { HeadingRef } from '../bits/heading-ref.ts';
import { EndLink, NodeLink } from '../bits/NodeLink.tsx';
import { PanelHead } from '../bits/PanelHead.tsx';
import { Prose } from '../bits/Prose.tsx';
import { Unfold } from '../bits/Unfold.tsx';
import { WalkContext } from '../bits/walk-context.ts';
import { Ends } from '../statements/Ends.tsx';
import { StatementGroup, StatementList } from '../statements/Statements.tsx';
import { useAct, useApp } from '../use-app.ts';
import { InCommon } from './InCommon.tsx';
import { Paths } from './Paths.tsx';
import './TogetherPanel.css';

/** Longer lists omit the titles. */
const TITLED = 4;
/** Relations beyond this number are folded. */
const RELATIONS_SHOWN = 8;

interface Props {
  /** The id of the node that was selected first, and the others in the order in which they were added. */
  id: string;
  others: readonly string[];
  headingRef?: HeadingRef;
}

/** How two or more selected parts are related, and what they have in common. */
export function TogetherPanel({ id, others, headingRef }: Props) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const together = useMemo(
    () => togetherOf({ library, graph, lines }, [id, ...others]),
    [library, graph, lines, id, others],
  );
  if (!together) return null;
  const { ends, paths } = together;
  const nothing = ends.length > 2 && haveNothingInCommon(together);
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
          tool={ends.length > 2 ? (end) => <TakeOut end={end} /> : undefined}
        />
        {ends.length === 3 && <Pairs ends={ends} />}
        <Verdict together={together} nothing={nothing} />
      </PanelHead>
      {!nothing && (
        <>
          {ends.length === 2 && <Among together={together} />}
          {paths?.distance && paths.distance > 1 ? <Paths paths={paths} /> : null}
          {ends.length > 2 && <RelatedToAll related={together.related} />}
          <InCommon together={together} which="allDependOn" />
          <InCommon together={together} which="allNeededBy" />
          {ends.length > 2 && <Among together={together} />}
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

/** The sentence about parts without a relation to the others; nothing if each has one. */
function Verdict({ together, nothing }: { together: Together; nothing: boolean }) {
  const { ends, among, apart, paths } = together;
  if (apart.length === 0) return null;
  const [first, second] = ends.map(({ label }) => label);
  const sentence = paths
    ? paths.distance === null
      ? text.unrelated(`${first}`, `${second}`)
      : text.notDirect(paths.distance)
    : nothing
      ? text.nothing
      : among.length === 0
        ? text.noneAmong
        : text.apart(apart.map(({ label }) => label));
  return (
    <p className="detail-summary">
      <Prose text={sentence} />
    </p>
  );
}

/** The relations between any two of the parts; of two parts, grouped by which one depends on the other. */
function Among({ together: { ends, among } }: { together: Together }) {
  const [first, second] = ends;
  const ofSide = (side: Statement['side']) => among.filter((one) => one.side === side);
  const depends = ofSide('depends-on');
  const groups: { side: Statement['side']; heading: string; statements: Statement[] }[] = [
    ...(first && second && ends.length === 2
      ? [
          {
            side: 'depends-on' as const,
            heading: text.dependsOn(first.label, second.label),
            statements: depends.filter(({ subject }) => subject.id === first.id),
          },
          {
            side: 'needed-by' as const,
            heading: text.dependsOn(second.label, first.label),
            statements: depends.filter(({ subject }) => subject.id === second.id),
          },
        ]
      : [{ side: 'depends-on' as const, heading: text.depends, statements: depends }]),
    { side: 'used-with', heading: text.usedWith, statements: ofSide('used-with') },
    { side: 'related', heading: text.related, statements: ofSide('related') },
  ];
  return groups.map((group) => (
    <StatementGroup key={group.heading} {...group} most={RELATIONS_SHOWN} withSubject />
  ));
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
