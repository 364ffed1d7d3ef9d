import { type AtlasGraph, containerOf } from '../../../model/graph/graph.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';
import { type End, endOf } from '../../statements/statements.ts';

/** A node on the way, with the id of the relation that leads to it. */
export interface Reached extends End {
  relation: string;
}

type Replacement = NonNullable<LayerItem['replacedBy']>;

/** A requirement on the way. */
export interface ThreatRequirement {
  end: Reached;
  /** 3-3 or 4-2; empty where filters hide it. */
  part: string;
}

/** A requirement with which ATT&CK labels a mitigation, and what tells about that. */
export interface Labelled extends ThreatRequirement {
  note: string | null;
  /** What ATT&CK prints as the label, where it was read as this requirement; null where it prints the requirement. */
  printed: string | null;
  /** The requirements for components that derive from it, where it is one for systems. */
  components: ThreatRequirement[];
}

export interface ThreatMitigation {
  end: Reached;
  labels: Labelled[];
}

/** From a technique to what in the series stands against it. */
export interface Threat {
  technique: End;
  /** The number that replaces the technique in a later release; null where none does. */
  replacedBy: Replacement | null;
  tactics: Reached[];
  mitigations: ThreatMitigation[];
  /** The documents in which these requirements stand, each with the documents that evaluate it. */
  documents: { end: End; evaluatedBy: Reached[] }[];
  /** All relations on the way, by id, each once. */
  relations: string[];
}

/** The path from a technique to the series: mitigations, labels, documents, evaluation; null for what is no technique. */
export function threatOf(graph: AtlasGraph, id: string): Threat | null {
  const technique = techniqueAt(graph, id);
  if (!technique) return null;
  const relations = new Set<string>();
  const along = (node: string, kind: string, way: 'in' | 'out') =>
    (way === 'in' ? graph.inEdges(node) : graph.outEdges(node))
      .filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === kind)
      .map((relation): Reached => {
        relations.add(relation);
        const other = way === 'in' ? graph.source(relation) : graph.target(relation);
        return { ...endOf(graph, other), relation };
      });
  const requirement = (end: Reached): ThreatRequirement => ({ end, part: containerOf(graph, end.id) ?? '' });
  const mitigations = along(id, 'mitigates', 'in').map((mitigation): ThreatMitigation => {
    const labels = along(mitigation.id, 'labelled-with', 'out').map((end): Labelled => {
      const { caveat: note = null, printed = null } = graph.getEdgeAttribute(end.relation, 'relation');
      const components = along(end.id, 'derives-from', 'in').map(requirement);
      return { ...requirement(end), note, printed, components };
    });
    return { end: mitigation, labels };
  });
  const labels = mitigations.flatMap((mitigation) => mitigation.labels);
  const parts = new Set(
    labels.flatMap(({ part, components }) => [part, ...components.map((one) => one.part)]),
  );
  const documents = [...parts]
    .filter((part) => graph.hasNode(part))
    .sort()
    .map((part) => ({ end: endOf(graph, part), evaluatedBy: along(part, 'evaluates', 'in') }));
  const tactics = along(id, 'serves-tactic', 'out');
  return {
    technique: endOf(graph, id),
    replacedBy: technique.replacedBy ?? null,
    tactics,
    mitigations,
    documents,
    relations: [...relations],
  };
}

/** Whether a node is a technique of attackers. */
export function isTechnique(graph: AtlasGraph, id: string): boolean {
  return techniqueAt(graph, id) !== null;
}

function techniqueAt(graph: AtlasGraph, id: string): LayerItem | null {
  const facts = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
  return facts?.kind === 'item' && facts.record.kind === 'technique' ? facts.record : null;
}
