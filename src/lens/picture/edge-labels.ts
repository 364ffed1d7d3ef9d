import { type Box, boundsOf, onCurve, overlap, type Point } from '../../lib/geometry.ts';
import type { Curve } from './routes.ts';

/**
 * The label of a highlighted line. Its box is centred at fraction `t` of the line's curve, moved by `shift`.
 */
export interface EdgeLabel extends Box {
  lines: readonly string[];
  t: number;
  shift: Point;
}

/** A label request: the curve of a line and its verbs, strongest first. */
export interface LabelRequest {
  curve: Curve;
  verbs: readonly string[];
}

const ALONG = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** The shifts to try for a label, nearest first. */
const SHIFTS: readonly Point[] = grid(28, 22, 11, 9).sort(
  (a, b) => Math.hypot(a.x, a.y * 1.5) - Math.hypot(b.x, b.y * 1.5),
);

function grid(columns: number, rows: number, stepX: number, stepY: number): Point[] {
  const points: Point[] = [];
  for (let column = -columns; column <= columns; column++)
    for (let row = -rows; row <= rows; row++) points.push({ x: column * stepX, y: row * stepY });
  return points;
}

/**
 * Estimates the width of a text at a type size, both in units of the page. Does not measure it, so that it
 * needs no browser.
 */
export const widthOf = (text: string, size: number): number => text.length * size * 0.57;

/**
 * The size of a label with these lines of text and its confidence mark; `size` is the type size. Units of the
 * page.
 */
function edgeLabelSize(lines: readonly string[], size: number): { width: number; height: number } {
  const longest = Math.max(...lines.map((line) => widthOf(line, size)));
  return {
    width: Math.ceil(longest + size * 3.2),
    height: Math.ceil(lines.length * size * 1.25 + size * 0.5),
  };
}

/** The shifts for a label with all its verbs. If none of these is free, the short form is used instead. */
const NEAR_SHIFTS = SHIFTS.filter((shift) => Math.hypot(shift.x, shift.y) <= 24);

/**
 * Places one label for each request, so that no label covers a box or another label: with all its verbs if
 * there is room beside the line, otherwise with the strongest verb and a count, as near to its line as
 * possible. If there is no room at all, the label lies on the middle of its line. Returns the labels in the
 * order of the requests; `size` is the type size.
 */
export function placeEdgeLabels(
  wishes: readonly LabelRequest[],
  boxes: readonly Box[],
  page: Box,
  size: number,
): EdgeLabel[] {
  const placed: EdgeLabel[] = [];
  for (const { curve, verbs } of wishes) {
    const [strongest = '', ...weaker] = verbs;
    const short = weaker.length === 0 ? [strongest] : [`${strongest} +${weaker.length}`];
    const reach = reachOf(curve);
    const obstacles = [...boxes.filter((box) => overlap(box, reach)), ...placed];
    const edgeLabel =
      nearestFree(curve, verbs, size, obstacles, page, NEAR_SHIFTS) ??
      nearestFree(curve, short, size, obstacles, page, SHIFTS) ??
      hang(curve, short, size, 0.5, { x: 0, y: 0 });
    placed.push(edgeLabel);
  }
  return placed;
}

/** The region in which the label of a curve can lie. */
function reachOf({ start, control, end }: Curve): Box {
  const corners = [start, control, end].map((point) => ({ ...point, width: 900, height: 500 }));
  return boundsOf(corners) ?? { ...control, width: 0, height: 0 };
}

function nearestFree(
  curve: Curve,
  lines: readonly string[],
  size: number,
  obstacles: readonly Box[],
  page: Box,
  shifts: readonly Point[],
): EdgeLabel | null {
  const { width, height } = edgeLabelSize(lines, size);
  const places = ALONG.map((t) => ({ t, on: onCurve(curve.start, curve.control, curve.end, t) }));
  for (const shift of shifts)
    for (const { t, on } of places) {
      const edgeLabel = { lines, t, shift, x: on.x + shift.x, y: on.y + shift.y, width, height };
      if (insideOf(edgeLabel, page) && !obstacles.some((box) => overlap(edgeLabel, box, 2))) return edgeLabel;
    }
  return null;
}

function hang(curve: Curve, lines: readonly string[], size: number, t: number, shift: Point): EdgeLabel {
  const on = onCurve(curve.start, curve.control, curve.end, t);
  return { lines, t, shift, x: on.x + shift.x, y: on.y + shift.y, ...edgeLabelSize(lines, size) };
}

function insideOf(box: Box, outer: Box): boolean {
  return (
    Math.abs(box.x - outer.x) * 2 + box.width <= outer.width &&
    Math.abs(box.y - outer.y) * 2 + box.height <= outer.height
  );
}
