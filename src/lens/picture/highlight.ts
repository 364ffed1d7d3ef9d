import {
  type AtlasGraph,
  type EdgeFacts,
  type Followed,
  follows,
  otherEnd,
  relationsOf,
} from '../../model/graph/graph.ts';
import { type Line, type LineRole, lineId, lineRole } from '../../model/graph/lines.ts';
import { type Distances, dependencies, dependents } from '../../model/graph/trace.ts';
import type { View } from '../view/view.ts';
import { withCardLines, withCards } from './context-nodes.ts';
import { highlightForThreat } from './highlight-threat.ts';
import { highlightTogether } from './highlight-together.ts';
import type { Highlight, NodeRole } from './highlight-types.ts';

type Bundle = Map<string, { roles: Set<LineRole>; relations: EdgeFacts[] }>;

/**
 * The highlight of the selection; null if nothing, or only unknown ids, are selected. The impact question
 * highlights everything affected, a technique of ATT&CK its whole path to the standard. Includes the cards
 * that contain what is highlighted.
 */
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
  // A revision affects documents, but not those who use results made with them.
  return impact
    ? highlightForNode(graph, lines, first, IMPACT, 'document')
    : highlightForNode(graph, lines, first, view, 'any');
}

/** The direction and depth of the impact question. */
const IMPACT = { direction: 'needed-by', depth: Number.POSITIVE_INFINITY } as const;

function highlightForNode(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  selection: string,
  { direction, depth }: Pick<View, 'direction' | 'depth'>,
  followed: Followed,
): Highlight {
  const bundle: Bundle = new Map();
  const nodes = new Map<string, NodeRole>();
  const all = new Set<string>();
  for (const [role, walk] of WALKS) {
    if (direction !== 'both' && direction !== role) continue;
    for (const id of walk(graph, selection, depth).keys()) nodes.set(id, nodes.has(id) ? 'both' : role);
    const reached = walk(graph, selection, depth, followed);
    for (const id of reached.keys()) all.add(id);
    collect(graph, bundle, role, selection, reached, depth, followed);
  }
  // What is reached, but not by dependence of documents only, is reached through a use.
  for (const id of all) if (!nodes.has(id)) nodes.set(id, 'used-with');
  if (direction === 'both') addRelated(graph, bundle, nodes, selection);
  nodes.set(selection, 'selected');
  return { nodes, lines: inOrder(bundle, lines) };
}

/** The two directions of dependence, each with its traversal. */
const WALKS = [
  ['depends-on', dependencies],
  ['needed-by', dependents],
] as const;

/** Collects the relations on the paths to what was reached. Relations of use have a role of their own. */
function collect(
  graph: AtlasGraph,
  bundle: Bundle,
  role: 'depends-on' | 'needed-by',
  start: string,
  reached: Distances,
  depth: number,
  followed: Followed,
): void {
  const near = role === 'depends-on' ? 'dependent' : 'needed';
  const far = role === 'depends-on' ? 'needed' : 'dependent';
  const distance = (id: string) => (id === start ? 0 : (reached.get(id) ?? Number.POSITIVE_INFINITY));
  for (const id of [start, ...reached.keys()])
    for (const facts of relationsOf(graph, id)) {
      const end = facts[far];
      if (facts[near] === id && end && reached.has(end) && distance(id) < depth && follows(facts, followed))
        put(bundle, facts, facts.dependence === 'use' ? 'used-with' : role);
    }
}

/**
 * Adds relations without dependence, one step from the selection. Its parent becomes context, without a line.
 */
function addRelated(
  graph: AtlasGraph,
  bundle: Bundle,
  nodes: Map<string, NodeRole>,
  selection: string,
): void {
  for (const facts of relationsOf(graph, selection)) {
    if (facts.dependent !== null) continue;
    const other = otherEnd(facts.relation, selection);
    // A card shows what it contains, so lines to its items would be clutter.
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

/**
 * Gives each line one role, dependence of documents before use, and its relations in the order of the line:
 * strongest first.
 */
function inOrder(bundle: Bundle, lines: ReadonlyMap<string, Line>): Highlight['lines'] {
  const highlight = new Map<string, { role: LineRole; relations: EdgeFacts[] }>();
  for (const [id, { roles, relations }] of bundle) {
    const needs = roles.has('depends-on');
    const needed = roles.has('needed-by');
    const byDocuments = needs && needed ? 'both' : needs ? 'depends-on' : needed ? 'needed-by' : null;
    highlight.set(id, {
      role: byDocuments ?? (roles.has('used-with') ? 'used-with' : 'related'),
      relations: lines.get(id)?.relations.filter((facts) => relations.includes(facts)) ?? relations,
    });
  }
  return highlight;
}

function highlightForLine(line: Line): Highlight {
  return {
    nodes: new Map([
      [line.from, 'selected'],
      [line.to, 'selected'],
    ]),
    lines: new Map([[line.id, { role: lineRole(line.relations, line.from), relations: line.relations }]]),
  };
}
