import type { HighlightedNode } from '../lens/picture/highlight-picture.ts';
import type { SceneNode } from '../lens/picture/scene.ts';
import type { Point } from '../lib/geometry.ts';
import type { Palette } from './palette.ts';
import { type Pen, roundBox } from './pen.ts';

/** How wide borders are, in CSS pixels; all others are 2. */
const WIDTHS: Partial<Record<HighlightedNode['role'], number>> = { inside: 0.8, context: 1.2, selected: 3 };

/** The body of a tile: groups are ground, what stands in them are cards; what is lit has the border of its role. */
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
  // From afar a border would be all that is seen of a tile.
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

/** Whether a box is on the canvas at all. */
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
