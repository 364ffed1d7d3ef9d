import type { LitLine } from '../lens/picture/lit-picture.ts';
import { curveBetween } from '../lens/picture/routes.ts';
import { onCurve, type Point } from '../lib/geometry.ts';
import type { Layer } from './layer.ts';

/** Where the pill of a line hangs now: it goes along while an end is dragged or glides. */
export function pillPlace(layer: Layer, line: LitLine): Point {
  const { pill } = line;
  const [a, b] = [layer.node(line.from), layer.node(line.to)];
  if (!pill || !a || !b) return { x: pill?.x ?? 0, y: pill?.y ?? 0 };
  const box = (node: typeof a) => ({
    ...node.position(),
    width: node.data('width'),
    height: node.data('height'),
  });
  const { start, control, end } = curveBetween(box(a), box(b), line.bend);
  const on = onCurve(start, control, end, pill.t);
  return { x: on.x + pill.shift.x, y: on.y + pill.shift.y };
}
