import {
  type Box,
  borderPoint,
  boundsOf,
  onCurve,
  overlap,
  type Point,
  pointBeside,
  within,
} from '../../lib/geometry.ts';

/** A quadratic Bézier curve from border to border. */
export interface Curve {
  start: Point;
  control: Point;
  end: Point;
}

/**
 * The curve of a line between the borders of two boxes. Its control point lies `bend` beside the middle of
 * the straight line between their centres (see pointBeside); 0 is straight.
 */
export function curveBetween(a: Box, b: Box, bend: number): Curve {
  if (bend === 0) {
    const [start, end] = [borderPoint(a, b), borderPoint(b, a)];
    return { start, control: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }, end };
  }
  const control = pointBeside(a, b, 0.5, bend);
  return { start: borderPoint(a, control), control, end: borderPoint(b, control) };
}

/** The smallest box around the three points of a curve. It contains the whole curve. */
function hullOf({ start, control, end }: Curve): Box {
  const points = [start, control, end].map((point) => ({ ...point, width: 0, height: 0 }));
  return boundsOf(points) ?? { ...control, width: 0, height: 0 };
}

/** A line closer to a box than this counts as behind it. */
const CLEARANCE = 5;

/** The cost of one unit of bend, against 9 for each sample behind a box. */
const EFFORT = 0.06;

/**
 * The bends to try, as fractions of the length of the line. Sorted by size, so that the search can stop
 * early.
 */
const BENDS = [0, 0.1, -0.1, 0.18, -0.18, 0.28, -0.28, 0.4, -0.4, 0.55, -0.55, 0.75, -0.75];

/**
 * How far to bend a line (see curveBetween) so that it runs behind as few other boxes as possible, and
 * outside the page as little as possible. 0 if the straight line is free. Deterministic.
 */
export function bendAround(a: Box, b: Box, obstacles: readonly Box[], page: Box): number {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const samples = Math.max(6, Math.ceil(length / 9));
  let best = { bend: 0, cost: Number.POSITIVE_INFINITY };
  for (const share of BENDS) {
    const bend = share * length;
    if (Math.abs(bend) * EFFORT >= best.cost) break;
    const { start, control, end } = curveBetween(a, b, bend);
    if (bend !== 0 && (within(control, a, 2) || within(control, b, 2))) continue;
    const reach = hullOf({ start, control, end });
    const near = obstacles.filter((box) => overlap(box, reach, CLEARANCE + 1));
    let cost = Math.abs(bend) * EFFORT;
    for (let step = 1; step < samples && cost < best.cost; step++) {
      const point = onCurve(start, control, end, step / samples);
      if (!within(point, page)) cost += 12;
      for (const box of near) if (within(point, box, CLEARANCE)) cost += 9;
    }
    if (cost < best.cost - 1e-6) best = { bend, cost };
  }
  return best.bend;
}
