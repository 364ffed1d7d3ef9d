import type { ThreatStep } from '../../../lens/questions/threats/steps.ts';
import { EndLink } from '../../bits/NodeLink.tsx';
import { Prose } from '../../bits/Prose.tsx';
import { SourceList } from '../../bits/SourceList.tsx';
import '../../statements/Statements.css';
import './ThreatSteps.css';

/** Steps from a threat to the standard: each a sentence with its ends, note and sources. */
export function ThreatSteps({ steps }: { steps: readonly ThreatStep[] }) {
  return steps.map((step) => (
    <div key={[step.verb, ...step.others.map(({ id }) => id)].join()} className="threat-step">
      <StepSentence step={step} />
      {step.note && (
        <p className="statement-caveat">
          <Prose text={step.note} />
        </p>
      )}
      <SourceList sources={step.sources} statedBy={step.statedBy} confidence={step.confidence} />
    </div>
  ));
}

/** A single end is part of the sentence; several are listed below it. */
function StepSentence({ step: { subject, verb, others } }: { step: ThreatStep }) {
  const [only, ...more] = others;
  const alone = more.length === 0;
  return (
    <>
      <p className="statement-head">
        <b className="code">{subject.label}</b> {verb} {alone && only && <EndLink end={only} />}
      </p>
      {!alone && (
        <ul className="link-list threat-ends">
          {others.map((end) => (
            <li key={end.id}>
              <EndLink end={end} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
