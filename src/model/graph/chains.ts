import type { Confidence } from '../records/schema.ts';
import { type AtlasGraph, type EdgeFacts, relationsOf } from './graph.ts';

/** Weight of a relation by its confidence, for comparing relations. */
export const WEIGHT: Record<Confidence, number> = { high: 3, medium: 2, low: 1 };

/**
 * The relations of a node with dependence of documents, best first: by confidence, then by strength of the
 * kind.
 */
function dependenciesBestFirst(graph: AtlasGraph, id: string): EdgeFacts[] {
  const order = graph.getAttribute('kindOrder');
  const strength = (facts: EdgeFacts) => order.get(facts.kind.id) ?? order.size;
  const weight = (facts: EdgeFacts) => WEIGHT[facts.relation.confidence];
  return relationsOf(graph, id)
    .filter(({ dependence }) => dependence === 'document')
    .sort((a, b) => weight(b) - weight(a) || strength(a) - strength(b));
}

/**
 * Maps every node that `start` depends on (`needed`), or that depends on it (`dependent`), by dependence of
 * documents, to the relations of one shortest path from `start`. Nearest nodes come first (breadth-first
 * search). The search does not continue beyond a node for which `stop` is true.
 */
export function chainsFrom(
  graph: AtlasGraph,
  start: string,
  toward: 'needed' | 'dependent',
  stop: (id: string) => boolean = () => false,
): ReadonlyMap<string, readonly EdgeFacts[]> {
  const chains = new Map<string, readonly EdgeFacts[]>();
  const queue: [id: string, chain: readonly EdgeFacts[]][] = [[start, []]];
  // The queue grows while the loop iterates over it, so nodes come in order of distance.
  for (const [id, chain] of queue)
    for (const facts of dependenciesBestFirst(graph, id)) {
      const next = facts[toward];
      // Skip the node that the search came from, and every node already reached.
      if (next === null || next === start || chains.has(next)) continue;
      const way = [...chain, facts];
      chains.set(next, way);
      if (!stop(next)) queue.push([next, way]);
    }
  return chains;
}
