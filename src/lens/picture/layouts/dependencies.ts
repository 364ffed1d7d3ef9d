import { type AtlasGraph, relationsOf, SERIES } from '../../../model/graph/graph.ts';
import { pullsBetween } from './architecture.ts';
import { assignColumns } from './order.ts';
import { idsOf, placeGrid, placeLifecycleBand, Sketch } from './parts.ts';
import { layersOf } from './ranks.ts';
import type { Layout, LineRule, Sheet } from './sheet.ts';

const LINES: LineRule = {
  never: (kind) => kind.id === 'has-activity',
  whenLit: (kind) => kind.structural || kind.dependent === 'none',
};

/** The captions of the arrangement. */
export interface DependencyWords {
  layer: (number: number) => string;
  shelf: string;
}

/**
 * Layered by dependency: foundations at the bottom, what rests on them above, the phases that are worked with them on
 * top. What no stated dependency ties to a layer stands on a shelf beside.
 */
export function layDependencies(graph: AtlasGraph, sheet: Sheet, words: DependencyWords): Layout {
  const sketch = new Sketch(graph, sheet);
  const candidates = [SERIES, ...idsOf(graph, 'document')];
  const layered = candidates.filter((id) =>
    relationsOf(graph, id).some(({ dependent, kind }) => dependent !== null && !kind.structural),
  );
  const free = candidates.filter((id) => !layered.includes(id));
  const layer = layersOf(graph, layered);
  const rows = Array.from({ length: Math.max(...layer.values()) + 1 }, (_, at) =>
    layered.filter((id) => layer.get(id) === at),
  );
  const bandHeight = placeLifecycleBand(sketch, graph, 0);
  const top = bandHeight + sheet.gap;
  const tall = sheet.format === 'tall';
  const shelfWidth = tall ? sheet.width : sheet.sizes.card.width + 2 * sheet.gap;
  const width = tall ? sheet.width : sheet.width - shelfWidth - sheet.gap;
  const bottom = tall
    ? stackLayers(sketch, rows, top, words)
    : layLayers(sketch, graph, rows, top, width, words);
  placeShelf(sketch, [...idsOf(graph, 'tier'), ...free], words.shelf, {
    left: tall ? 0 : width + sheet.gap,
    top: tall ? bottom + sheet.gap : top,
    width: shelfWidth,
    height: tall ? null : sheet.height - top,
  });
  return { placed: sketch.placed, ground: sketch.ground, lines: LINES };
}

const CAPTION_WIDTH = 84;

/** What is kept free between two layers, so that the words of a line find a place on it. */
const ROOM_FOR_WORDS = 24;

function layLayers(
  sketch: Sketch,
  graph: AtlasGraph,
  rows: string[][],
  top: number,
  width: number,
  words: DependencyWords,
): number {
  const { sheet } = sketch;
  const upward = [...rows].reverse();
  const slots = Math.max(...rows.map((row) => row.length));
  const column = assignColumns(upward, slots, pullsBetween(graph));
  const height = (sheet.height - top) / rows.length;
  const left = CAPTION_WIDTH;
  const cell = (width - left - sheet.gap) / slots;
  for (const [index, row] of upward.entries()) {
    const y = top + height * (index + 0.5);
    sketch.lane({ x: width / 2, y, width, height: height - 4 });
    sketch.caption(words.layer(rows.length - 1 - index), { x: 12, y });
    for (const id of row) {
      const usual = sketch.formOf(id);
      const size = {
        width: Math.min(usual.width, cell - sheet.gap),
        height: Math.min(usual.height, height - ROOM_FOR_WORDS),
      };
      sketch.place(id, { x: left + cell * ((column.get(id) ?? 0) + 0.5), y }, size);
    }
  }
  return sheet.height;
}

function stackLayers(sketch: Sketch, rows: string[][], top: number, words: DependencyWords): number {
  const { sheet } = sketch;
  let y = top;
  for (const [index, row] of [...rows].reverse().entries()) {
    const used = placeGrid(sketch, row, { left: 4, top: y + 24, width: sheet.width - 8 }, 3);
    sketch.lane({ x: sheet.width / 2, y: y + (used + 32) / 2, width: sheet.width, height: used + 32 });
    sketch.caption(words.layer(rows.length - 1 - index), { x: 12, y: y + 13 });
    y += used + 32 + sheet.gap;
  }
  return y - sheet.gap;
}

function placeShelf(
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
  );
  const height = region.height ?? used + 32;
  sketch.lane({ x: region.left + region.width / 2, y: region.top + height / 2, width: region.width, height });
  sketch.caption(caption, { x: region.left + 10, y: region.top + 14 });
}
