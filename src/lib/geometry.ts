/** Plane geometry of boxes and curves. A box is given by its centre and its size; units are those of the sheet. */

export interface Point {
  x: number;
  y: number;
}

export interface Box extends Point {
  width: number;
  height: number;
}

/** Whether two boxes overlap when a gap is kept between them. */
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

/** The smallest box around boxes; null for none. */
export function boundsOf(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map((box) => box.x - box.width / 2));
  const right = Math.max(...boxes.map((box) => box.x + box.width / 2));
  const top = Math.min(...boxes.map((box) => box.y - box.height / 2));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height / 2));
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}

/** Where the straight way from the centre of a box towards a point leaves the box. */
export function borderPoint(box: Box, towards: Point): Point {
  const dx = towards.x - box.x;
  const dy = towards.y - box.y;
  if (dx === 0 && dy === 0) return { x: box.x, y: box.y };
  const scale = Math.min(box.width / 2 / Math.abs(dx || 1e-9), box.height / 2 / Math.abs(dy || 1e-9));
  return { x: box.x + dx * scale, y: box.y + dy * scale };
}

/**
 * A point beside the straight way from `a` to `b`: `weight` says how far along (0 to 1), `distance` how far to the left.
 * This is how Cytoscape places the control points of an unbundled bezier.
 */
export function pointBeside(a: Point, b: Point, weight: number, distance: number): Point {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  return {
    x: a.x + (b.x - a.x) * weight + (-(b.y - a.y) / length) * distance,
    y: a.y + (b.y - a.y) * weight + ((b.x - a.x) / length) * distance,
  };
}

/** A point of the quadratic curve from `a` over the control point `c` to `b`, at `t` from 0 to 1. */
export function onCurve(a: Point, c: Point, b: Point, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * a.x + 2 * s * t * c.x + t * t * b.x,
    y: s * s * a.y + 2 * s * t * c.y + t * t * b.y,
  };
}
