import type { AtlasGraph } from '../../model/graph/graph.ts';
import { lineId } from '../../model/graph/lines.ts';
import {
  countShortestPaths,
  type Distances,
  dependencies,
  dependents,
  distancesBetween,
  nearer,
} from '../../model/graph/trace.ts';
import type { World } from '../../model/graph/world.ts';
import { reachedByAll } from '../statements/in-common.ts';
import { type End, endOf, type Statement, statementsBetween } from '../statements/statements.ts';

/** Paths beyond this number are counted, not shown. */
export const PATHS_SHOWN = 12;

/** One step of a path. */
export interface Step {
  from: End;
  to: End;
  /** Every relation between the two, read from `from`; strongest first. Never empty. */
  statements: Statement[];
  /** Of the strongest relation. */
  sentence: string;
  /**
   * By dependence of documents, `along` where `from` depends on `to`, `against` where `to` depends on `from`, or both.
   * `used-with` where there is only dependence in use, `related` where there is none.
   */
  direction: 'along' | 'against' | 'both' | 'used-with' | 'related';
}

/** A third part that both have to do with, and its distance from each. */
export interface Common {
  end: End;
  a: number;
  b: number;
}

/** How two nodes are related. */
export interface Pair {
  a: End;
  b: End;
  /** Whether any path joins the two. */
  related: boolean;
  /** Steps of every shortest path; null where there is none. */
  distance: number | null;
  /** The relations between the two themselves, read from `a`; strongest first. */
  direct: Statement[];
  /** At most PATHS_SHOWN of the shortest paths, those over the strongest relations first. */
  paths: Step[][];
  /** How many shortest paths there are. */
  pathCount: number;
  bothDependOn: Common[];
  bothNeededBy: Common[];
}

/** How `a` and `b` are related, over relations of any kind in either direction; null where one is no node. */
export function pairOf(asked: World, a: string, b: string): Pair | null {
  const { graph } = asked;
  if (!graph.hasNode(a) || !graph.hasNode(b)) return null;
  const toB = distancesBetween(graph, b, a);
  const distance = toB.get(a) ?? null;
  const paths = distance ? firstPaths(asked, a, toB) : [];
  return {
    a: endOf(graph, a),
    b: endOf(graph, b),
    related: distance !== null,
    distance,
    direct: statementsBetween(asked, a, b),
    paths: paths.map((path) => stepsOf(asked, path)),
    pathCount: distance ? countShortestPaths(graph, a, b) : 0,
    bothDependOn: inCommon(graph, dependencies(graph, a), dependencies(graph, b)),
    bothNeededBy: inCommon(graph, dependents(graph, a), dependents(graph, b)),
  };
}

/** The first of the shortest paths as node ids, those that begin with the strongest relations first. */
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

/** What both reach: nearest to the two together first. */
function inCommon(graph: AtlasGraph, ofA: Distances, ofB: Distances): Common[] {
  return reachedByAll(graph, [ofA, ofB]).map(({ end, distances: [a = 0, b = 0] }) => ({ end, a, b }));
}
