import type { Point } from '../lens/geometry.ts';
import type { Curve } from '../lens/routes.ts';
import type { SceneNode } from '../lens/scene.ts';
import { type Pen, roundBox } from './paint.ts';
import type { Palette } from './palette.ts';

/** Two rings around something found, so that it is told from what is selected by shape as well as by colour. */
export function paintGlow(pen: Pen, node: SceneNode, at: Point, palette: Palette): void {
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

/** The same along a line: two strokes beside it. */
export function paintLineGlow(pen: Pen, { start, control, end }: Curve, palette: Palette): void {
  pen.strokeStyle = palette.found;
  pen.setLineDash([2, 5]);
  pen.lineWidth = 5;
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  pen.quadraticCurveTo(control.x, control.y, end.x, end.y);
  pen.stroke();
  pen.setLineDash([]);
}
