import { type Curve, curveBetween } from '../lens/picture/routes.ts';
import type { BaseScene, SceneNode } from '../lens/picture/scene.ts';
import type { Point } from '../lib/geometry.ts';
import type { Palette } from './palette.ts';
import { type Pen, roundBox } from './pen.ts';

/** Paints the highlight of search hits, nodes and lines, at their present positions. */
export function paintHits(
  pen: Pen,
  picture: BaseScene,
  ids: readonly string[],
  placeOf: (id: string) => Point | null,
  palette: Palette,
): void {
  if (ids.length === 0) return;
  const searchHits = new Set(ids);
  const boxes = new Map(picture.nodes.map((node) => [node.id, { ...node, ...placeOf(node.id) }]));
  for (const line of picture.lines) {
    const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
    if (searchHits.has(line.id) && from && to) paintLineHit(pen, curveBetween(from, to, line.bend), palette);
  }
  for (const box of boxes.values()) if (searchHits.has(box.id)) paintHit(pen, box, box, palette);
}

/** Two rings around a search hit, so that its shape as well as its colour differs from a selected node. */
function paintHit(pen: Pen, node: SceneNode, at: Point, palette: Palette): void {
  pen.strokeStyle = palette.found;
  pen.setLineDash([]);
  for (const [off, width] of [
    [3, 2],
    [7, 1.5],
  ] as const) {
    roundBox(pen, { ...at, width: node.width + 2 * off, height: node.height + 2 * off }, 8 + off);
    pen.lineWidth = width;
    pen.stroke();
  }
}

/** A wide dotted stroke along a line that is a search hit. */
function paintLineHit(pen: Pen, { start, control, end }: Curve, palette: Palette): void {
  pen.strokeStyle = palette.found;
  pen.setLineDash([2, 5]);
  pen.lineWidth = 5;
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
  pen.stroke();
  pen.setLineDash([]);
}
