import type { AtlasGraph, EdgeFacts } from './graph.ts';

/**
 * A line carries every relation between two nodes. It is oriented: from the end that depends to the end that is needed,
 * by its strongest dependence of documents, else by its strongest dependence in use; where neither end depends, as its
 * strongest relation reads.
 */
export interface Line {
  id: string;
  from: string;
  to: string;
  /** Strongest first, in the order of data/relation-kinds.json. */
  relations: EdgeFacts[];
  /** Dependence of either sort along the line, and against it. Both are true where two parts need each other. */
  along: boolean;
  against: boolean;
}

/** The id of the line between two nodes, the same from either end. */
export function lineId(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** All lines of the graph by id. */
export function linesOf(graph: AtlasGraph): ReadonlyMap<string, Line> {
  const bundles = new Map<string, EdgeFacts[]>();
  graph.forEachEdge((_, facts, from, to) => {
    const id = lineId(from, to);
    bundles.set(id, [...(bundles.get(id) ?? []), facts]);
  });
  const strength = strengthOf(graph);
  const lines = new Map<string, Line>();
  for (const [id, relations] of bundles) {
    relations.sort((a, b) => strength(a) - strength(b));
    const leading =
      relations.find(({ dependence }) => dependence === 'document') ??
      relations.find(({ dependence }) => dependence === 'use') ??
      relations[0];
    if (!leading) continue;
    const from = leading.dependent ?? leading.relation.from;
    const to = leading.needed ?? leading.relation.to;
    lines.set(id, {
      id,
      from,
      to,
      relations,
      along: relations.some((facts) => facts.dependent === from),
      against: relations.some((facts) => facts.dependent === to),
    });
  }
  return lines;
}

function strengthOf(graph: AtlasGraph): (facts: EdgeFacts) => number {
  const order = graph.getAttribute('kindOrder');
  return (facts) => order.get(facts.kind.id) ?? order.size;
}

/** The verb of a relation as it reads along the line, short enough for the canvas. */
export function verbAlong(line: Line, facts: EdgeFacts): string {
  return facts.relation.from === line.from ? facts.kind.shortVerb : facts.kind.shortInverse;
}

/** The confidence of a line: that of its best relation. */
export function confidenceOf(line: Line): 'high' | 'medium' | 'low' {
  const levels = line.relations.map((facts) => facts.relation.confidence);
  return levels.includes('high') ? 'high' : levels.includes('medium') ? 'medium' : 'low';
}

/**
 * How the relations of a line read from one of its ends. By dependence of documents, that end depends on the other
 * ("depends-on"), the other depends on it ("needed-by"), or both; "used-with" where there is only dependence in use, in
 * either direction; "related" where there is none.
 */
export type LineRole = 'depends-on' | 'needed-by' | 'both' | 'used-with' | 'related';

/** The role of a line whose relations are these, read from the end `from`. */
export function lineRole(relations: readonly EdgeFacts[], from: string): LineRole {
  const documents = relations.filter(({ dependence }) => dependence === 'document');
  const needs = documents.some(({ dependent }) => dependent === from);
  const needed = documents.some(({ dependent }) => dependent !== from);
  if (needs || needed) return needs && needed ? 'both' : needs ? 'depends-on' : 'needed-by';
  return relations.some(({ dependence }) => dependence === 'use') ? 'used-with' : 'related';
}
