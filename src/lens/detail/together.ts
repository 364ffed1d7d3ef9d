import type { AtlasGraph } from '../../model/graph/graph.ts';
import { type Distances, dependencies, dependents, relatedToAll } from '../../model/graph/trace.ts';
import type { World } from '../../model/graph/world.ts';
import { type Reached, reachedByAll } from '../statements/in-common.ts';
import {
  type End,
  endOf,
  type Statement,
  sourcesById,
  statementFrom,
  statementsBetween,
} from '../statements/statements.ts';
import { type Paths, pathsBetween } from './paths.ts';

/**
 * A node that is directly related to all selected nodes, or a selected one that is related to all the others.
 */
export interface Related {
  end: End;
  /** Its relations with each of the others in their order, read from it; strongest first for each. */
  statements: Statement[];
}

/** How several selected nodes are related, and what they have in common. */
export interface Together {
  /** At least two, in the order of selection. */
  ends: End[];
  /** The relations between any two of them, each read from the end that depends, if there is one. */
  among: Statement[];
  /** The selected nodes without a relation to any other. */
  apart: End[];
  related: Related[];
  /**
   * What all depend on, and what depends on all, directly or through others, with the distance from each end
   * in steps. One of three or more ends is included, at distance 0 from itself, if all the others depend on
   * it or it depends on all of them.
   */
  allDependOn: Reached[];
  allNeededBy: Reached[];
  /** The shortest paths from the first to the second of two ends; null for more than two. */
  paths: Paths | null;
}

/** What the nodes of a selection have in common; null if fewer than two of the ids are nodes. */
export function togetherOf(asked: World, ids: readonly string[]): Together | null {
  const { graph } = asked;
  const ends = [...new Set(ids)].filter((id) => graph.hasNode(id));
  if (ends.length < 2) return null;
  const among = statementsAmong(asked, ends);
  const [first = '', second = ''] = ends;
  const joined = new Set(among.flatMap(({ subject, other }) => [subject.id, other.id]));
  return {
    ends: ends.map((id) => endOf(graph, id)),
    among,
    apart: ends.filter((id) => !joined.has(id)).map((id) => endOf(graph, id)),
    related: relatedToAll(graph, ends).map((id) => ({
      end: endOf(graph, id),
      statements: ends.flatMap((one) => (one === id ? [] : statementsBetween(asked, id, one))),
    })),
    allDependOn: reachedFromAll(graph, ends, dependencies),
    allNeededBy: reachedFromAll(graph, ends, dependents),
    paths: ends.length === 2 ? pathsBetween(asked, first, second) : null,
  };
}

/**
 * Whether the ends have no direct relation, no common neighbour and no common dependency in either direction.
 * Does not consider longer paths.
 */
export function haveNothingInCommon({ among, related, allDependOn, allNeededBy }: Together): boolean {
  return [among, related, allDependOn, allNeededBy].every((found) => found.length === 0);
}

/**
 * The relations between any two of the ends, ordered by the position of the first and then of the second end
 * in the selection.
 */
function statementsAmong({ graph, library, lines }: World, ends: readonly string[]): Statement[] {
  const place = new Map(ends.map((id, index) => [id, index]));
  const sources = sourcesById(library);
  const found: { places: [number, number]; statements: Statement[] }[] = [];
  for (const { from, to, relations } of lines.values()) {
    const [one, other] = [place.get(from), place.get(to)];
    if (one === undefined || other === undefined) continue;
    const statements = relations.map((facts) =>
      statementFrom(graph, sources, facts, facts.dependent ?? facts.relation.from),
    );
    found.push({ places: [Math.min(one, other), Math.max(one, other)], statements });
  }
  return found
    .sort(({ places: a }, { places: b }) => a[0] - b[0] || a[1] - b[1])
    .flatMap(({ statements }) => statements);
}

function reachedFromAll(
  graph: AtlasGraph,
  ends: readonly string[],
  walk: (graph: AtlasGraph, id: string) => Distances,
): Reached[] {
  const walks = ends.map((id) => new Map([[id, 0], ...walk(graph, id)]));
  const reached = reachedByAll(graph, walks);
  // For two, the relations and paths between them already show which one depends on the other.
  return ends.length === 2 ? reached.filter(({ end }) => !ends.includes(end.id)) : reached;
}
