import { useMemo } from 'react';
import { ToggleButton } from 'react-aria-components';
import { type Threat, threatOf } from '../../../lens/questions/threats/answer.ts';
import { threatCounts } from '../../../lens/questions/threats/labels.ts';
import { type ThreatSteps as Steps, threatSteps } from '../../../lens/questions/threats/steps.ts';
import { containerOf } from '../../../model/graph/graph.ts';
import { show } from '../../../state/actions.ts';
import { threatWords } from '../../../words/questions/threats.ts';
import { useAct, useApp } from '../../use-app.ts';
import { ThreatSteps } from './ThreatSteps.tsx';
import '../../statements/Statements.css';

const { section } = threatWords;

/** The steps from a technique to the standard, on the page of the technique. Nothing for other items. */
export function ThreatSection({ id }: { id: string }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const threat = useMemo(() => threatOf(graph, id), [graph, id]);
  const steps = useMemo(() => threat && threatSteps({ library, graph }, threat), [library, graph, threat]);
  if (!threat || !steps) return null;
  const { label } = threat.technique;
  const { mitigations, requirements } = threatCounts(threat);
  return (
    <section className="statements threat" data-side="related">
      <h3 className="rubric">{section.heading}</h3>
      <p className="statements-empty">
        {mitigations === 0 ? section.nothing(label) : section.lead(label, mitigations, requirements)}
      </p>
      {mitigations === 0 ? (
        <p className="statements-empty">{threatWords.gaps.unknown}</p>
      ) : (
        <>
          <OpenCards threat={threat} />
          <Way steps={steps} />
        </>
      )}
    </section>
  );
}

function Way({ steps: { mitigations, documents } }: { steps: Steps }) {
  return (
    <>
      <ul>
        {mitigations.map(({ end, reached, labels, components }) => (
          <li key={end.id} className="statement" data-side="related">
            <ThreatSteps steps={reached} />
            {labels.length === 0 && <p>{section.unlabelled(end.label)}</p>}
            <ThreatSteps steps={[...labels, ...components]} />
          </li>
        ))}
      </ul>
      {documents.length > 0 && <h4>{section.documents}</h4>}
      <ul>
        {documents.map(({ end, holds, evaluated }) => (
          <li key={end.id} className="statement" data-side={evaluated.length > 0 ? 'needed-by' : 'related'}>
            <ThreatSteps steps={[...holds, ...evaluated]} />
            {evaluated.length === 0 && <p className="threat-step">{section.notEvaluated(end.label)}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/**
 * Opens the cards that contain the steps, or closes them: in a closed card only the document is highlighted.
 */
function OpenCards({ threat: { technique, documents } }: { threat: Threat }) {
  const graph = useApp((state) => state.graph);
  const open = useApp((state) => state.view.open);
  const act = useAct();
  const cards = [containerOf(graph, technique.id), ...documents.map(({ end }) => end.id)].flatMap(
    (id) => id ?? [],
  );
  return (
    <ToggleButton
      className="tool tool-worded"
      isSelected={cards.every((id) => open.includes(id))}
      onChange={(wanted) => {
        const others = open.filter((id) => !cards.includes(id));
        act(show({ open: wanted ? [...others, ...cards] : others }));
      }}
    >
      {section.open}
    </ToggleButton>
  );
}
