import { type AtlasGraph, relationsOf } from '../../../model/graph/graph.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';
import { type End, endOf } from '../../statements/statements.ts';
import { type Threat, threatOf } from './answer.ts';

/** The techniques that serve a tactic, each with its path; one that serves two tactics stands under both. */
export interface TacticThreats {
  tactic: End;
  threats: Threat[];
}

/** The answer to the question of threats: every technique with its path, and every label of a mitigation. */
export interface ThreatsAnswer {
  threats: Threat[];
  /** Node ids. */
  labels: { mitigation: string; requirement: string }[];
}

/** Null while the layer of techniques is not there. */
export function threatsAnswer(graph: AtlasGraph): ThreatsAnswer | null {
  const threats = allThreats(graph);
  const labels = graph
    .filterEdges((_, { kind }) => kind.id === 'labelled-with')
    .map((edge) => ({ mitigation: graph.source(edge), requirement: graph.target(edge) }));
  return threats.length === 0 ? null : { threats, labels };
}

/** All techniques with their paths, in the order of the data. */
export function allThreats(graph: AtlasGraph): Threat[] {
  return itemsOf(graph, 'technique').flatMap((id) => threatOf(graph, id) ?? []);
}

/** Paths by the tactic that their technique serves, in the order of the tactics; a tactic without any is left out. */
export function byTactic(graph: AtlasGraph, threats: readonly Threat[]): TacticThreats[] {
  return itemsOf(graph, 'tactic').flatMap((id) => {
    const serving = threats.filter(({ tactics }) => tactics.some((tactic) => tactic.id === id));
    return serving.length === 0 ? [] : [{ tactic: endOf(graph, id), threats: serving }];
  });
}

/** How many mitigations reach a technique, and with how many different requirements those are labelled. */
export function threatCounts({ mitigations }: Threat): { mitigations: number; requirements: number } {
  const labelled = new Set(mitigations.flatMap(({ labels }) => labels.map(({ end }) => end.id)));
  return { mitigations: mitigations.length, requirements: labelled.size };
}

/**
 * Whether a text finds a technique: all its words are in the name of the technique or of one of its tactics, or it is
 * the number of a mitigation or requirement on the way, such as "SR 3.1", or the number that replaces the technique in a
 * later release. An empty text finds all.
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

export interface LabelCoverage {
  /** How many system requirements ATT&CK labels, of all there are. */
  labelled: number;
  all: number;
  /** Those that carry no label. */
  unlabelled: End[];
}

/** The system requirements that ATT&CK labels, of all there are, and those it does not. */
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

export interface MitigationCoverage {
  labelled: number;
  unlabelled: End[];
  /** How many of those without a label are known to mitigate a technique. */
  known: number;
}

/** The mitigations by whether ATT&CK labels them, and whether the data know what those without a label mitigate. */
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
  /** The requirements that the heading leaves it to, as labels of the same mitigation; none where nothing stands behind it. */
  resolved: { end: End; relation: string }[];
}

/** The labels that had to be resolved, because what they name is only a heading. */
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

/** How a requirement of 4-2 stands that is only a heading. */
const HEADINGS: readonly LayerItem['status'][] = ['delegated', 'none'];

function recordOf(graph: AtlasGraph, id: string): LayerItem | null {
  const facts = graph.getNodeAttributes(id);
  return facts.kind === 'item' ? facts.record : null;
}

function itemsOf(graph: AtlasGraph, kind: LayerItem['kind']): string[] {
  return graph.filterNodes((_, facts) => facts.kind === 'item' && facts.record.kind === kind);
}
