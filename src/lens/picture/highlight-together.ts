import type { AtlasGraph } from '../../model/graph/graph.ts';
import { type Line, type LineRole, lineRole } from '../../model/graph/lines.ts';
import { type Distances, distancesBetween, relatedToAll } from '../../model/graph/trace.ts';
import type { Highlight, NodeRole } from './highlight-types.ts';

/**
 * The highlight of several selected nodes (ids): for two, every shortest path between them, if there is any;
 * for more, what is related to all of them.
 */
export function highlightTogether(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  selected: readonly string[],
): Highlight {
  const [a, b, ...others] = selected;
  const between =
    a !== undefined && b !== undefined && others.length === 0 ? betweenTwo(graph, lines, a, b) : null;
  const drawn = between ?? toCommon(graph, lines, selected);
  const nodes = new Map<string, NodeRole>();
  for (const line of drawn.keys())
    for (const id of [lines.get(line)?.from, lines.get(line)?.to]) if (id) nodes.set(id, 'related');
  for (const id of selected) nodes.set(id, 'selected');
  const highlight = new Map<string, { role: LineRole; relations: Line['relations'] }>();
  for (const [id, role] of drawn) highlight.set(id, { role, relations: lines.get(id)?.relations ?? [] });
  return { nodes, lines: highlight };
}

/**
 * The lines of every shortest path, by id, each with its role when read from `a` to `b`. Empty if there is no
 * path.
 */
function betweenTwo(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  a: string,
  b: string,
): ReadonlyMap<string, LineRole> {
  const [fromA, fromB] = [distancesBetween(graph, a, b), distancesBetween(graph, b, a)];
  const distance = (distances: Distances, id: string) => distances.get(id) ?? Number.POSITIVE_INFINITY;
  const whole = distance(fromA, b);
  const found = new Map<string, LineRole>();
  if (!Number.isFinite(whole)) return found;
  for (const line of lines.values())
    for (const [near, far] of [
      [line.from, line.to],
      [line.to, line.from],
    ] as const)
      if (distance(fromA, near) + 1 + distance(fromB, far) === whole)
        found.set(line.id, lineRole(line.relations, near));
  return found;
}

/** The lines from the selected nodes to each other and to what is related to all of them. */
function toCommon(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  selected: readonly string[],
): ReadonlyMap<string, LineRole> {
  const common = new Set(relatedToAll(graph, selected));
  const found = new Map<string, LineRole>();
  for (const { id, from, to, relations } of lines.values()) {
    const ends = [from, to];
    const meets = ends.some((end) => selected.includes(end));
    const stays = ends.every((end) => selected.includes(end) || common.has(end));
    if (meets && stays) found.set(id, lineRole(relations, from));
  }
  return found;
}
