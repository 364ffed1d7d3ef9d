import type { Paths as PathsFacts, Step } from '../../lens/detail/paths.ts';
import { pathWords as text } from '../../words/together.ts';
import { EndLink, NodeLink } from '../bits/NodeLink.tsx';
import { Prose } from '../bits/Prose.tsx';
import { SourceList } from '../bits/SourceList.tsx';
import '../bits/Unseen.css';
import './Paths.css';

/** The shortest paths between two parts, each with the sentences of its steps; the first one is open. */
export function Paths({ paths: { shown, count } }: { paths: PathsFacts }) {
  return (
    <section className="statements" data-side="related">
      <h3 className="rubric">{text.heading(shown.length, count)}</h3>
      {shown.map((steps, index) => (
        <details key={steps.map(({ to }) => to.id).join()} className="path" open={index === 0}>
          <summary>
            {text.path(index + 1)}: <Route steps={steps} />
          </summary>
          <ol className="path-steps">
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

/** "6-1 → 2-4 ⋯ 3-2": the arrows point at the document that is needed; a screen reader hears commas. */
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
      <p className="path-step">
        <EndLink end={from} /> {first.verb} <EndLink end={to} />
      </p>
      <p className="statement-sentence">
        <Prose text={sentence} />
      </p>
      <p className="path-direction">{text.directions[direction](from.label, to.label)}</p>
      {more.length > 0 && (
        <p className="path-direction">
          <NodeLink to={first.line}>{text.more(more.length, from.label, to.label)}</NodeLink>
        </p>
      )}
      <SourceList sources={first.sources} statedBy={first.statedBy} confidence={first.confidence} />
    </li>
  );
}
