import { type AtlasGraph, containerOf } from '../../../model/graph/graph.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';
import { type End, endOf } from '../../statements/statements.ts';

/** A node on the path, with the id of the relation that leads to it. */
export interface Reached extends End {
  relation: string;
}

type Replacement = NonNullable<LayerItem['replacedBy']>;

/** A requirement on the path. */
export interface ThreatRequirement {
  end: Reached;
  /** The id of its container, 3-3 or 4-2; empty if filters hide it. */
  part: string;
}

/** A requirement with which ATT&CK labels a mitigation, and the note on that. */
export interface Labelled extends ThreatRequirement {
  note: string | null;
  /**
   * The label that ATT&CK prints, if it was interpreted as this requirement; null if ATT&CK prints the
   * requirement itself.
   */
  printed: string | null;
  /** The component requirements that derive from it, if it is a system requirement. */
  components: ThreatRequirement[];
}

/** A mitigation on the path, and the requirements it is labelled with. */
export interface ThreatMitigation {
  end: Reached;
  labels: Labelled[];
}

/** The path from a technique of ATT&CK to the requirements of the series that counter it. */
export interface Threat {
  technique: End;
  /** The number that replaces the technique in a later release; null if there is none. */
  replacedBy: Replacement | null;
  tactics: Reached[];
  mitigations: ThreatMitigation[];
  /** The documents that contain these requirements, each with the documents that evaluate it. */
  documents: { end: End; evaluatedBy: Reached[] }[];
  /** The ids of all relations on the path, each once. */
  relations: string[];
}

/**
 * The path from a technique (by id) to the series: mitigations, labels, documents, evaluation. Null if the id
 * is not a technique.
 */
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

/** Whether a node is a technique of ATT&CK. False for unknown ids. */
export function isTechnique(graph: AtlasGraph, id: string): boolean {
  return techniqueAt(graph, id) !== null;
}

function techniqueAt(graph: AtlasGraph, id: string): LayerItem | null {
  const facts = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
  return facts?.kind === 'item' && facts.record.kind === 'technique' ? facts.record : null;
}
