import { type ReactNode, useMemo } from 'react';
import type { Threat } from '../../../lens/questions/threats/answer.ts';
import {
  labelCoverage,
  mitigationCoverage,
  type ResolvedLabel,
  resolvedLabels,
} from '../../../lens/questions/threats/labels.ts';
import { type End, resolve, sourcesById } from '../../../lens/statements/statements.ts';
import { formatDate } from '../../../words/format-date.ts';
import { threatWords } from '../../../words/questions/threats.ts';
import { EndLink } from '../../bits/NodeLink.tsx';
import { Prose } from '../../bits/Prose.tsx';
import { SourceList } from '../../bits/SourceList.tsx';
import { useApp } from '../../use-app.ts';
import '../../bits/PanelParts.css';
import './ThreatsPanel.css';

/**
 * What ATT&CK does not label, what no label leads to, and which labels had to be resolved: each with its
 * list.
 */
export function ThreatGaps({ threats }: { threats: readonly Threat[] }) {
  const graph = useApp((state) => state.graph);
  const systems = useMemo(() => labelCoverage(graph), [graph]);
  const mitigations = useMemo(() => mitigationCoverage(graph), [graph]);
  const { gaps } = threatWords;
  const unreached = threats.filter((threat) => threat.mitigations.length === 0);
  const without = mitigations.unlabelled.length;
  return (
    <section className="question-setting">
      <h3>{gaps.heading}</h3>
      <Fold summary={gaps.systems(systems.unlabelled.length, systems.all)} meaning={gaps.systemsMeaning}>
        <Ends ends={systems.unlabelled} />
      </Fold>
      <Fold
        summary={gaps.mitigations(without, without + mitigations.labelled)}
        meaning={mitigations.known === 0 ? gaps.unknown : null}
      >
        <Ends ends={mitigations.unlabelled} />
      </Fold>
      <Fold summary={gaps.techniques(unreached.length, threats.length)} meaning={gaps.techniquesMeaning}>
        <Ends ends={unreached.map(({ technique }) => technique)} />
      </Fold>
      <Resolved />
    </section>
  );
}

function Ends({ ends }: { ends: readonly End[] }) {
  return ends.map((end) => (
    <li key={end.id}>
      <EndLink end={end} />
    </li>
  ));
}

interface FoldProps {
  summary: string;
  meaning: string | null;
  children: ReactNode;
}

function Fold({ summary, meaning, children }: FoldProps) {
  return (
    <details className="question-kept threat-gap">
      <summary>{summary}</summary>
      {meaning && (
        <p className="question-fact">
          <Prose text={meaning} />
        </p>
      )}
      <ul className="threat-list">{children}</ul>
    </details>
  );
}

/**
 * The labels that name only a heading, with the requirements they were resolved to and the sources for that.
 */
function Resolved() {
  const graph = useApp((state) => state.graph);
  const labels = useMemo(() => resolvedLabels(graph), [graph]);
  const behind = labels.reduce((sum, { resolved }) => sum + resolved.length, 0);
  const empty = labels.filter(({ resolved }) => resolved.length === 0).length;
  const { resolved, resolvedMeaning } = threatWords.gaps;
  return (
    <Fold summary={resolved(labels.length)} meaning={resolvedMeaning(behind, empty)}>
      {labels.map((label) => (
        <ResolvedRow key={label.relation} label={label} />
      ))}
    </Fold>
  );
}

function ResolvedRow({ label: { relation, mitigation, label, note, resolved } }: { label: ResolvedLabel }) {
  const library = useApp((state) => state.library);
  const graph = useApp((state) => state.graph);
  const [first] = resolved;
  const relation_ = graph.getEdgeAttribute(first?.relation ?? relation, 'relation');
  const { is, to, nothing } = threatWords.gaps;
  return (
    <li className="threat-resolved">
      <EndLink end={mitigation} /> {is} <EndLink end={label} />
      {note && (
        <p className="question-fact">
          <Prose text={note} />
        </p>
      )}
      <p>
        {resolved.length === 0 ? nothing : `${to} `}
        {resolved.map(({ end }, index) => (
          <span key={end.id}>
            {index > 0 && ', '}
            <EndLink end={{ ...end, name: '' }} />
          </span>
        ))}
      </p>
      <SourceList
        sources={resolve(sourcesById(library), relation_.sources)}
        confidence={relation_.confidence}
      />
    </li>
  );
}

/** The release of ATT&CK in the layer, and the notices that its owner requires. */
export function Release() {
  const library = useApp((state) => state.library);
  const { heading, edition } = threatWords.release;
  const layer = library.layers?.find(({ items }) => items.some(({ kind }) => kind === 'technique'));
  if (!layer) return null;
  return (
    <section className="question-setting">
      <h3>{heading}</h3>
      {layer.frameworks.map((container) => (
        <p key={container.id} className="question-fact">
          {edition(container.title, container.edition, formatDate(layer.asOf))} {container.editionNote?.text}
        </p>
      ))}
      <p className="question-fact">{layer.licence.note}</p>
      {layer.licence.notices.map((notice) => (
        <p key={notice} className="question-fact">
          {notice}
        </p>
      ))}
      <SourceList sources={layer.sources} />
    </section>
  );
}
