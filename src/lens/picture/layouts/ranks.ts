import { groupsOf } from '../../../lib/feedback-order.ts';
import type { AtlasGraph } from '../../../model/graph/graph.ts';
import { dependencies } from '../../../model/graph/trace.ts';

/**
 * The ranks of nodes by dependence of documents (longest path): a node that depends on nothing has rank 0,
 * every other node is one above the highest that it depends on. Nodes that depend on each other in a cycle
 * share a rank. Only `ids` have a rank and count for others.
 */
export function ranksOf(graph: AtlasGraph, ids: readonly string[]): ReadonlyMap<string, number> {
  const below = new Map(ids.map((id) => [id, new Set(dependencies(graph, id).keys())]));
  const groups = groupsOf(ids, below);
  const ranks = new Map<string, number>();
  const rankOf = (group: readonly string[]): number => {
    const [first = ''] = group;
    const known = ranks.get(first);
    if (known !== undefined) return known;
    const under = groups.filter(
      (other) => other !== group && group.some((id) => other.some((one) => below.get(id)?.has(one))),
    );
    const rank = Math.max(-1, ...under.map(rankOf)) + 1;
    for (const id of group) ranks.set(id, rank);
    return rank;
  };
  for (const group of groups) rankOf(group);
  return ranks;
}
