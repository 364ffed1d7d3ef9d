import { type Box, overlap, type Point } from '../../../lib/geometry.ts';
import type { Size } from './page.ts';

/**
 * A superellipse around (0, 0) with the half axes `rx` and `ry`: an ellipse for exponent 2, closer to a
 * rectangle for greater ones.
 */
export interface Ring {
  rx: number;
  ry: number;
  exponent: number;
}

/** The point of a ring at an angle in radians, clockwise from the top. */
export function ringPoint(ring: Ring, angle: number): Point {
  const power = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / ring.exponent);
  return { x: ring.rx * power(Math.sin(angle)), y: -ring.ry * power(Math.cos(angle)) };
}

const STEPS = 480;
const LEAST_GAP = 8;

/**
 * Places boxes of these sizes on a ring, in order and clockwise from the angle `start`, as far apart as
 * possible, without overlap among themselves or with `blocked`. Returns their centres relative to the centre
 * of the ring, or null if they do not fit.
 */
export function placeOnRing(
  sizes: readonly Size[],
  ring: Ring,
  start = 0,
  blocked: readonly Box[] = [],
): Point[] | null {
  if (sizes.length === 0) return [];
  let fitting = tryGap(sizes, ring, start, LEAST_GAP, blocked);
  if (!fitting) return null;
  let low = LEAST_GAP;
  let high = (4 * (ring.rx + ring.ry)) / sizes.length;
  for (let round = 0; round < 9; round++) {
    const gap = (low + high) / 2;
    const points = tryGap(sizes, ring, start, gap, blocked);
    if (points) {
      fitting = points;
      low = gap;
    } else high = gap;
  }
  return fitting;
}

/**
 * Greedy search around the ring: each box is at the first point that keeps the gap to all boxes before it.
 */
function tryGap(
  sizes: readonly Size[],
  ring: Ring,
  start: number,
  gap: number,
  blocked: readonly Box[],
): Point[] | null {
  const placed: (Point & Size)[] = [];
  const points = Array.from({ length: STEPS }, (_, step) =>
    ringPoint(ring, start + (step / STEPS) * 2 * Math.PI),
  );
  let step = 0;
  for (const size of sizes) {
    for (; step < STEPS; step++) {
      const box = { x: 0, y: 0, ...points[step], ...size };
      const free = !placed.some((other) => overlap(box, other, gap));
      if (free && !blocked.some((other) => overlap(box, other, LEAST_GAP))) {
        placed.push(box);
        break;
      }
    }
  }
  return placed.length === sizes.length ? placed.map(({ x, y }) => ({ x, y })) : null;
}

/**
 * The point on a ring nearest to a target at which a box of this size keeps `gap` to everything blocked. The
 * point nearest to the target if the whole ring is blocked.
 */
export function nearestOnRing(
  ring: Ring,
  target: Point,
  size: Size,
  blocked: readonly Box[],
  gap: number,
): Point {
  const points = Array.from({ length: STEPS }, (_, step) => ringPoint(ring, (step / STEPS) * 2 * Math.PI));
  const distance = (point: Point) => Math.hypot(point.x - target.x, point.y - target.y);
  points.sort((a, b) => distance(a) - distance(b));
  const free = points.find((point) => !blocked.some((other) => overlap({ ...point, ...size }, other, gap)));
  return free ?? points[0] ?? target;
}
