import type { Point } from '../../../lib/geometry.ts';
import { type AtlasGraph, SERIES } from '../../../model/graph/graph.ts';
import type { Layout, LineRule, Page } from './page.ts';
import { activitiesOf, documentsOf, idsOf, placeGrid, Sketch } from './parts.ts';
import { nearestOnRing, placeOnRing, type Ring } from './ring.ts';

const LINES: LineRule = {
  never: ({ kind }) => kind.id === 'contains' || kind.id === 'has-activity',
  whenHighlighted: ({ kind }) => kind.id !== 'key-standard-of',
};

/**
 * Places the phases in a cycle: each phase starts a section of the rim, its activities follow clockwise as
 * steps, and its key standards are docked inside. All other documents are in the unplaced area, tier by tier.
 */
export function layoutLifecycle(graph: AtlasGraph, page: Page): Layout {
  const sketch = new Sketch(graph, page);
  const tall = page.pagePreset === 'tall';
  const unplacedWidth = tall ? page.width : 2 * page.sizes.card.width + 12;
  const area = { width: tall ? page.width : page.width - unplacedWidth - page.gap * 2, height: page.height };
  if (tall) area.height = 800;
  placeCycle(sketch, graph, area);
  const left = tall ? 0 : area.width + page.gap * 2;
  placeUnplaced(sketch, graph, { left, top: tall ? area.height + page.gap : 0, width: unplacedWidth });
  return { placed: sketch.placed, background: sketch.background, lines: LINES };
}

function placeCycle(sketch: Sketch, graph: AtlasGraph, area: { width: number; height: number }): void {
  const { page } = sketch;
  const step = { width: page.sizes.chip.width, height: page.sizes.chip.height + 8 };
  const tall = page.pagePreset === 'tall';
  const head = { width: page.sizes.phase.width, height: step.height + 8 };
  const centre = { x: area.width / 2, y: area.height / 2 };
  const ring: Ring = {
    rx: (area.width - (tall ? step : head).width) / 2,
    ry: (area.height - head.height) / 2,
    exponent: 2.4,
  };
  const phases = idsOf(graph, 'phase');
  const rim = phases.flatMap((phase) => [phase, ...activitiesOf(graph, phase)]);
  const size = (id: string) => (phases.includes(id) ? head : step);
  const points = placeOnRing(rim.map(size), ring) ?? [];
  sketch.background.push({
    shape: 'ring',
    ...centre,
    width: ring.rx * 2,
    height: ring.ry * 2,
    exponent: ring.exponent,
  });
  for (const [index, id] of rim.entries()) {
    const point = points[index] ?? { x: 0, y: 0 };
    sketch.place(id, { x: centre.x + point.x, y: centre.y + point.y }, size(id));
  }
  dockKeyStandards(sketch, graph, phases, centre, ring);
}

/** Docks each key standard inside the rim, near the steps of its phase. The series is in the middle. */
function dockKeyStandards(
  sketch: Sketch,
  graph: AtlasGraph,
  phases: readonly string[],
  centre: Point,
  rim: Ring,
): void {
  const { card, chip } = sketch.page.sizes;
  const ring: Ring = { rx: rim.rx - (chip.width + card.width) / 2 - 14, ry: rim.ry - 84, exponent: 3 };
  if (ring.rx < card.width * 0.75) {
    stackKeyStandards(sketch, graph, phases, centre);
    return;
  }
  sketch.place(SERIES, centre);
  for (const phase of phases) {
    const docs = keyStandardsOf(graph, phase);
    const steps = [phase, ...activitiesOf(graph, phase)];
    for (const [index, id] of docs.entries()) {
      const at =
        sketch.placed.get(steps[Math.round(((index + 0.5) / docs.length) * (steps.length - 1))] ?? phase) ??
        centre;
      const blocked = [...sketch.placed.values()].map((box) => ({
        ...box,
        x: box.x - centre.x,
        y: box.y - centre.y,
      }));
      const point = nearestOnRing(ring, { x: at.x - centre.x, y: at.y - centre.y }, card, blocked, 10);
      sketch.place(id, { x: centre.x + point.x, y: centre.y + point.y });
    }
  }
}

/** For pages too narrow for a ring inside the rim: one column in the order of the phases. */
function stackKeyStandards(
  sketch: Sketch,
  graph: AtlasGraph,
  phases: readonly string[],
  centre: Point,
): void {
  const docs = phases.flatMap((phase) => keyStandardsOf(graph, phase));
  const column = [...docs.slice(0, 3), SERIES, ...docs.slice(3)];
  for (const [index, id] of column.entries())
    sketch.place(id, {
      x: centre.x,
      y: centre.y + (index - (column.length - 1) / 2) * (sketch.page.sizes.card.height + 8),
    });
}

function keyStandardsOf(graph: AtlasGraph, phase: string): string[] {
  return graph.filterInNeighbors(phase, (_, facts) => facts.kind === 'document');
}

/** Places the documents of no phase, tier by tier. Neighbouring tiers with one document each share a row. */
function placeUnplaced(
  sketch: Sketch,
  graph: AtlasGraph,
  region: { left: number; top: number; width: number },
): void {
  const { page } = sketch;
  const columns = page.pagePreset === 'tall' ? 3 : 2;
  const tiers = idsOf(graph, 'tier').map((tier, row) => ({
    tier,
    tint: row + 1,
    remaining: documentsOf(graph, tier).filter((id) => !sketch.placed.has(id)),
  }));
  let y = region.top;
  for (let index = 0; index < tiers.length; index++) {
    const [first, second] = tiers.slice(index, index + 2);
    if (!first) break;
    const paired = columns === 2 && first.remaining.length === 1 && second?.remaining.length === 1;
    const half = (region.width - page.gap) / 2;
    const height = placeGroup(
      sketch,
      first,
      { ...region, top: y, width: paired ? half : region.width },
      paired ? 1 : columns,
    );
    if (paired) {
      placeGroup(sketch, second, { left: region.left + half + page.gap, top: y, width: half }, 1);
      index++;
    }
    y += height + 5;
  }
}

function placeGroup(
  sketch: Sketch,
  group: { tier: string; tint: number; remaining: readonly string[] },
  region: { left: number; top: number; width: number },
  columns: number,
): number {
  const { left, top, width } = region;
  const head = { width: Math.min(width - 9, sketch.page.sizes.card.width + 24), height: 20 };
  const used = placeGrid(
    sketch,
    group.remaining,
    { left: left + 7, top: top + head.height + 6, width: width - 9 },
    columns,
  );
  const height = head.height + 6 + used + 7;
  sketch.place(group.tier, { x: left + 6 + head.width / 2, y: top + 3 + head.height / 2 }, head);
  sketch.lane(
    { x: left + width / 2, y: top + height / 2, width, height },
    { id: group.tier, tint: group.tint },
  );
  return height;
}
