import { type AtlasGraph, type Followed, follows, otherEnd, relationsOf } from './graph.ts';

/** Node id to its distance in steps (edges). The start is not included. */
export type Distances = ReadonlyMap<string, number>;

/**
 * Everything that `id` depends on, directly or through others, up to `depth` steps, by the dependence that
 * `followed` names. See `dependent` and `dependence` in data/relation-kinds.json. Throws if the id is not a
 * node, like every function in this file that starts at a node.
 */
export function dependencies(
  graph: AtlasGraph,
  id: string,
  depth = Number.POSITIVE_INFINITY,
  followed: Followed = 'document',
): Distances {
  return spread(id, depth, (node) =>
    relationsOf(graph, node).flatMap((facts) =>
      facts.dependent === node && facts.needed && follows(facts, followed) ? [facts.needed] : [],
    ),
  );
}

/**
 * Everything that depends on `id`, directly or through others, up to `depth` steps: the reverse of
 * `dependencies`.
 */
export function dependents(
  graph: AtlasGraph,
  id: string,
  depth = Number.POSITIVE_INFINITY,
  followed: Followed = 'document',
): Distances {
  return spread(id, depth, (node) =>
    relationsOf(graph, node).flatMap((facts) =>
      facts.needed === node && facts.dependent && follows(facts, followed) ? [facts.dependent] : [],
    ),
  );
}

/**
 * Everything within `depth` steps of `id` over relations of any kind, in either direction. Visits only nodes
 * for which `enters` is true.
 */
export function neighbourhood(
  graph: AtlasGraph,
  id: string,
  depth = Number.POSITIVE_INFINITY,
  enters: (node: string) => boolean = () => true,
): Distances {
  return spread(id, depth, (node) =>
    relationsOf(graph, node)
      .map(({ relation }) => otherEnd(relation, node))
      .filter(enters),
  );
}

/**
 * The distances from `start` on paths to `goal`, `start` included at 0. No path passes through another
 * framework as a whole: a framework is related to the series as soon as one of its items is, which says
 * nothing about its other items.
 */
export function distancesBetween(graph: AtlasGraph, start: string, goal: string): Map<string, number> {
  const enters = (node: string) =>
    node === start || node === goal || graph.getNodeAttribute(node, 'kind') !== 'framework';
  return new Map([[start, 0], ...neighbourhood(graph, start, Number.POSITIVE_INFINITY, enters)]);
}

/** Neighbours one step nearer to the goal than a node, by their distances to it. */
export function nearer(graph: AtlasGraph, node: string, toGoal: Distances): string[] {
  const next = (toGoal.get(node) ?? 0) - 1;
  const neighbours = relationsOf(graph, node).map(({ relation }) => otherEnd(relation, node));
  return [...new Set(neighbours)].filter((other) => toGoal.get(other) === next);
}

/**
 * One shortest path between two nodes over relations of any kind, in either direction: node ids from `from`
 * to `to`, `[from]` if both are the same, null if there is no path.
 */
export function shortestPath(graph: AtlasGraph, from: string, to: string): string[] | null {
  const distances = distancesBetween(graph, from, to);
  if (!distances.has(to)) return null;
  const path = [to];
  for (let node = to; node !== from; ) {
    const [step] = nearer(graph, node, distances);
    if (step === undefined) return null;
    path.unshift(step);
    node = step;
  }
  return path;
}

/**
 * The number of shortest paths from one node to another, counted as sequences of nodes (parallel edges count
 * once); 0 if there is none.
 */
export function countShortestPaths(graph: AtlasGraph, from: string, to: string): number {
  const distances = distancesBetween(graph, from, to);
  const counts = new Map([[from, 1]]);
  for (const [id, distance] of [...distances].sort(([, a], [, b]) => a - b))
    for (const next of graph.neighbors(id))
      if (distances.get(next) === distance + 1)
        counts.set(next, (counts.get(next) ?? 0) + (counts.get(id) ?? 0));
  return counts.get(to) ?? 0;
}

/**
 * The ids of all nodes that are related to every one of `ids` by a relation of any kind. Includes one of
 * `ids` if it is related to all the others.
 */
export function relatedToAll(graph: AtlasGraph, ids: readonly string[]): string[] {
  return graph.filterNodes((id) => ids.every((one) => one === id || graph.areNeighbors(one, id)));
}

function spread(start: string, depth: number, next: (node: string) => string[]): Distances {
  const distances = new Map<string, number>();
  let frontier = [start];
  for (let distance = 1; distance <= depth && frontier.length > 0; distance++) {
    const reached: string[] = [];
    for (const node of frontier)
      for (const other of next(node))
        if (other !== start && !distances.has(other)) {
          distances.set(other, distance);
          reached.push(other);
        }
    frontier = reached;
  }
  return distances;
}
