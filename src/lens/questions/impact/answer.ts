import { chainsFrom } from '../../../model/graph/chains.ts';
import type { AtlasGraph } from '../../../model/graph/graph.ts';
import type { Library } from '../../../model/records/library.ts';
import { fineKindOf, kindName } from '../../../words/kind-name.ts';
import { type End, endOf, type Statement, sourcesById, statementFrom } from '../../statements/statements.ts';

/** A node that is affected, and how the revision reaches it. */
export interface Affected {
  end: End;
  /** The name of its kind: "Document". */
  kind: string;
  distance: number;
  /**
   * One shortest path to what is revised, read from the affected end: each step depends on the next. Never
   * empty.
   */
  because: Statement[];
}

/**
 * What a revision of `revised` affects, grouped by distance in steps, nearest first, without gaps in the
 * distances.
 */
export interface Impact {
  revised: End;
  count: number;
  rings: { distance: number; affected: Affected[] }[];
}

/**
 * What a revision of node `id` affects: everything that depends on it as a document, directly or through
 * others. What only uses a result made with it is not affected. Null if the id is not a node.
 */
export function impactOf(
  { library, graph }: { library: Library; graph: AtlasGraph },
  id: string,
): Impact | null {
  if (!graph.hasNode(id)) return null;
  const sources = sourcesById(library);
  const place = new Map(graph.nodes().map((node, index) => [node, index]));
  const rings: Impact['rings'] = [];
  const chains = chainsFrom(graph, id, 'dependent');
  for (const [node, chain] of chains) {
    const because = [...chain]
      .reverse()
      .map((facts) => statementFrom(graph, sources, facts, facts.dependent ?? node));
    const distance = chain.length;
    let ring = rings[distance - 1];
    if (!ring) {
      ring = { distance, affected: [] };
      rings.push(ring);
    }
    const kind = kindName(fineKindOf(graph.getNodeAttributes(node)));
    ring.affected.push({ end: endOf(graph, node), kind, distance, because });
  }
  for (const ring of rings)
    ring.affected.sort((a, b) => (place.get(a.end.id) ?? 0) - (place.get(b.end.id) ?? 0));
  return { revised: endOf(graph, id), count: chains.size, rings };
}
