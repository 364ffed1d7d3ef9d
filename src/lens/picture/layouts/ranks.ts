import type { AtlasGraph } from '../../../model/graph/graph.ts';
import { dependencies } from '../../../model/graph/trace.ts';

/**
 * Layers by dependency: layer 0 needs nothing, every other node stands one above the highest it needs.
 * Nodes that need each other in a circle stand in the same layer. Only ids in `ids` count.
 */
export function ranksOf(graph: AtlasGraph, ids: readonly string[]): ReadonlyMap<string, number> {
  const below = new Map(ids.map((id) => [id, dependencies(graph, id)]));
  const circleWith = (a: string, b: string) =>
    a !== b && below.get(a)?.has(b) === true && below.get(b)?.has(a) === true;
  const rank = new Map<string, number>();
  const settle = (id: string): number => {
    const known = rank.get(id);
    if (known !== undefined) return known;
    const circle = ids.filter((other) => other === id || circleWith(id, other));
    const under = new Set(circle.flatMap((member) => [...(below.get(member)?.keys() ?? [])]));
    const heights = ids.filter((other) => under.has(other) && !circle.includes(other)).map(settle);
    const height = heights.length === 0 ? 0 : Math.max(...heights) + 1;
    for (const member of circle) rank.set(member, height);
    return height;
  };
  for (const id of ids) settle(id);
  return rank;
}
