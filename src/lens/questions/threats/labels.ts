import { type AtlasGraph, relationsOf } from '../../../model/graph/graph.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';
import { type End, endOf } from '../../statements/statements.ts';
import { type Threat, threatOf } from './answer.ts';

/** The techniques of a tactic with their paths. A technique of two tactics is in both. */
export interface TacticThreats {
  tactic: End;
  threats: Threat[];
}

/** The answer to the question of threats: every technique with its path, and every label of a mitigation. */
export interface ThreatsAnswer {
  threats: Threat[];
  /** Pairs of node ids. */
  labels: { mitigation: string; requirement: string }[];
}

/** The answer to the question of threats; null if the layer of techniques is off. */
export function threatsAnswer(graph: AtlasGraph): ThreatsAnswer | null {
  const threats = allThreats(graph);
  const labels = graph
    .filterEdges((_, { kind }) => kind.id === 'labelled-with')
    .map((edge) => ({ mitigation: graph.source(edge), requirement: graph.target(edge) }));
  return threats.length === 0 ? null : { threats, labels };
}

/** The paths of all techniques, in the order of the data. */
export function allThreats(graph: AtlasGraph): Threat[] {
  return itemsOf(graph, 'technique').flatMap((id) => threatOf(graph, id) ?? []);
}

/** The paths by the tactic of their technique, in the order of the tactics; omits tactics without paths. */
export function byTactic(graph: AtlasGraph, threats: readonly Threat[]): TacticThreats[] {
  return itemsOf(graph, 'tactic').flatMap((id) => {
    const serving = threats.filter(({ tactics }) => tactics.some((tactic) => tactic.id === id));
    return serving.length === 0 ? [] : [{ tactic: endOf(graph, id), threats: serving }];
  });
}

/** The number of mitigations of a technique, and of different requirements these are labelled with. */
export function threatCounts({ mitigations }: Threat): { mitigations: number; requirements: number } {
  const labelled = new Set(mitigations.flatMap(({ labels }) => labels.map(({ end }) => end.id)));
  return { mitigations: mitigations.length, requirements: labelled.size };
}

/**
 * Whether a text matches a technique: the name of the technique or of one of its tactics contains all words,
 * or the text is the number of a mitigation or requirement on the path, such as "SR 3.1", or the number that
 * replaces the technique in a later release. Ignores case. An empty text matches every technique.
 */
export function threatMatches(
  { technique, replacedBy, tactics, mitigations }: Threat,
  text: string,
): boolean {
  const asked = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const names = [technique, ...tactics].map(({ label, title }) => `${label} ${title}`.toLowerCase());
  if (names.some((name) => asked.split(' ').every((word) => name.includes(word)))) return true;
  const numbers = mitigations.flatMap(({ end, labels }) => [end, ...labels.map((label) => label.end)]);
  return [...numbers, ...(replacedBy ? [replacedBy] : [])].some(({ label }) => label.toLowerCase() === asked);
}

/** How ATT&CK labels cover the system requirements. */
export interface LabelCoverage {
  /** The number of system requirements with a label, and of all. */
  labelled: number;
  all: number;
  /** The system requirements without a label. */
  unlabelled: End[];
}

/** How many of the system requirements ATT&CK uses as labels, and which ones it does not. */
export function labelCoverage(graph: AtlasGraph): LabelCoverage {
  const systems = itemsOf(graph, 'system-requirement');
  const unlabelled = systems.filter(
    (id) => !graph.someInEdge(id, (_, { kind }) => kind.id === 'labelled-with'),
  );
  return {
    labelled: systems.length - unlabelled.length,
    all: systems.length,
    unlabelled: unlabelled.map((id) => endOf(graph, id)),
  };
}

/** How labels cover the mitigations of ATT&CK. */
export interface MitigationCoverage {
  labelled: number;
  unlabelled: End[];
  /** How many of the unlabelled mitigations mitigate a known technique. */
  known: number;
}

/**
 * How many mitigations have a label, which ones have none, and for how many of those the techniques are
 * known.
 */
export function mitigationCoverage(graph: AtlasGraph): MitigationCoverage {
  const has = (id: string, kind: string) => graph.someOutEdge(id, (_, facts) => facts.kind.id === kind);
  const all = itemsOf(graph, 'mitigation');
  const unlabelled = all.filter((id) => !has(id, 'labelled-with'));
  return {
    labelled: all.length - unlabelled.length,
    unlabelled: unlabelled.map((id) => endOf(graph, id)),
    known: unlabelled.filter((id) => has(id, 'mitigates')).length,
  };
}

/** A label that names a heading of 4-2 rather than a requirement. */
export interface ResolvedLabel {
  relation: string;
  mitigation: End;
  /** The heading, as ATT&CK prints it. */
  label: End;
  note: string | null;
  /**
   * The requirements that the heading delegates to, as labels of the same mitigation. Empty if there are
   * none.
   */
  resolved: { end: End; relation: string }[];
}

/** The labels that had to be resolved because they name only a heading. */
export function resolvedLabels(graph: AtlasGraph): ResolvedLabel[] {
  return itemsOf(graph, 'mitigation').flatMap((mitigation) => {
    const labels = relationsOf(graph, mitigation).filter(({ kind }) => kind.id === 'labelled-with');
    return labels.flatMap(({ relation }): ResolvedLabel[] => {
      if (!HEADINGS.includes(recordOf(graph, relation.to)?.status)) return [];
      const details = (id: string) =>
        graph.someOutEdge(id, (_, facts) => facts.kind.id === 'details' && facts.relation.to === relation.to);
      return [
        {
          relation: relation.id,
          mitigation: endOf(graph, mitigation),
          label: endOf(graph, relation.to),
          note: relation.caveat ?? null,
          resolved: labels
            .filter((other) => details(other.relation.to))
            .map((other) => ({ end: endOf(graph, other.relation.to), relation: other.relation.id })),
        },
      ];
    });
  });
}

/** The statuses of a requirement of 4-2 that is only a heading. */
const HEADINGS: readonly LayerItem['status'][] = ['delegated', 'none'];

function recordOf(graph: AtlasGraph, id: string): LayerItem | null {
  const facts = graph.getNodeAttributes(id);
  return facts.kind === 'item' ? facts.record : null;
}

function itemsOf(graph: AtlasGraph, kind: LayerItem['kind']): string[] {
  return graph.filterNodes((_, facts) => facts.kind === 'item' && facts.record.kind === kind);
}
