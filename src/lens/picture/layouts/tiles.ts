import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { Box } from '../../../lib/geometry.ts';
import { type AtlasGraph, childrenOf } from '../../../model/graph/graph.ts';

/** A node drawn inside an open card, in units of the page. */
export interface Tile extends Box {
  id: string;
  /** The id of the card that contains it. */
  card: string;
  /** 1 for a child of the card, 2 for a child of that, and so on. */
  depth: number;
  /**
   * The number of descendants of a group that is not folded, 0 for any other tile; and the fraction of its
   * height that its own name takes, 1 if there is nothing below the name.
   */
  holds: number;
  head: number;
  /** The number of descendants hidden because it is folded. */
  folded: number;
}

/** The fraction of an open card's height that its own name takes, at the top. */
export const CARD_HEAD = 0.3;
/**
 * The fraction of a group's height that its name takes: a fixed part of the card's height, but within limits.
 */
function headOf(group: { height: number }, card: { height: number }): number {
  return Math.min(0.36, Math.max(0.12, (card.height * 0.058) / group.height));
}
/** The width of a letter as a fraction of the height of its line. */
const LETTER = 0.6;
/** The width to height ratio that groups aim for. */
const RATIO = 2.2;
/** The width of the spine of a card, in units of the page. */
const SPINE = 9;

/**
 * Lays out the descendants of a card inside it, so that nothing outside moves: groups as a squarified treemap
 * (d3-hierarchy) with areas by the number of descendants, and in each group cells of equal size in the order
 * of the data. A folded group or cell keeps its place and hides its descendants. Empty if the card contains
 * nothing.
 */
export function layoutTiles(
  graph: AtlasGraph,
  card: Box & { id: string },
  folded: readonly string[],
): Tile[] {
  const groups = childrenOf(graph, card.id).map((id) => ({ id, cells: cellsOf(graph, id, 2) }));
  if (groups.length === 0) return [];
  const gap = card.height / 80;
  const root = hierarchy<Group>({ id: card.id, cells: [], children: groups }, (node) => node.children);
  const placed = treemap<Group>()
    .tile(treemapSquarify.ratio(RATIO))
    .size([card.width - SPINE - 6 * gap, card.height * (1 - CARD_HEAD) - 4 * gap])
    .paddingInner(gap)(root.sum(({ cells, children }) => (children ? 0 : cells.length + 1)));
  const left = card.x - card.width / 2 + SPINE + 2 * gap;
  const top = card.y - card.height / 2 + card.height * CARD_HEAD;
  return placed.leaves().flatMap(({ data: { id, cells }, x0, x1, y0, y1 }) => {
    const box = { x: left + (x0 + x1) / 2, y: top + (y0 + y1) / 2, width: x1 - x0, height: y1 - y0 };
    const shut = new Set(
      cells.flatMap(({ id: cell, above }) => (above.some((one) => folded.includes(one)) ? [cell] : [])),
    );
    const isFolded = folded.includes(id);
    const head: Tile = {
      ...box,
      id,
      card: card.id,
      depth: 1,
      holds: isFolded ? 0 : cells.length,
      folded: isFolded ? cells.length : 0,
      head: isFolded || cells.length === 0 ? 1 : headOf(box, card),
    };
    return isFolded
      ? [head]
      : [head, ...layoutCells(graph, head, cells, folded, gap / 2).filter((tile) => !shut.has(tile.id))];
  });
}

interface Group {
  id: string;
  cells: readonly Cell[];
  children?: Group[];
}

interface Cell {
  id: string;
  depth: number;
  /** Its ancestors inside the group. */
  above: readonly string[];
}

/** All descendants of a group, in the order of the data. */
function cellsOf(graph: AtlasGraph, id: string, depth: number, above: readonly string[] = []): Cell[] {
  return childrenOf(graph, id).flatMap((child) => [
    { id: child, depth, above },
    ...cellsOf(graph, child, depth + 1, [...above, child]),
  ]);
}

/**
 * Places cells in rows below the name of their group, in the number of columns that makes their labels
 * largest.
 */
function layoutCells(
  graph: AtlasGraph,
  group: Tile,
  cells: readonly Cell[],
  folded: readonly string[],
  gap: number,
): Tile[] {
  const [width, height] = [group.width - 2 * gap, group.height * (1 - group.head) - gap];
  const longest = Math.max(...cells.map(({ id }) => graph.getNodeAttribute(id, 'label').length));
  const sizeWith = (columns: number) => {
    const rows = Math.ceil(cells.length / columns);
    return Math.min(width / columns / (longest * LETTER), height / rows);
  };
  let columns = 1;
  for (let more = 2; more <= cells.length; more++) if (sizeWith(more) > sizeWith(columns)) columns = more;
  const step = { x: width / columns, y: height / Math.ceil(cells.length / columns) };
  const [left, top] = [group.x - width / 2, group.y + group.height / 2 - gap - height];
  return cells.map(({ id, depth }, index) => {
    const inside = cells.filter(({ above }) => above.includes(id)).length;
    return {
      id,
      card: group.card,
      depth,
      holds: 0,
      head: 1,
      folded: folded.includes(id) ? inside : 0,
      x: left + ((index % columns) + 0.5) * step.x,
      y: top + (Math.floor(index / columns) + 0.5) * step.y,
      width: step.x - gap,
      height: step.y - gap,
    };
  });
}
