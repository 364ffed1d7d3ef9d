import { impactWords } from '../../../words/questions/impact.ts';
import { EndLink } from '../../bits/NodeLink.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import { Prose } from '../../bits/Prose.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { QuestionCsv } from '../../bits/QuestionCsv.tsx';
import { Chain } from '../../statements/Chain.tsx';
import './ImpactPanel.css';

/**
 * The panel of the question of impact: what a revision of a part affects, by distance, each with its chain of
 * statements, and a CSV download.
 */
export function ImpactPanel({ question, answer: impact, headingRef }: PanelProps<'impact'>) {
  if (!impact) return null;
  const { revised, count, rings } = impact;
  return (
    <article className="detail">
      <PanelHead
        place={impactWords.label}
        heading={impactWords.heading(revised.label)}
        headingRef={headingRef}
      >
        <p className="detail-title">
          <EndLink end={revised} />
        </p>
        <p className="detail-summary">
          <Prose text={count === 0 ? impactWords.none(revised.label) : impactWords.count(count)} />
        </p>
        <p className="detail-summary">{impactWords.scope}</p>
        {count > 0 && (
          <QuestionCsv
            question={question}
            text={impactWords.download}
            fileName={(day) => impactWords.fileName(revised.id, day)}
          />
        )}
      </PanelHead>
      {rings.map(({ distance, affected }) => (
        <section key={distance} className="statements" data-side="needed-by">
          <h3 className="rubric">{impactWords.ring(distance, affected.length)}</h3>
          <ul>
            {affected.map(({ end, because }) => (
              <li key={end.id} className="impact-affected">
                {distance > 1 && (
                  <p>
                    <EndLink end={end} />
                  </p>
                )}
                <Chain statements={because} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}
