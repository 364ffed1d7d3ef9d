import { words } from '../../../words/words.ts';
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
        place={words.impact.label}
        heading={words.impact.heading(revised.label)}
        headingRef={headingRef}
      >
        <p className="detail-title">
          <EndLink end={revised} />
        </p>
        <p className="detail-summary">
          <Prose text={count === 0 ? words.impact.none(revised.label) : words.impact.count(count)} />
        </p>
        <p className="detail-summary">{words.impact.scope}</p>
        {count > 0 && (
          <QuestionCsv
            question={question}
            text={words.impact.download}
            fileName={(day) => words.impact.fileName(revised.id, day)}
          />
        )}
      </PanelHead>
      {rings.map(({ distance, affected }) => (
        <section key={distance} className="statements" data-side="needed-by">
          <h3 className="rubric">{words.impact.ring(distance, affected.length)}</h3>
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
