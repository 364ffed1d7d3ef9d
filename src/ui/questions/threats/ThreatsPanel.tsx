import { type ReactNode, useMemo, useState } from 'react';
import type { Threat } from '../../../lens/questions/threats/answer.ts';
import { threatsCsv } from '../../../lens/questions/threats/csv.ts';
import { byTactic, threatCounts, threatMatches } from '../../../lens/questions/threats/labels.ts';
import { itemWords } from '../../../words/items.ts';
import { threatWords } from '../../../words/questions/threats.ts';
import { CsvButton } from '../../bits/CsvButton.tsx';
import { FindField } from '../../bits/FindField.tsx';
import { LayerWait } from '../../bits/LayerWait.tsx';
import { EndLink } from '../../bits/NodeLink.tsx';
import { PanelHead } from '../../bits/PanelHead.tsx';
import { Prose } from '../../bits/Prose.tsx';
import type { PanelProps } from '../../bits/panel-props.ts';
import { useApp } from '../../use-app.ts';
import { Release, ThreatGaps } from './ThreatGaps.tsx';
import '../../bits/PanelParts.css';
import './ThreatsPanel.css';

/**
 * The panel of the question of threats: every technique by tactic, with the requirements that its mitigations
 * are labelled with, and the gaps.
 */
export function ThreatsPanel({ answer, headingRef }: PanelProps<'threats'>) {
  const threats = answer?.threats ?? [];
  return (
    <article className="detail">
      <PanelHead place={threatWords.label} heading={threatWords.heading} headingRef={headingRef}>
        <p className="detail-summary">
          <Prose text={threatWords.lead} /> {threats.length > 0 && threatWords.marks}
        </p>
      </PanelHead>
      {threats.length === 0 ? (
        <LayerWait waiting={threatWords.waiting} headingRef={headingRef} />
      ) : (
        <>
          <ThreatGaps threats={threats} />
          <Techniques threats={threats} />
          <Release />
        </>
      )}
    </article>
  );
}

/** The techniques that match a text, by tactic. The CSV download contains the same techniques. */
function Techniques({ threats }: { threats: readonly Threat[] }) {
  const graph = useApp((state) => state.graph);
  const [text, setText] = useState('');
  const shown = useMemo(() => threats.filter((threat) => threatMatches(threat, text)), [threats, text]);
  const groups = useMemo(() => byTactic(graph, shown), [graph, shown]);
  const twice = shown.filter(({ tactics }) => tactics.length > 1).length;
  return (
    <section className="threats">
      <Find text={text} onChange={setText}>
        {shown.length === 0 ? threatWords.none : threatWords.shown(shown.length, threats.length)}
        {twice > 0 && ` ${threatWords.twice(twice)}`}
      </Find>
      <CsvButton text={threatWords.download} fileName={threatWords.fileName} csv={() => threatsCsv(shown)} />
      {groups.map(({ tactic, threats: serving }) => (
        <section key={tactic.id}>
          <h3 className="question-document">
            <EndLink end={tactic} /> {threatWords.tactic(serving.length)}
          </h3>
          <ul>
            {serving.map((threat) => (
              <li key={threat.technique.id}>
                <EndLink end={threat.technique} />
                <p className="question-fact">
                  {reachOf(threat)} {replacedBy(threat)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function reachOf(threat: Threat): string {
  const { mitigations, requirements } = threatCounts(threat);
  if (mitigations === 0) return threatWords.noMitigation;
  return requirements === 0 ? threatWords.noLabel(mitigations) : threatWords.reach(mitigations, requirements);
}

/** Says that a later release gives the technique another number; empty if none does. */
function replacedBy({ replacedBy: by }: Threat): string {
  return by ? threatWords.replacedBy(itemWords.inRelease(by)) : '';
}

interface FindProps {
  text: string;
  onChange: (text: string) => void;
  /** How much was found. */
  children: ReactNode;
}

function Find({ text, onChange, children }: FindProps) {
  return (
    <>
      <FindField
        label={threatWords.find}
        clear={threatWords.clear}
        hint={threatWords.findHint}
        value={text}
        onChange={onChange}
      />
      <p className="question-fact" role="status">
        {children}
      </p>
    </>
  );
}
