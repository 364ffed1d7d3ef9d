import { type AtlasGraph, type EdgeFacts, otherEnd, relationsOf } from '../../model/graph/graph.ts';
import { type Line, lineId } from '../../model/graph/lines.ts';
import { type Distances, dependencies, dependents } from '../../model/graph/trace.ts';
import type { View } from '../view/view.ts';
import { withCardLines, withCards } from './context-nodes.ts';
import { highlightForThreat } from './highlight-threat.ts';
import { highlightTogether } from './highlight-together.ts';
import type { Highlight, LineRole, NodeRole } from './highlight-types.ts';

type Bundle = Map<string, { roles: Set<LineRole>; relations: EdgeFacts[] }>;

/** What a selection lights: null where nothing (known) is selected. The question of impact lights all that is touched; a technique of attackers lights its whole path to the standard. What stands in cards lights these too. */
export function highlightFor(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  view: View,
): Highlight | null {
  const threat = highlightForThreat(graph, lines, view);
  const highlight = threat ?? highlightForSelection(graph, lines, view);
  if (highlight === null) return null;
  return withCards(graph, threat ?? withCardLines(graph, lines, highlight, view), view);
}

function highlightForSelection(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  view: View,
): Highlight | null {
  const { selection, others, impact } = view;
  if (selection === null) return null;
  const nodes = [selection, ...others].filter((id) => graph.hasNode(id));
  const [first, ...tail] = nodes;
  if (first === undefined) {
    const line = lines.get(selection);
    return line ? highlightForLine(line) : null;
  }
  if (tail.length > 0) return highlightTogether(graph, lines, nodes);
  const reach = impact ? ({ direction: 'needed-by', depth: Number.POSITIVE_INFINITY } as const) : view;
  return highlightForNode(graph, lines, first, { ...view, ...reach });
}

function highlightForNode(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  selection: string,
  view: View,
): Highlight {
  const wanted = (direction: 'depends-on' | 'needed-by') =>
    view.direction === 'both' || view.direction === direction;
  const bundle: Bundle = new Map();
  const nodes = new Map<string, NodeRole>();
  if (wanted('depends-on')) {
    const reached = dependencies(graph, selection, view.depth);
    for (const id of reached.keys()) nodes.set(id, 'depends-on');
    collect(graph, bundle, 'depends-on', selection, reached, view.depth);
  }
  if (wanted('needed-by')) {
    const reached = dependents(graph, selection, view.depth);
    for (const id of reached.keys()) nodes.set(id, nodes.has(id) ? 'both' : 'needed-by');
    collect(graph, bundle, 'needed-by', selection, reached, view.depth);
  }
  if (view.direction === 'both') addRelated(graph, bundle, nodes, selection);
  nodes.set(selection, 'selected');
  return { nodes, lines: inOrder(bundle, lines) };
}

/** Collects the dependency relations on the way to what was reached. */
function collect(
  graph: AtlasGraph,
  bundle: Bundle,
  role: 'depends-on' | 'needed-by',
  start: string,
  reached: Distances,
  depth: number,
): void {
  const near = role === 'depends-on' ? 'dependent' : 'needed';
  const far = role === 'depends-on' ? 'needed' : 'dependent';
  const distance = (id: string) => (id === start ? 0 : (reached.get(id) ?? Number.POSITIVE_INFINITY));
  for (const id of [start, ...reached.keys()])
    for (const facts of relationsOf(graph, id)) {
      const end = facts[far];
      if (facts[near] === id && end && reached.has(end) && distance(id) < depth) put(bundle, facts, role);
    }
}

/** Relations without dependency, one step from the selection; what contains it stays as context, without a line. */
function addRelated(
  graph: AtlasGraph,
  bundle: Bundle,
  nodes: Map<string, NodeRole>,
  selection: string,
): void {
  for (const facts of relationsOf(graph, selection)) {
    if (facts.dependent !== null) continue;
    const other = otherEnd(facts.relation, selection);
    // What a card holds is seen in it; a line to each would be a brush.
    if (facts.kind.id === 'contains' && graph.getNodeAttribute(facts.relation.to, 'kind') === 'item') {
      if (facts.relation.to !== selection) continue;
    }
    if (facts.kind.id === 'contains' && facts.relation.to === selection) {
      if (!nodes.has(other)) nodes.set(other, 'context');
      continue;
    }
    if (!nodes.has(other)) nodes.set(other, 'related');
    put(bundle, facts, 'related');
  }
}

function put(bundle: Bundle, facts: EdgeFacts, role: LineRole): void {
  const id = lineId(facts.relation.from, facts.relation.to);
  const entry = bundle.get(id) ?? { roles: new Set(), relations: [] };
  entry.roles.add(role);
  if (!entry.relations.includes(facts)) entry.relations.push(facts);
  bundle.set(id, entry);
}

/** One role a line, its relations in the order of the line: strongest first. */
function inOrder(bundle: Bundle, lines: ReadonlyMap<string, Line>): Highlight['lines'] {
  const highlight = new Map<string, { role: LineRole; relations: EdgeFacts[] }>();
  for (const [id, { roles, relations }] of bundle) {
    const needs = roles.has('depends-on');
    const needed = roles.has('needed-by');
    const role = needs && needed ? 'both' : needs ? 'depends-on' : needed ? 'needed-by' : 'related';
    highlight.set(id, {
      role,
      relations: lines.get(id)?.relations.filter((facts) => relations.includes(facts)) ?? relations,
    });
  }
  return highlight;
}

function highlightForLine(line: Line): Highlight {
  const role: LineRole = line.along && line.against ? 'both' : line.along ? 'depends-on' : 'related';
  return {
    nodes: new Map([
      [line.from, 'selected'],
      [line.to, 'selected'],
    ]),
    lines: new Map([[line.id, { role, relations: line.relations }]]),
  };
}
