import type { HighlightedNode } from '../lens/picture/highlight-picture.ts';
import type { SceneNode } from '../lens/picture/scene.ts';
import type { Point } from '../lib/geometry.ts';
import type { Palette } from './palette.ts';
import { type Pen, roundBox } from './pen.ts';

/** Border widths in CSS pixels. All other roles have 2. */
const WIDTHS: Partial<Record<HighlightedNode['role'], number>> = { inside: 0.8, context: 1.2, selected: 3 };

/**
 * Paints the body of a tile. A tile with children looks like background, one without like a card; a
 * highlighted tile has the border of its role.
 */
export function paintTile(
  pen: Pen,
  node: SceneNode | HighlightedNode,
  at: Point,
  zoom: number,
  palette: Palette,
): void {
  const { tile, width, height } = node;
  if (!tile) return;
  const role = 'role' in node && node.role !== 'inside' ? node.role : null;
  const radius = Math.min(height * 0.16, 4 / zoom);
  const box = { x: at.x, y: at.y, width, height };
  roundBox(pen, box, radius);
  const opaque = tile.holds === 0;
  if (opaque || role === null) {
    pen.fillStyle = role === 'primary' ? palette.ring : opaque ? palette.card : palette.lane;
    pen.fill();
  }
  pen.setLineDash([]);
  // Limit the border, or nothing else of a small tile would be visible.
  const border = (width: number) => Math.min(width / zoom, height * 0.12);
  pen.lineWidth = border(WIDTHS[role ?? 'inside'] ?? 2);
  pen.strokeStyle = borderOf(role, palette);
  pen.stroke();
  if (role !== 'selected') return;
  roundBox(pen, { ...box, width: width + 5 / zoom, height: height + 5 / zoom }, radius + 2 / zoom);
  pen.lineWidth = 3 / zoom;
  pen.strokeStyle = palette.ring;
  pen.stroke();
}

function borderOf(role: HighlightedNode['role'] | null, palette: Palette): string {
  switch (role) {
    case null:
      return palette.line;
    case 'depends-on':
    case 'both':
      return palette.depends;
    case 'needed-by':
      return palette.needed;
    case 'used-with':
      return palette.used;
    case 'related':
    case 'supporting':
    case 'context':
      return palette.related;
    default:
      return palette.ink;
  }
}

/** Whether any part of a node is on the canvas. */
export function isSeen(
  node: SceneNode,
  at: Point,
  camera: { zoom: number; pan: Point },
  canvas: { width: number; height: number },
): boolean {
  const x = at.x * camera.zoom + camera.pan.x;
  const y = at.y * camera.zoom + camera.pan.y;
  const [halfWidth, halfHeight] = [(node.width * camera.zoom) / 2, (node.height * camera.zoom) / 2];
  return (
    x + halfWidth > 0 && x - halfWidth < canvas.width && y + halfHeight > 0 && y - halfHeight < canvas.height
  );
}
