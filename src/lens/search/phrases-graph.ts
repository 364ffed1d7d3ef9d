import { otherEnd, relationsOf, SERIES } from '../../model/graph/graph.ts';
import { lineId } from '../../model/graph/lines.ts';
import {
  countShortestPaths,
  type Distances,
  dependencies,
  dependents,
  neighbourhood,
  shortestPath,
} from '../../model/graph/trace.ts';
import type { World } from '../../model/graph/world.ts';
import type { Relation } from '../../model/records/schema.ts';
import { phraseWords } from '../../words/phrases.ts';
import { endOf } from '../statements/statements.ts';
import { INVERSE } from './phrases-slots.ts';

/** What a phrase found, before the id of the phrase is added. */
export interface Found {
  meaning: string;
  nodes: string[];
  lines?: string[];
  /** Which of the two lists is the answer; the nodes by default. */
  lists?: 'nodes' | 'lines';
  /** The relations on the lines that are the answer; all of them by default. */
  relations?: ReadonlySet<Relation>;
}

const { asked } = phraseWords;
const ALL = Number.POSITIVE_INFINITY;

/** The name of a node inside an answer: "4-2", "Assess", "the whole series". */
export function called({ graph }: World, id: string): string {
  const { kind, label, name } = endOf(graph, id);
  return kind === 'phase' ? name : label;
}

/** Ids in the order of the graph, each once. */
export function inPlace({ graph }: World, ids: Iterable<string>): string[] {
  const wanted = new Set(ids);
  return graph.filterNodes((id) => wanted.has(id));
}

/** The ids by distance, nearest first, then in the order of the graph. */
function byDistance(world: World, distances: Distances): string[] {
  return inPlace(world, distances.keys()).sort((a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0));
}

/** What depends on a node, directly or, if `all`, also through others. */
export function needing(world: World, id: string, all: boolean): Found {
  const name = called(world, id);
  return {
    meaning: all ? asked.dependsOnAll(name) : asked.dependsOn(name),
    nodes: byDistance(world, dependents(world.graph, id, all ? ALL : 1)),
  };
}

/** What a node depends on, directly or, if `all`, also through others. */
export function needed(world: World, id: string, all: boolean): Found {
  const name = called(world, id);
  return {
    meaning: all ? asked.neededByAll(name) : asked.neededBy(name),
    nodes: byDistance(world, dependencies(world.graph, id, all ? ALL : 1)),
  };
}

/**
 * The nodes used together with a node: those whose results it needs in use, and those that need its results.
 */
export function usedWith(world: World, id: string): Found {
  const ends = relationsOf(world.graph, id).flatMap(({ relation, dependence }) =>
    dependence === 'use' ? [otherEnd(relation, id)] : [],
  );
  const nodes = inPlace(world, ends);
  return {
    meaning: asked.usedWith(called(world, id)),
    nodes,
    lines: nodes.map((end) => lineId(end, id)),
  };
}

/** The nodes within some steps of a node, over relations of any kind. */
export function around(world: World, id: string, steps: number): Found {
  return {
    meaning: asked.around(called(world, id), steps),
    nodes: byDistance(world, neighbourhood(world.graph, id, steps)),
  };
}

/** One shortest path between two nodes, and how many there are. */
export function way(world: World, from: string, to: string): Found {
  const [start, end] = [called(world, from), called(world, to)];
  const nodes = shortestPath(world.graph, from, to);
  if (!nodes) return { meaning: asked.noPath(start, end), nodes: [] };
  const lines = nodes.slice(1).map((id, index) => lineId(nodes[index] ?? id, id));
  const meaning =
    from === to
      ? asked.samePart(start)
      : asked.path(start, end, lines.length, countShortestPaths(world.graph, from, to));
  return { meaning, nodes, lines };
}

/** The line between two nodes, if there is one. */
export function between(world: World, a: string, b: string): Found {
  const line = world.lines.get(lineId(a, b));
  return {
    meaning: a === b ? asked.samePart(called(world, a)) : asked.between(called(world, a), called(world, b)),
    nodes: line ? [a, b] : [],
    lines: line ? [line.id] : [],
    lists: 'lines',
  };
}

/** What both nodes depend on, directly or through others, by the sum of the two distances. */
export function common(world: World, a: string, b: string): Found {
  const [first, second] = [dependencies(world.graph, a), dependencies(world.graph, b)];
  const both = new Map(
    [...first].flatMap(([id, distance]): [string, number][] => {
      const other = second.get(id);
      return other === undefined ? [] : [[id, distance + other]];
    }),
  );
  return { meaning: asked.common(called(world, a), called(world, b)), nodes: byDistance(world, both) };
}

/**
 * The nodes in a relation of one kind to a node, or of several kinds with the same wording. `verb` is the
 * value of the slot: kind ids separated by spaces, each with the prefix INVERSE if read backwards.
 */
export function related(world: World, verb: string, id: string): Found {
  const found = verb.split(' ').map((one) => {
    const inverse = one.startsWith(INVERSE);
    const wanted = inverse ? one.slice(INVERSE.length) : one;
    const kind = world.library.relationKinds.find(({ id: known }) => known === wanted);
    const ends = relationsOf(world.graph, id).flatMap(({ relation }) => {
      const [subject, object] = inverse ? [relation.to, relation.from] : [relation.from, relation.to];
      return relation.kind === wanted && object === id ? [subject] : [];
    });
    return { verb_: (inverse ? kind?.inverse : kind?.verb) ?? wanted, ends };
  });
  const first = found.find(({ ends }) => ends.length > 0) ?? found[0];
  const nodes = inPlace(
    world,
    found.flatMap(({ ends }) => ends),
  );
  return {
    meaning: asked.verb(first?.verb_ ?? verb, called(world, id)),
    nodes,
    lines: nodes.map((end) => lineId(end, id)),
  };
}

/** What is related to the series as a whole. */
export function withSeries(world: World): Found {
  const nodes = inPlace(world, world.graph.neighbors(SERIES));
  return { meaning: asked.series, nodes, lines: nodes.map((id) => lineId(id, SERIES)), lists: 'lines' };
}

/** The documents that depend on nothing while something depends on them. */
export function foundations(world: World): Found {
  const { graph, library } = world;
  const ids = library.documents.map(({ id }) => id);
  const nodes = ids.filter(
    (id) => dependencies(graph, id, 1).size === 0 && dependents(graph, id, 1).size > 0,
  );
  return { meaning: asked.foundations, nodes };
}

/**
 * The documents without a stated relation to another document. Ignores relations of layers and derived ones.
 */
export function isolated({ library }: World): Found {
  const documents = new Set(library.documents.map(({ id }) => id));
  const related = library.relations.filter(({ from, to }) => documents.has(from) && documents.has(to));
  const ends = new Set(related.flatMap(({ from, to }) => [from, to]));
  return { meaning: asked.isolated, nodes: [...documents].filter((id) => !ends.has(id)) };
}
