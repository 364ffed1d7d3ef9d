import { type AtlasGraph, SERIES } from '../../model/graph/graph.ts';
import type { Library } from '../../model/records/library.ts';
import type { Activity, Phase, Tier } from '../../model/records/schema.ts';
import { type End, endOf } from '../statements/statements.ts';

/** A phase with its activities and key standards. */
export interface Lane {
  phase: Phase;
  activities: Activity[];
  standards: End[];
}

/** The lifecycle as lanes. Contains every node of the framework; a key standard of two phases is in both. */
export interface Lanes {
  series: End | null;
  lanes: Lane[];
  /** By tier, the documents that are key standards of no phase. */
  further: { tier: Tier; documents: End[] }[];
  /** Documents and activities whose tier or phase is hidden. */
  loose: End[];
}

/** The lanes of a graph, which may be filtered: phases in order, and everything outside them. */
export function lanesOf(graph: AtlasGraph, library: Library): Lanes {
  const lanes = library.phases
    .filter((phase) => graph.hasNode(phase.id))
    .sort((a, b) => a.order - b.order)
    .map((phase) => ({
      phase,
      activities: library.activities
        .filter((activity) => activity.phase === phase.id && graph.hasNode(activity.id))
        .sort((a, b) => a.order - b.order),
      standards: phase.keyStandards
        .filter((id) => graph.hasNode(id) && graph.hasDirectedEdge(id, phase.id))
        .map((id) => endOf(graph, id)),
    }));
  const used = new Set(lanes.flatMap(({ standards }) => standards.map(({ id }) => id)));
  const further = library.tiers
    .filter((tier) => graph.hasNode(tier.id))
    .map((tier) => ({
      tier,
      documents: library.documents
        .filter((doc) => doc.tier === tier.id && graph.hasNode(doc.id) && !used.has(doc.id))
        .map((doc) => endOf(graph, doc.id)),
    }));
  const isLoose = (id: string, group: string) => graph.hasNode(id) && !used.has(id) && !graph.hasNode(group);
  const loose = [
    ...library.documents.filter(({ id, tier }) => isLoose(id, tier)),
    ...library.activities.filter(({ id, phase }) => isLoose(id, phase)),
  ].map(({ id }) => endOf(graph, id));
  const series = graph.hasNode(SERIES) ? endOf(graph, SERIES) : null;
  return { series, lanes, further, loose };
}
