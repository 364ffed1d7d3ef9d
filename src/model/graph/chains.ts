import type { Confidence } from '../records/schema.ts';
import { type AtlasGraph, type EdgeFacts, relationsOf } from './graph.ts';

/** How much a statement weighs against another. */
export const WEIGHT: Record<Confidence, number> = { high: 3, medium: 2, low: 1 };

/** Relations of a node that carry dependence of documents, best first: by confidence, then by strength of the kind. */
function dependenciesBestFirst(graph: AtlasGraph, id: string): EdgeFacts[] {
  const order = graph.getAttribute('kindOrder');
  const strength = (facts: EdgeFacts) => order.get(facts.kind.id) ?? order.size;
  const weight = (facts: EdgeFacts) => WEIGHT[facts.relation.confidence];
  return relationsOf(graph, id)
    .filter(({ dependence }) => dependence === 'document')
    .sort((a, b) => weight(b) - weight(a) || strength(a) - strength(b));
}

/**
 * How `start` is linked to everything that it depends on (`needed`) or that depends on it (`dependent`), as a document:
 * node id to the relations of one shortest way, beginning at `start`; nearest nodes first. The walk does not go on
 * beyond a node for which `stop` is true.
 */
export function chainsFrom(
  graph: AtlasGraph,
  start: string,
  toward: 'needed' | 'dependent',
  stop: (id: string) => boolean = () => false,
): ReadonlyMap<string, readonly EdgeFacts[]> {
  const chains = new Map<string, readonly EdgeFacts[]>();
  const queue: [id: string, chain: readonly EdgeFacts[]][] = [[start, []]];
  // A list that grows while it is walked: everything at one distance comes before anything farther.
  for (const [id, chain] of queue)
    for (const facts of dependenciesBestFirst(graph, id)) {
      const next = facts[toward];
      // The other end of a relation that leads here is known already: the walk came from it, or began with it.
      if (next === null || next === start || chains.has(next)) continue;
      const way = [...chain, facts];
      chains.set(next, way);
      if (!stop(next)) queue.push([next, way]);
    }
  return chains;
}
