import { type AtlasGraph, SERIES } from '../../../model/graph/graph.ts';
import { assignColumns, type Pull } from './order.ts';
import type { Layout, LineRule, Page } from './page.ts';
import { documentsOf, idsOf, placeGrid, placeLifecycleBand, Sketch } from './parts.ts';

const LINES: LineRule = {
  never: ({ kind }) => kind.id === 'contains' || kind.id === 'has-activity',
  whenHighlighted: ({ kind }) => kind.structural,
};

/**
 * Places tiers as labelled lanes with their documents, the series above, and the lifecycle as a band below.
 */
export function layoutArchitecture(graph: AtlasGraph, page: Page): Layout {
  const sketch = new Sketch(graph, page);
  const series = page.sizes.series;
  sketch.place(SERIES, { x: page.width / 2, y: series.height / 2 });
  const top = series.height + page.gap;
  const bottom =
    page.pagePreset === 'tall' ? stackLanes(sketch, graph, top) : layoutLanes(sketch, graph, top);
  placeLifecycleBand(sketch, graph, bottom + page.gap);
  return { placed: sketch.placed, background: sketch.background, lines: LINES };
}

/**
 * Lanes across the whole width, documents where their relations are short. Returns the y of the end of the
 * last lane.
 */
function layoutLanes(sketch: Sketch, graph: AtlasGraph, top: number): number {
  const { page } = sketch;
  const tiers = idsOf(graph, 'tier');
  const rows = tiers.map((tier) => documentsOf(graph, tier));
  const slots = Math.max(...rows.map((row) => row.length));
  const column = assignColumns(rows, slots, pullsBetween(graph));
  const head = page.sizes.lane;
  const left = head.width + page.gap * 2;
  const cell = (page.width - left - page.gap) / slots;
  const height = page.sizes.card.height + 22;
  for (const [row, tier] of tiers.entries()) {
    const y = top + row * (height + 5) + height / 2;
    sketch.lane({ x: page.width / 2, y, width: page.width, height }, { id: tier, tint: row + 1 });
    sketch.place(tier, { x: page.gap + head.width / 2, y });
    for (const id of rows[row] ?? []) sketch.place(id, { x: left + cell * ((column.get(id) ?? 0) + 0.5), y });
  }
  return top + tiers.length * (height + 5) - 5;
}

/**
 * Lanes stacked with the head above its cards, for narrow pages. Returns the y of the end of the last lane.
 */
function stackLanes(sketch: Sketch, graph: AtlasGraph, top: number): number {
  const { page } = sketch;
  const head = page.sizes.lane;
  let y = top;
  for (const [row, tier] of idsOf(graph, 'tier').entries()) {
    const used = placeGrid(
      sketch,
      documentsOf(graph, tier),
      { left: 4, top: y + head.height + 6, width: page.width - 8 },
      3,
    );
    const height = head.height + 6 + used + 8;
    sketch.place(tier, { x: 8 + head.width / 2, y: y + 2 + head.height / 2 });
    sketch.lane(
      { x: page.width / 2, y: y + height / 2, width: page.width, height },
      { id: tier, tint: row + 1 },
    );
    y += height + page.gap;
  }
  return y - page.gap;
}

/**
 * The pulls between documents, one for each relation. Evaluation pulls most, so that 6-2 is straight above
 * 4-2.
 */
export function pullsBetween(graph: AtlasGraph): Pull[] {
  const pulls: Pull[] = [];
  graph.forEachEdge((_, { kind, relation }, a, b) => {
    if (kind.structural || a === SERIES || b === SERIES) return;
    const strong = kind.id === 'evaluates' || kind.id === 'defines-scheme-for' || kind.id === 'member-of';
    pulls.push({ a, b, weight: strong ? 6 : relation.confidence === 'low' ? 0.3 : 0.6 });
  });
  return pulls;
}
