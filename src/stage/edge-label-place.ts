import type { HighlightedLine } from '../lens/picture/highlight-picture.ts';
import { curveBetween } from '../lens/picture/routes.ts';
import { onCurve, type Point } from '../lib/geometry.ts';
import type { CanvasLayer } from './canvas-layer.ts';

/**
 * The present centre of a line's edge label in page units. It follows while an end of the line is dragged or
 * animated.
 */
export function edgeLabelPlace(layer: CanvasLayer, line: HighlightedLine): Point {
  const { edgeLabel } = line;
  const [a, b] = [layer.node(line.from), layer.node(line.to)];
  if (!edgeLabel || !a || !b) return { x: edgeLabel?.x ?? 0, y: edgeLabel?.y ?? 0 };
  const box = (node: typeof a) => ({
    ...node.position(),
    width: node.data('width'),
    height: node.data('height'),
  });
  const { start, control, end } = curveBetween(box(a), box(b), line.bend);
  const on = onCurve(start, control, end, edgeLabel.t);
  return { x: on.x + edgeLabel.shift.x, y: on.y + edgeLabel.shift.y };
}
