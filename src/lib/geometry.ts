/** Plane geometry of boxes and curves. Units are those of the page; x grows to the right, y downwards. */

/** A position on the page. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle, given by its centre (`x`, `y`) and its size. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Whether two boxes come closer to each other than `gap`. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width + gap * 2 &&
    Math.abs(a.y - b.y) * 2 < a.height + b.height + gap * 2
  );
}

/** Whether a point lies in a box grown by `gap` on each side. */
export function within(point: Point, box: Box, gap = 0): boolean {
  return (
    Math.abs(point.x - box.x) * 2 < box.width + gap * 2 &&
    Math.abs(point.y - box.y) * 2 < box.height + gap * 2
  );
}

/** The smallest box around boxes; null for an empty list. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2));
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/**
 * The point at which the straight line from the centre of a box towards a point crosses the border of the
 * box. The centre if the two coincide.
 */
export function borderPoint(box: Box, towards: Point): Point {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  if (dx === 0 && dy === 0) return { x: box.x, y: box.y };
  const scale = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

/**
 * A point beside the straight line from `a` to `b`: `weight` is the fraction of the way (0 to 1), `distance`
 * the perpendicular offset in units of the page, positive to the right when looking from `a` to `b`.
 * Cytoscape places the control points of an unbundled bezier in this way.
 */
export function pointBeside(a: Point, b: Point, weight: number, distance: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return {
    x: a.x + (b.x - a.x) * weight + (-(b.y - a.y) / length) * distance,
    y: a.y + (b.y - a.y) * weight + ((b.x - a.x) / length) * distance,
  };
}

/** The point at `t` (0 to 1) of the quadratic Bézier curve from `a` to `b` with the control point `c`. */
export function onCurve(a: Point, c: Point, b: Point, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * a.x + 2 * s * t * c.x + t * t * b.x,
    y: s * s * a.y + 2 * s * t * c.y + t * t * b.y,
  };
}
