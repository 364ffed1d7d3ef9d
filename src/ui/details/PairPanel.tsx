import { type RefObject, useMemo } from 'react';
import { type Common, type Pair, pairOf, type Step } from '../../lens/detail/pair.ts';
import { words } from '../../words/words.ts';
import { EndLink, NodeLink } from '../bits/NodeLink.tsx';
import { PanelHead } from '../bits/PanelHead.tsx';
import { Prose } from '../bits/Prose.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import { Ends } from '../statements/Ends.tsx';
import { StatementGroup } from '../statements/Statements.tsx';
import { useApp } from '../use-app.ts';
import '../bits/Unseen.css';
import './PairPanel.css';

interface Props {
  /** Two node ids. The sentences are worded in this order. */
  a: string;
  b: string;
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
}

/** How two nodes are related: directly, by each shortest path, and by what they have in common. */
export function PairPanel({ a, b, headingRef }: Props) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const lines = useApp((state) => state.lines);
  const pair = useMemo(() => pairOf({ library, graph, lines }, a, b), [library, graph, lines, a, b]);
  if (!pair) return null;
  const ends = pair.a.id === pair.b.id ? [pair.a] : [pair.a, pair.b];
  return (
    <article className="detail">
      <PanelHead
        place={words.pair.label}
        heading={words.pair.heading(pair.a.label, pair.b.label)}
        headingRef={headingRef}
      >
        <Ends ends={ends} />
        <Verdict pair={pair} />
      </PanelHead>
      <Direct pair={pair} />
      <Paths pair={pair} />
      {ends.length > 1 && (
        <>
          <InCommon pair={pair} which="bothDependOn" />
          <InCommon pair={pair} which="bothNeededBy" />
        </>
      )}
    </article>
  );
}

/** A sentence for two nodes that have no direct relation. Nothing otherwise. */
function Verdict({ pair: { a, b, related, distance, direct } }: { pair: Pair }) {
  if (direct.length > 0) return null;
  const { same, unrelated, notDirect } = words.pair;
  const sentence = !related
    ? unrelated(a.label, b.label)
    : distance === 0
      ? same(a.label)
      : notDirect(distance ?? 0);
  return (
    <p className="detail-summary">
      <Prose text={sentence} />
    </p>
  );
}

function Direct({ pair: { a, b, direct } }: { pair: Pair }) {
  const { depends, usedWith, related } = words.pair;
  const headings = {
    'depends-on': depends(a.label, b.label),
    'needed-by': depends(b.label, a.label),
    'used-with': usedWith,
    related,
  } as const;
  return (['depends-on', 'needed-by', 'used-with', 'related'] as const).map((side) => (
    <StatementGroup
      key={side}
      side={side}
      heading={headings[side]}
      statements={direct.filter((statement) => statement.side === side)}
      withSubject
    />
  ));
}

/** The shortest paths, if they are longer than a direct relation. */
function Paths({ pair: { distance, paths, pathCount } }: { pair: Pair }) {
  if (distance === null || distance < 2) return null;
  const { paths: counted, pathsShown } = words.pair;
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">
        {paths.length < pathCount ? pathsShown(paths.length, pathCount) : counted(pathCount)}
      </h3>
      {paths.map((steps, index) => (
        <details key={steps.map(({ to }) => to.id).join()} className="pair-path" open={index === 0}>
          <summary>
            {words.pair.path(index + 1)}: <Route steps={steps} />
          </summary>
          <ol className="pair-steps">
            {steps.map((step) => (
              <StepCard key={step.to.id} step={step} />
            ))}
          </ol>
        </details>
      ))}
    </section>
  );
}

const ARROWS: Record<Step['direction'], string> = {
  along: '→',
  against: '←',
  both: '⇄',
  'used-with': '⋯',
  related: '–',
};

/**
 * For example "6-1 → 2-4 ⋯ 3-2". Arrows point at the document that is needed. Screen readers get commas
 * instead.
 */
function Route({ steps }: { steps: readonly Step[] }) {
  return (
    <span>
      <span className="code">{steps[0]?.from.label}</span>
      {steps.map(({ to, direction }) => (
        <span key={to.id}>
          <span aria-hidden="true"> {ARROWS[direction]} </span>
          <span className="unseen">, </span>
          <span className="code">{to.label}</span>
        </span>
      ))}
    </span>
  );
}

const SIDES = {
  along: 'depends-on',
  against: 'needed-by',
  both: 'depends-on',
  'used-with': 'used-with',
  related: 'related',
} as const;

function StepCard({ step: { from, to, direction, sentence, statements } }: { step: Step }) {
  const [first, ...more] = statements;
  if (!first) return null;
  return (
    <li className="statement" data-side={SIDES[direction]}>
      <p className="pair-step">
        <EndLink end={from} /> {first.verb} <EndLink end={to} />
      </p>
      <p className="statement-sentence">
        <Prose text={sentence} />
      </p>
      <p className="pair-direction">{words.pair.directions[direction](from.label, to.label)}</p>
      {more.length > 0 && (
        <p className="pair-direction">
          <NodeLink to={first.line}>{words.pair.more(more.length, from.label, to.label)}</NodeLink>
        </p>
      )}
      <SourceList sources={first.sources} statedBy={first.statedBy} confidence={first.confidence} />
    </li>
  );
}

function InCommon({ pair, which }: { pair: Pair; which: 'bothDependOn' | 'bothNeededBy' }) {
  const common: readonly Common[] = pair[which];
  return (
    <section className="statements" data-side={which === 'bothDependOn' ? 'depends-on' : 'needed-by'}>
      <h3 className="rubric">{words.pair[which]}</h3>
      {common.length === 0 ? (
        <p className="statements-empty">{words.pair.nothingInCommon[which]}</p>
      ) : (
        <ul className="link-list">
          {common.map(({ end, a, b }) => (
            <li key={end.id}>
              <EndLink end={end} />{' '}
              <span className="pair-distances">{words.pair.distances(pair.a.label, a, pair.b.label, b)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
