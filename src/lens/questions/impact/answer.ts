import { chainsFrom } from '../../../model/graph/chains.ts';
import type { AtlasGraph } from '../../../model/graph/graph.ts';
import type { Library } from '../../../model/records/library.ts';
import { fineKindOf, kindName } from '../../../words/kind-name.ts';
import { type End, endOf, type Statement, sourcesById, statementFrom } from '../../statements/statements.ts';

/** A part of the framework that is touched, and how the change gets there. */
export interface Affected {
  end: End;
  /** What it is: "Document". */
  kind: string;
  distance: number;
  /** One shortest way to what is revised, read from the touched end: each step depends on the next. Never empty. */
  because: Statement[];
}

/** Who is touched when `revised` is, by distance: nearest first, no distance left out. */
export interface Impact {
  revised: End;
  count: number;
  rings: { distance: number; affected: Affected[] }[];
}

/**
 * Who is touched when `id` is revised: everything that depends on it as a document, directly and through others. What
 * only uses a result made with it is not touched. Null where the graph holds no such node.
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
