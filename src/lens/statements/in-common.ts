import type { AtlasGraph } from '../../model/graph/graph.ts';
import type { Distances } from '../../model/graph/trace.ts';
import { type End, endOf } from './statements.ts';

/** A node that several traversals reach, and its distance from each start. */
export interface Reached {
  end: End;
  /** In the order of the traversals, in steps. */
  distances: number[];
}

/**
 * The nodes that every one of several traversals reaches: by the sum of their distances, then in the order of
 * the graph. Empty if there are no traversals.
 */
export function reachedByAll(graph: AtlasGraph, walks: readonly Distances[]): Reached[] {
  const [first, ...others] = walks;
  if (!first) return [];
  const sum = ({ distances }: Reached) => distances.reduce((total, one) => total + one, 0);
  return graph
    .filterNodes((id) => first.has(id) && others.every((walk) => walk.has(id)))
    .map((id) => ({ end: endOf(graph, id), distances: walks.map((walk) => walk.get(id) ?? 0) }))
    .sort((one, other) => sum(one) - sum(other));
}
