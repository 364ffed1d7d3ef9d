import { type AtlasGraph, cardOf } from '../model/graph.ts';
import { type End, endOf } from './detail-statements.ts';

/** A requirement that ATT&CK prints as a label of a mitigation, and what tells about that. */
export interface Labelled {
  end: End;
  /** 3-3 or 4-2. */
  part: string;
  note: string | null;
  /** The requirements for components that derive from it, where it is one for systems. */
  components: End[];
}

export interface ThreatMitigation {
  end: End;
  labels: Labelled[];
}

/** From a technique to what in the series stands against it. */
export interface Threat {
  technique: End;
  tactics: End[];
  mitigations: ThreatMitigation[];
  /** The documents in which the labelled requirements stand, each with the documents that evaluate it. */
  documents: { end: End; evaluatedBy: End[] }[];
  /** All relations on the way, by id. */
  relations: string[];
}

/** The path from a technique to the series: mitigations, labels, documents, evaluation; null for what is no technique. */
export function threatOf(graph: AtlasGraph, id: string): Threat | null {
  const facts = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
  if (facts?.kind !== 'item' || facts.record.kind !== 'technique') return null;
  const relations: string[] = [];
  const along = (node: string, kind: string, way: 'in' | 'out') =>
    (way === 'in' ? graph.inEdges(node) : graph.outEdges(node))
      .filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === kind)
      .map((edge) => {
        relations.push(edge);
        return { edge, other: way === 'in' ? graph.source(edge) : graph.target(edge) };
      });
  const tactics = along(id, 'serves-tactic', 'out').map(({ other }) => endOf(graph, other));
  const mitigations = along(id, 'mitigates', 'in').map(({ other }): ThreatMitigation => {
    const labels = along(other, 'labelled-with', 'out').map(({ edge, other: label }): Labelled => {
      const components = along(label, 'derives-from', 'in').map(({ other: component }) =>
        endOf(graph, component),
      );
      const note = graph.getEdgeAttribute(edge, 'relation').caveat ?? null;
      return { end: endOf(graph, label), part: cardOf(graph, label) ?? '', note, components };
    });
    return { end: endOf(graph, other), labels };
  });
  const parts = new Set(mitigations.flatMap(({ labels }) => labels.map(({ part }) => part)));
  const documents = [...parts].sort().map((part) => ({
    end: endOf(graph, part),
    evaluatedBy: along(part, 'evaluates', 'in').map(({ other }) => endOf(graph, other)),
  }));
  return { technique: endOf(graph, id), tactics, mitigations, documents, relations };
}

/** The system requirements that ATT&CK labels, of all there are: so many of so many. */
export function labelCoverage(graph: AtlasGraph): { labelled: number; all: number } {
  const systems = graph.filterNodes(
    (_, facts) => facts.kind === 'item' && facts.record.kind === 'system-requirement',
  );
  const labelled = systems.filter((id) => graph.someInEdge(id, (_, { kind }) => kind.id === 'labelled-with'));
  return { labelled: labelled.length, all: systems.length };
}
