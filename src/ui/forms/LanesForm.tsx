import { type ReactNode, useMemo, useRef } from 'react';
import { type Lane, lanesOf } from '../../lens/detail/lanes.ts';
import type { End } from '../../lens/statements/statements.ts';
import { highlightOf, shownGraphOf } from '../../state/derive.ts';
import { formWords } from '../../words/forms.ts';
import { words } from '../../words/words.ts';
import { NodeLink } from '../bits/NodeLink.tsx';
import { useApp } from '../use-app.ts';
import { FormFrame } from './FormFrame.tsx';
import { useSelected, useSelectionInView } from './use-selected.ts';
import './LanesForm.css';

/** The lifecycle as lanes: the purpose of each phase, its activities, and the documents it uses. */
export function LanesForm() {
  const library = useApp((state) => state.library);
  const graph = useApp(shownGraphOf);
  const { series, lanes, further, loose } = useMemo(() => lanesOf(graph, library), [graph, library]);
  const host = useRef<HTMLDivElement>(null);
  useSelectionInView(host, '[aria-current]');
  return (
    <FormFrame>
      <section
        ref={host}
        className="form-scroll lanes-scroll"
        aria-label={words.forms.names.lanes}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {series && (
          <LaneLink id={series.id} className="lane-series">
            <b>{words.outline.series}</b> {series.title}
          </LaneLink>
        )}
        <ol className="lanes">
          {lanes.map((lane) => (
            <li key={lane.phase.id} className="lane">
              <LaneBody lane={lane} />
            </li>
          ))}
        </ol>
        <h2 className="lanes-further rubric">{formWords.further}</h2>
        <div className="lanes-tiers">
          {further.map(({ tier, documents }) => (
            <div key={tier.id} className="lanes-tier">
              <h3>
                <LaneLink id={tier.id}>
                  <b>{words.node.tier(tier.number)}</b> {tier.name}
                </LaneLink>
              </h3>
              <Cards documents={documents} />
            </div>
          ))}
        </div>
        <Cards documents={loose} />
      </section>
    </FormFrame>
  );
}

function LaneBody({ lane: { phase, activities, standards } }: { lane: Lane }) {
  return (
    <>
      <h2>
        <LaneLink id={phase.id}>
          <b>{words.node.phase(phase.order)}</b> {phase.name}
        </LaneLink>
      </h2>
      <p className="lane-purpose">{phase.summary}</p>
      <h3 className="rubric">{formWords.activities}</h3>
      <ol className="lane-activities">
        {activities.map(({ id, name }) => (
          <li key={id}>
            <LaneLink id={id}>{name}</LaneLink>
          </li>
        ))}
      </ol>
      <h3 className="rubric">{formWords.standards}</h3>
      <Cards documents={standards} />
    </>
  );
}

function Cards({ documents }: { documents: readonly End[] }) {
  return (
    <ul className="lane-cards">
      {documents.map(({ id, prefix, label, title }) => (
        <li key={id}>
          <LaneLink id={id} className="lane-card">
            <b>{prefix + label}</b> {title}
          </LaneLink>
        </li>
      ))}
    </ul>
  );
}

function LaneLink({ id, className = '', children }: { id: string; className?: string; children: ReactNode }) {
  const isSelected = useSelected();
  const role = useApp((state) => highlightOf(state)?.nodes.get(id));
  return (
    <NodeLink
      to={id}
      className={`lane-link ${className} ${role ? `lane-${role}` : ''}`}
      current={isSelected(id)}
    >
      {children}
    </NodeLink>
  );
}
