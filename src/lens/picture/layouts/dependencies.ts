import { type AtlasGraph, relationsOf, SERIES } from '../../../model/graph/graph.ts';
import { pullsBetween } from './architecture.ts';
import { assignColumns } from './order.ts';
import type { Layout, LineRule, Page, Size } from './page.ts';
import { idsOf, placeGrid, placeLifecycleBand, Sketch } from './parts.ts';
import { ranksOf } from './ranks.ts';

const LINES: LineRule = {
  never: ({ kind }) => kind.id === 'has-activity',
  whenHighlighted: ({ dependence }) => dependence !== 'document',
};

/** The captions of the arrangement. */
export interface DependencyWords {
  rank: (number: number) => string;
  unplaced: string;
}

/**
 * Places documents in ranks by dependence of documents: foundations at the bottom, what depends on them
 * above, and the lifecycle phases on top. Nodes without such dependence go to the unplaced area beside.
 * Dependence in use does not affect ranks.
 */
export function layoutDependencies(graph: AtlasGraph, page: Page, words: DependencyWords): Layout {
  const sketch = new Sketch(graph, page);
  const candidates = [SERIES, ...idsOf(graph, 'document')];
  const ranked = candidates.filter((id) =>
    relationsOf(graph, id).some(({ dependence }) => dependence === 'document'),
  );
  const free = candidates.filter((id) => !ranked.includes(id));
  const rank = ranksOf(graph, ranked);
  const rows = Array.from({ length: Math.max(...rank.values()) + 1 }, (_, at) =>
    ranked.filter((id) => rank.get(id) === at),
  );
  const bandHeight = placeLifecycleBand(sketch, graph, 0);
  const top = bandHeight + page.gap;
  const tall = page.pagePreset === 'tall';
  const unplacedWidth = tall ? page.width : page.sizes.card.width + 2 * page.gap;
  const width = tall ? page.width : page.width - unplacedWidth - page.gap;
  const bottom = tall
    ? stackRanks(sketch, rows, top, words)
    : layoutRanks(sketch, graph, rows, top, width, words);
  placeUnplaced(sketch, [...idsOf(graph, 'tier'), ...free], words.unplaced, {
    left: tall ? 0 : width + page.gap,
    top: tall ? bottom + page.gap : top,
    width: unplacedWidth,
    height: tall ? null : page.height - top,
  });
  return { placed: sketch.placed, background: sketch.background, lines: LINES };
}

const CAPTION_WIDTH = 84;

/** Space kept free between two ranks for the labels of lines. */
const ROOM_FOR_WORDS = 24;

function layoutRanks(
  sketch: Sketch,
  graph: AtlasGraph,
  rows: string[][],
  top: number,
  width: number,
  words: DependencyWords,
): number {
  const { page } = sketch;
  const upward = [...rows].reverse();
  const slots = Math.max(...rows.map((row) => row.length));
  const column = assignColumns(upward, slots, pullsBetween(graph));
  const height = (page.height - top) / rows.length;
  const left = CAPTION_WIDTH;
  const cell = (width - left - page.gap) / slots;
  for (const [index, row] of upward.entries()) {
    const y = top + height * (index + 0.5);
    sketch.lane({ x: width / 2, y, width, height: height - 4 });
    sketch.caption(words.rank(rows.length - 1 - index), { x: 12, y });
    for (const id of row) {
      const usual = sketch.formOf(id);
      const size = {
        width: Math.min(usual.width, cell - page.gap),
        height: Math.min(usual.height, height - ROOM_FOR_WORDS),
      };
      sketch.place(id, { x: left + cell * ((column.get(id) ?? 0) + 0.5), y }, size);
    }
  }
  return page.height;
}

function stackRanks(sketch: Sketch, rows: string[][], top: number, words: DependencyWords): number {
  const { page } = sketch;
  let y = top;
  for (const [index, row] of [...rows].reverse().entries()) {
    const used = placeGrid(sketch, row, { left: 4, top: y + 24, width: page.width - 8 }, 3);
    sketch.lane({ x: page.width / 2, y: y + (used + 32) / 2, width: page.width, height: used + 32 });
    sketch.caption(words.rank(rows.length - 1 - index), { x: 12, y: y + 13 });
    y += used + 32 + page.gap;
  }
  return y - page.gap;
}

/**
 * The sizes with which a column of nodes fits into a region: tiers, which are only captions here, shrink in
 * favour of documents. A shrunken tier is one line high and as wide as the region.
 */
function fittingSizes(sketch: Sketch, ids: readonly string[], region: Size): (id: string) => Size {
  const isTier = (id: string) => sketch.formOf(id).form === 'lane';
  const taken = ids.reduce(
    (sum, id) => sum + (isTier(id) ? 0 : sketch.formOf(id).height),
    (ids.length - 1) * sketch.page.gap,
  );
  const left = (region.height - taken) / ids.filter(isTier).length;
  return (id) => {
    const usual = sketch.formOf(id);
    return isTier(id) && left < usual.height ? { width: region.width, height: left } : usual;
  };
}

function placeUnplaced(
  sketch: Sketch,
  ids: readonly string[],
  caption: string,
  region: { left: number; top: number; width: number; height: number | null },
): void {
  const columns = region.height === null ? 3 : 1;
  const used = placeGrid(
    sketch,
    ids,
    { ...region, left: region.left + 4, top: region.top + 24, width: region.width - 8 },
    columns,
    region.height === null
      ? undefined
      : fittingSizes(sketch, ids, { width: region.width, height: region.height - 24 - 8 }),
  );
  const height = region.height ?? used + 32;
  sketch.lane({ x: region.left + region.width / 2, y: region.top + height / 2, width: region.width, height });
  sketch.caption(caption, { x: region.left + 10, y: region.top + 14 });
}
