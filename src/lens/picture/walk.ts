import type { Point } from '../../lib/geometry.ts';
import type { Line } from '../../model/graph/lines.ts';

/** The direction of an arrow key. */
export type Way = 'left' | 'right' | 'up' | 'down';

const AHEAD: Record<Way, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

type Place = Point & { id: string };

/**
 * Where an arrow key leads from a node: the related node that is nearest in that quarter of the picture. Null
 * if there is none, or if `from` is not among the places.
 */
export function walkFrom(
  places: readonly Place[],
  lines: Iterable<Line>,
  from: string,
  way: Way,
): string | null {
  const start = places.find(({ id }) => id === from);
  if (!start) return null;
  const related = new Set<string>();
  for (const line of lines) {
    if (line.from === from) related.add(line.to);
    if (line.to === from) related.add(line.from);
  }
  return nearest(
    places.filter(({ id }) => related.has(id)),
    start,
    way,
  );
}

/**
 * The node that an arrow key selects if nothing is selected: the one nearest to the upper left corner. Null
 * if there are none.
 */
export function firstOf(places: readonly Place[]): string | null {
  const [first] = [...places].sort((a, b) => a.x + a.y - (b.x + b.y));
  return first?.id ?? null;
}

function nearest(places: readonly Place[], start: Point, way: Way): string | null {
  const ahead = AHEAD[way];
  let best: { id: string; cost: number } | null = null;
  for (const { id, x, y } of places) {
    const [dx, dy] = [x - start.x, y - start.y];
    const forward = dx * ahead.x + dy * ahead.y;
    const aside = Math.abs(dx * ahead.y) + Math.abs(dy * ahead.x);
    if (forward <= 1 || aside > forward) continue;
    const cost = forward + aside;
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
