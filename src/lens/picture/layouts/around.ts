import type { Box, Point } from '../../../lib/geometry.ts';
import { type AtlasGraph, otherEnd, relationsOf } from '../../../model/graph/graph.ts';
import { neighbourhood } from '../../../model/graph/trace.ts';
import type { Layout, LineRule, Page, Size } from './page.ts';
import { Sketch } from './parts.ts';
import { placeOnRing, type Ring } from './ring.ts';

/** Space kept free around the centre, so that its lines are visible and have room for labels. */
const ROOM: Size = { width: 44, height: 44 };

const LINES: LineRule = { never: () => false, whenHighlighted: () => false };

/**
 * Places `centre` (a node id) in the middle and all other nodes on rings by their distance over relations of
 * any kind.
 */
export function layoutAround(graph: AtlasGraph, page: Page, centre: string): Layout {
  const sketch = new Sketch(graph, page);
  const middle = { x: page.width / 2, y: page.height / 2 };
  const proportion = page.height / page.width;
  const distances = neighbourhood(graph, centre);
  const angle = new Map<string, number>([[centre, 0]]);
  sketch.place(centre, middle);
  let inner = sketch.formOf(centre).width / 2;
  for (let distance = 1; ; distance++) {
    const ids = [...distances].filter(([, steps]) => steps === distance).map(([id]) => id);
    if (ids.length === 0) break;
    const ordered = orderByNeighbours(graph, ids, angle, distances, distance);
    const inside = [...sketch.placed.values()].map((box) => ({
      x: box.x - middle.x,
      y: box.y - middle.y,
      width: box.width + (distance === 1 ? ROOM.width : 0),
      height: box.height + (distance === 1 ? ROOM.height : 0),
    }));
    const { ring, points } = smallestRing(
      ordered.map((id) => sketch.formOf(id)),
      inner,
      proportion,
      inside,
    );
    for (const [index, id] of ordered.entries()) {
      const point = points[index] ?? { x: 0, y: 0 };
      angle.set(id, Math.atan2(point.x, -point.y / proportion));
      sketch.place(id, { x: middle.x + point.x, y: middle.y + point.y });
    }
    sketch.background.unshift({
      shape: 'ring',
      ...middle,
      width: ring.rx * 2,
      height: ring.ry * 2,
      exponent: ring.exponent,
    });
    inner = ring.rx;
  }
  const apart = graph.filterNodes((id) => !sketch.placed.has(id));
  for (const [index, id] of apart.entries())
    sketch.place(id, { x: middle.x + index * 130, y: middle.y + inner * proportion + 80 });
  return { placed: sketch.placed, background: sketch.background, lines: LINES };
}

/**
 * Sorts the nodes of a ring by the direction of their neighbours on inner rings, so that lines stay short.
 */
function orderByNeighbours(
  graph: AtlasGraph,
  ids: string[],
  angle: ReadonlyMap<string, number>,
  distances: ReadonlyMap<string, number>,
  distance: number,
): string[] {
  if (distance === 1) return ids;
  const wanted = (id: string) => {
    let [x, y] = [0, 0];
    for (const { relation } of relationsOf(graph, id)) {
      const other = otherEnd(relation, id);
      if ((distances.get(other) ?? 0) >= distance) continue;
      x += Math.sin(angle.get(other) ?? 0);
      y += Math.cos(angle.get(other) ?? 0);
    }
    const turn = Math.atan2(x, y);
    return turn < 0 ? turn + 2 * Math.PI : turn;
  };
  const places = new Map(ids.map((id) => [id, wanted(id)]));
  return [...ids].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

/**
 * The smallest ring with a half width greater than `inner` on which boxes of these sizes do not overlap those
 * inside.
 */
function smallestRing(
  sizes: readonly Size[],
  inner: number,
  proportion: number,
  inside: readonly Box[],
): { ring: Ring; points: readonly Point[] } {
  for (let rx = inner + 40; ; rx += 10) {
    const ring: Ring = { rx, ry: rx * proportion, exponent: 2.5 };
    const points = placeOnRing(sizes, ring, 0, inside);
    if (points) return { ring, points };
  }
}
