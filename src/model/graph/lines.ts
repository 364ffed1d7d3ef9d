import type { AtlasGraph, EdgeFacts } from './graph.ts';

/**
 * A line bundles all relations between two nodes. It has a direction: from the end that depends to the end
 * that is needed, by its strongest dependence of documents, otherwise by its strongest dependence in use; if
 * neither end depends, it follows its strongest relation.
 */
export interface Line {
  id: string;
  from: string;
  to: string;
  /** Strongest first, in the order of data/relation-kinds.json. */
  relations: EdgeFacts[];
  /**
   * Whether there is dependence of either sort along the line (`from` depends on `to`), and against it. Both
   * are true if each end depends on the other.
   */
  along: boolean;
  against: boolean;
}

/** The id of the line between two nodes, the same for both orders of the ends: "4-1~6-2". */
export function lineId(a: string, b: string): string {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

/** All lines of the graph, by line id. */
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

/**
 * The short verb of a relation (for the canvas) as it reads along the line, from `line.from` to `line.to`.
 */
export function verbAlong(line: Line, facts: EdgeFacts): string {
  return facts.relation.from === line.from ? facts.kind.shortVerb : facts.kind.shortInverse;
}

/** The confidence of a line: the highest among its relations. */
export function confidenceOf(line: Line): 'high' | 'medium' | 'low' {
  const levels = line.relations.map((facts) => facts.relation.confidence);
  return levels.includes('high') ? 'high' : levels.includes('medium') ? 'medium' : 'low';
}

/**
 * How the relations of a line read from one of its ends. By dependence of documents, that end depends on the
 * other ("depends-on"), the other depends on it ("needed-by"), or both; "used-with" if there is only
 * dependence in use, in either direction; "related" if there is no dependence.
 */
export type LineRole = 'depends-on' | 'needed-by' | 'both' | 'used-with' | 'related';

/** The role of a line with these relations, read from the end `from`. */
export function lineRole(relations: readonly EdgeFacts[], from: string): LineRole {
  const documents = relations.filter(({ dependence }) => dependence === 'document');
  const needs = documents.some(({ dependent }) => dependent === from);
  const needed = documents.some(({ dependent }) => dependent !== from);
  if (needs || needed) return needs && needed ? 'both' : needs ? 'depends-on' : 'needed-by';
  return relations.some(({ dependence }) => dependence === 'use') ? 'used-with' : 'related';
}
