import { lineId } from '../../model/graph/lines.ts';
import { countShortestPaths, type Distances, distancesBetween, nearer } from '../../model/graph/trace.ts';
import type { World } from '../../model/graph/world.ts';
import { type End, endOf, type Statement, statementsBetween } from '../statements/statements.ts';

/** The maximum number of paths in `Paths.shown`; `count` counts all. */
export const PATHS_SHOWN = 12;

/** One step of a path. */
export interface Step {
  from: End;
  to: End;
  /** All relations between the two, read from `from`, strongest first. Never empty. */
  statements: Statement[];
  /** The sentence of the strongest relation. */
  sentence: string;
  /**
   * By dependence of documents: `along` if `from` depends on `to`, `against` if `to` depends on `from`, or
   * both. `used-with` if there is only dependence in use, `related` if there is no dependence.
   */
  direction: 'along' | 'against' | 'both' | 'used-with' | 'related';
}

/** The shortest paths between two nodes, over relations of any kind in either direction. */
export interface Paths {
  /** The length of a shortest path in steps; null if no path connects the two. */
  distance: number | null;
  /** At most PATHS_SHOWN of the shortest paths, those over the strongest relations first. */
  shown: Step[][];
  /** The number of shortest paths. */
  count: number;
}

/** The shortest paths from `a` to `b`, two different nodes of the graph. Throws if either is not a node. */
export function pathsBetween(asked: World, a: string, b: string): Paths {
  const toB = distancesBetween(asked.graph, b, a);
  const distance = toB.get(a) ?? null;
  if (distance === null) return { distance, shown: [], count: 0 };
  return {
    distance,
    shown: firstPaths(asked, a, toB).map((path) => stepsOf(asked, path)),
    count: countShortestPaths(asked.graph, a, b),
  };
}

/** The first shortest paths as node ids, those that begin with the strongest relations first. */
function firstPaths(asked: World, from: string, toGoal: Distances): string[][] {
  const { graph, lines } = asked;
  const order = graph.getAttribute('kindOrder');
  const strength = (a: string, b: string) =>
    order.get(lines.get(lineId(a, b))?.relations[0]?.kind.id ?? '') ?? order.size;
  const place = new Map(graph.nodes().map((node, index) => [node, index]));
  const found: string[][] = [];
  const walk = (path: string[], node: string): void => {
    if (found.length >= PATHS_SHOWN) return;
    if (toGoal.get(node) === 0) {
      found.push(path);
      return;
    }
    const next = nearer(graph, node, toGoal).sort(
      (a, b) => strength(node, a) - strength(node, b) || (place.get(a) ?? 0) - (place.get(b) ?? 0),
    );
    for (const other of next) walk([...path, other], other);
  };
  walk([from], from);
  return found;
}

function stepsOf(asked: World, path: readonly string[]): Step[] {
  return path.slice(1).map((to, index) => {
    const from = path[index] ?? to;
    const statements = statementsBetween(asked, from, to);
    const along = statements.some((statement) => statement.side === 'depends-on');
    const against = statements.some((statement) => statement.side === 'needed-by');
    const use = statements.some((statement) => statement.side === 'used-with');
    return {
      from: endOf(asked.graph, from),
      to: endOf(asked.graph, to),
      statements,
      sentence: statements[0]?.sentence ?? '',
      direction:
        along && against ? 'both' : along ? 'along' : against ? 'against' : use ? 'used-with' : 'related',
    };
  });
}
