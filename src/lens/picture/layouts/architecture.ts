import { type AtlasGraph, SERIES } from '../../../model/graph/graph.ts';
import { assignColumns, type Pull } from './order.ts';
import { documentsOf, idsOf, placeGrid, placeLifecycleBand, Sketch } from './parts.ts';
import type { Layout, LineRule, Sheet } from './sheet.ts';

const LINES: LineRule = {
  never: (kind) => kind.id === 'contains' || kind.id === 'has-activity',
  whenLit: (kind) => kind.structural,
};

/** Tiers as labelled lanes with their documents in them, the series above, the lifecycle as a band below. */
export function layArchitecture(graph: AtlasGraph, sheet: Sheet): Layout {
  const sketch = new Sketch(graph, sheet);
  const series = sheet.sizes.series;
  sketch.place(SERIES, { x: sheet.width / 2, y: series.height / 2 });
  const top = series.height + sheet.gap;
  const bottom = sheet.format === 'tall' ? stackLanes(sketch, graph, top) : layLanes(sketch, graph, top);
  placeLifecycleBand(sketch, graph, bottom + sheet.gap);
  return { placed: sketch.placed, ground: sketch.ground, lines: LINES };
}

/** Lanes across the whole breadth, documents where their relations are short. Returns where the last lane ends. */
function layLanes(sketch: Sketch, graph: AtlasGraph, top: number): number {
  const { sheet } = sketch;
  const tiers = idsOf(graph, 'tier');
  const rows = tiers.map((tier) => documentsOf(graph, tier));
  const slots = Math.max(...rows.map((row) => row.length));
  const column = assignColumns(rows, slots, pullsBetween(graph));
  const head = sheet.sizes.lane;
  const left = head.width + sheet.gap * 2;
  const cell = (sheet.width - left - sheet.gap) / slots;
  const height = sheet.sizes.card.height + 22;
  for (const [row, tier] of tiers.entries()) {
    const y = top + row * (height + 5) + height / 2;
    sketch.lane({ x: sheet.width / 2, y, width: sheet.width, height }, { id: tier, tint: row + 1 });
    sketch.place(tier, { x: sheet.gap + head.width / 2, y });
    for (const id of rows[row] ?? []) sketch.place(id, { x: left + cell * ((column.get(id) ?? 0) + 0.5), y });
  }
  return top + tiers.length * (height + 5) - 5;
}

/** Lanes one below another with the head above its cards, for narrow sheets. */
function stackLanes(sketch: Sketch, graph: AtlasGraph, top: number): number {
  const { sheet } = sketch;
  const head = sheet.sizes.lane;
  let y = top;
  for (const [row, tier] of idsOf(graph, 'tier').entries()) {
    const used = placeGrid(
      sketch,
      documentsOf(graph, tier),
      { left: 4, top: y + head.height + 6, width: sheet.width - 8 },
      3,
    );
    const height = head.height + 6 + used + 8;
    sketch.place(tier, { x: 8 + head.width / 2, y: y + 2 + head.height / 2 });
    sketch.lane(
      { x: sheet.width / 2, y: y + height / 2, width: sheet.width, height },
      { id: tier, tint: row + 1 },
    );
    y += height + sheet.gap;
  }
  return y - sheet.gap;
}

/** Every relation between two documents pulls them together; evaluation most, for the straight drop of 6-2 over 4-2. */
export function pullsBetween(graph: AtlasGraph): Pull[] {
  const pulls: Pull[] = [];
  graph.forEachEdge((_, { kind, relation }, a, b) => {
    if (kind.structural || a === SERIES || b === SERIES) return;
    const strong = kind.id === 'evaluates' || kind.id === 'defines-scheme-for' || kind.id === 'member-of';
    pulls.push({ a, b, weight: strong ? 6 : relation.confidence === 'low' ? 0.3 : 0.6 });
  });
  return pulls;
}
