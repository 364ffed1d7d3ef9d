import type { Background, Page } from '../lens/picture/layouts/page.ts';
import { ringPoint } from '../lens/picture/layouts/ring.ts';
import type { SceneNode } from '../lens/picture/scene.ts';
import type { Point } from '../lib/geometry.ts';
import type { Label } from './label.ts';
import { labelsOf } from './labels.ts';
import { paintTile } from './paint-tiles.ts';
import type { Palette, TokenName } from './palette.ts';
import { fontOf, type Pen, roundBox } from './pen.ts';

/** Paints lanes, rings and captions. */
export function paintBackground(
  pen: Pen,
  background: readonly Background[],
  page: Page,
  palette: Palette,
): void {
  for (const item of background) {
    if (item.shape === 'lane') {
      pen.fillStyle = palette.lane;
      roundBox(pen, item, 10);
      pen.fill();
      if (item.tint === undefined) continue;
      pen.fillStyle = tintOf(palette, item.tint);
      roundBox(pen, { x: item.x - item.width / 2 + 2, y: item.y, width: 4, height: item.height - 16 }, 2);
      pen.fill();
    } else if (item.shape === 'ring') paintRing(pen, item, palette);
    else {
      pen.fillStyle = palette.quiet;
      pen.font = fontOf(page.type.small, 600);
      pen.textAlign = item.align;
      pen.textBaseline = 'middle';
      pen.fillText(item.text, item.x, item.y);
    }
  }
}

function paintRing(pen: Pen, ring: Extract<Background, { shape: 'ring' }>, palette: Palette): void {
  const shape = { rx: ring.width / 2, ry: ring.height / 2, exponent: ring.exponent };
  pen.beginPath();
  for (let step = 0; step <= 120; step++) {
    const point = ringPoint(shape, (step / 120) * 2 * Math.PI);
    pen.lineTo(ring.x + point.x, ring.y + point.y);
  }
  pen.strokeStyle = palette.line;
  pen.lineWidth = 1.5;
  pen.setLineDash([]);
  pen.stroke();
}

/**
 * Paints the content of a node over the body that Cytoscape has drawn: tier stripe, labels, marks. `at` is
 * the present centre of the node.
 */
export function paintNode(
  pen: Pen,
  node: SceneNode,
  at: Point,
  { page, zoom, palette }: { page: Page; zoom: number; palette: Palette },
): void {
  const left = at.x - node.width / 2;
  const top = at.y - node.height / 2;
  if (node.form === 'card' && node.tier !== null) {
    pen.fillStyle = tintOf(palette, node.tier);
    roundBox(pen, { x: left + 5.5, y: at.y, width: 3.5, height: node.height - 16 }, 1.75);
    pen.fill();
  }
  if (node.form === 'phase') {
    pen.fillStyle = palette.ink;
    pen.beginPath();
    pen.arc(left + 15, at.y, 10, 0, 2 * Math.PI);
    pen.fill();
  }
  if (node.tile) paintTile(pen, node, at, zoom, palette);
  for (const label of labelsOf(node, page, zoom)) paintLabel(pen, label, { x: left, y: top }, palette);
  if (node.differs && !node.open) {
    const x = left + node.width - 10 - (node.type ? page.type.small * 2.9 : 0);
    paintTriangle(pen, { x, y: top + 13.5 }, page.type.small * 0.95, palette);
  }
}

/**
 * Paints a number or short word at the upper left corner of a node: in a disc, or in a pill shape if it is
 * longer than two characters.
 */
export function paintBadge(
  pen: Pen,
  node: SceneNode,
  at: Point,
  badge: string,
  page: Page,
  palette: Palette,
): void {
  const size = page.type.small;
  const height = size * 1.9;
  pen.font = fontOf(size, 700);
  const long = badge.length > 2;
  const width = long ? pen.measureText(badge).width + size : height;
  // A long badge starts where a disc would and grows to the right. It sits higher, so as not to cover the
  // node's number.
  const x = at.x - node.width / 2 + 2 + (width - height) / 2;
  const y = at.y - node.height / 2 + (long ? 2 - size * 0.5 : 2);
  pen.fillStyle = palette.ink;
  roundBox(pen, { x, y, width, height }, height / 2);
  pen.fill();
  pen.fillStyle = palette.paper;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(badge, x, y + 0.5);
}

function paintLabel(pen: Pen, label: Label, origin: Point, palette: Palette): void {
  pen.font = fontOf(label.size, label.weight);
  pen.textAlign = label.align;
  pen.textBaseline = 'alphabetic';
  pen.fillStyle = palette[label.colour];
  pen.fillText(label.text, origin.x + label.x, origin.y + label.y);
}

function paintTriangle(pen: Pen, at: Point, size: number, palette: Palette): void {
  pen.beginPath();
  pen.moveTo(at.x, at.y - size * 0.5);
  pen.lineTo(at.x + size * 0.58, at.y + size * 0.5);
  pen.lineTo(at.x - size * 0.58, at.y + size * 0.5);
  pen.closePath();
  pen.strokeStyle = palette.differs;
  pen.lineWidth = 1.5;
  pen.lineJoin = 'round';
  pen.setLineDash([]);
  pen.stroke();
}

function tintOf(palette: Palette, tier: number): string {
  return palette[`tier-${tier}` as TokenName] ?? palette.outline;
}
