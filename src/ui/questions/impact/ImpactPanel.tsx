import { type RefObject, useMemo } from 'react';
import { impactCsv, impactOf } from '../../../lens/questions/impact/answer.ts';
import { words } from '../../../words/words.ts';
import { CsvButton } from '../../bits/CsvButton.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { Prose } from '../../bits/Prose.tsx';
import { Chain } from '../../statements/Chain.tsx';
import { useApp } from '../../use-app.ts';
import '../../bits/Panel.css';
import './ImpactPanel.css';

interface Props {
  /** The node that is revised. */
  id: string;
  headingRef?: RefObject<HTMLHeadingElement | null> | undefined;
}

/** What is touched when a part is revised: by distance, each with a because, and as a file to take away. */
export function ImpactPanel({ id, headingRef }: Props) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const impact = useMemo(() => impactOf({ library, graph }, id), [library, graph, id]);
  if (!impact) return null;
  const { revised, count, rings } = impact;
  return (
    <article className="detail">
      <header className="detail-head">
        <p className="detail-place">{words.impact.label}</p>
        <h2 ref={headingRef} tabIndex={-1}>
          {words.impact.heading(revised.label)}
        </h2>
        <p className="detail-title">
          <EndLink end={revised} />
        </p>
        <p className="detail-summary">
          <Prose text={count === 0 ? words.impact.none(revised.label) : words.impact.count(count)} />
        </p>
        {count > 0 && (
          <CsvButton
            text={words.impact.download}
            fileName={(day) => words.impact.fileName(revised.id, day)}
            csv={() => impactCsv(impact)}
          />
        )}
      </header>
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
