import { type AtlasGraph, containerOf, parentOf } from '../../model/graph/graph.ts';
import { type Line, lineId } from '../../model/graph/lines.ts';
import type { View } from '../view/view.ts';
import type { Highlight, NodeRole } from './highlight-types.ts';

/**
 * Adds to a highlight the cards that contain its nodes, as context, and the closed cards and folded groups
 * that hide them. If a selected node is hidden, its visible ancestor is highlighted as selected too.
 */
export function withCards(graph: AtlasGraph, highlight: Highlight, view: View): Highlight {
  const nodes = new Map<string, NodeRole>(highlight.nodes);
  for (const [id, role] of highlight.nodes) {
    const ancestors = ancestorsOf(graph, id);
    const card = ancestors.at(-1);
    if (card === undefined) continue;
    const covers = coversOf(ancestors, view);
    for (const parent of [card, ...covers]) if (!nodes.has(parent)) nodes.set(parent, 'context');
    const visible = covers.at(-1);
    if (role === 'selected' && visible !== undefined) nodes.set(visible, 'selected');
  }
  return { ...highlight, nodes };
}

/**
 * The visible ancestor of a node: the outermost closed card or folded group that hides it, or the node
 * itself.
 */
export function visibleAncestor(
  graph: AtlasGraph,
  id: string,
  { open, folded }: Pick<View, 'open' | 'folded'>,
): string {
  return coversOf(ancestorsOf(graph, id), { open, folded }).at(-1) ?? id;
}

/** The ancestors of an item that hide it: a closed card, folded groups. */
function coversOf(ancestors: readonly string[], { open, folded }: Pick<View, 'open' | 'folded'>): string[] {
  const card = ancestors.at(-1);
  return ancestors.filter((parent) => (parent === card ? !open.includes(parent) : folded.includes(parent)));
}

/**
 * Adds to a highlight the lines between cards that represent highlighted lines of the same kind inside a
 * closed card.
 */
export function withCardLines(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  highlight: Highlight,
  { open }: View,
): Highlight {
  const drawn = new Map(highlight.lines);
  for (const [id, { role, relations }] of highlight.lines) {
    const line = lines.get(id);
    const cards = line ? [line.from, line.to].map((end) => containerOf(graph, end) ?? end) : [];
    const [a = '', b = ''] = cards;
    const between = lines.get(lineId(a, b));
    if (!between || drawn.has(between.id) || cards.every((card) => open.includes(card))) continue;
    const alike = between.relations.filter(({ kind }) => relations.some((one) => one.kind.id === kind.id));
    if (alike.length > 0) drawn.set(between.id, { role, relations: alike });
  }
  return { ...highlight, lines: drawn };
}

/** The ancestors of an item, from its parent to its card; empty for a node without a parent. */
function ancestorsOf(graph: AtlasGraph, id: string): string[] {
  const ancestors: string[] = [];
  for (let parent = parentOf(graph, id); parent !== null; parent = parentOf(graph, parent))
    ancestors.push(parent);
  return ancestors;
}
