import type { Sheet } from '../lens/picture/layouts/sheet.ts';
import type { LitLine } from '../lens/picture/lit-picture.ts';
import type { Box, Point } from '../lib/geometry.ts';
import type { Palette } from './palette.ts';
import { fontOf, type Pen, roundBox } from './pen.ts';

/** A line whose words are to be painted, and where. */
export interface PlacedPill {
  line: LitLine;
  at: Point;
}

const COLOUR = {
  'depends-on': 'depends',
  'needed-by': 'needed',
  both: 'ink',
  beside: 'beside',
  near: 'quiet',
} as const;

/** The words on a lit line: its verbs, strongest first, and how sure the strongest is. */
export function paintPill(
  pen: Pen,
  line: LitLine,
  at: Point,
  { sheet, palette, by }: { sheet: Sheet; palette: Palette; by: number },
): void {
  const { pill } = line;
  if (!pill) return;
  pen.save();
  pen.translate(at.x * (1 - by), at.y * (1 - by));
  pen.scale(by, by);
  const size = sheet.type.small;
  const colour = palette[COLOUR[line.role]];
  roundBox(pen, { ...at, width: pill.width, height: pill.height }, Math.min(size * 0.9, pill.height / 2));
  pen.fillStyle = palette.card;
  pen.fill();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2;
  pen.setLineDash(line.role === 'needed-by' ? [4, 2.5] : line.role === 'beside' ? [1.5, 2] : []);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = colour;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const [index, text] of pill.lines.entries()) {
    const y = at.y + (index - (pill.lines.length - 1) / 2) * size * 1.25 + 0.5;
    pen.font = fontOf(size, index === 0 ? 650 : 500);
    pen.fillText(text, at.x - size * 0.75, y);
    if (index === 0) paintConfidence(pen, line, { x: at.x + pill.width / 2 - size * 0.95, y }, size);
  }
  pen.restore();
}

/** Hairs from pills that hang off their lines to the places they speak of. They run behind the lit cards. */
export function paintLeaders(
  pen: Pen,
  pills: readonly PlacedPill[],
  cards: readonly Box[],
  { palette, by }: { palette: Palette; by: number },
): void {
  pen.save();
  pen.beginPath();
  pen.rect(-1e5, -1e5, 2e5, 2e5);
  for (const card of cards)
    pen.rect(card.x - card.width / 2, card.y - card.height / 2, card.width, card.height);
  pen.clip('evenodd');
  for (const { line, at } of pills) {
    const shift = line.pill?.shift ?? { x: 0, y: 0 };
    if (Math.hypot(shift.x, shift.y) < 12) continue;
    const on = { x: at.x - shift.x, y: at.y - shift.y };
    const colour = palette[COLOUR[line.role]];
    pen.beginPath();
    pen.moveTo(at.x, at.y);
    pen.lineTo(on.x, on.y);
    pen.strokeStyle = colour;
    pen.lineWidth = 0.9 * by;
    pen.stroke();
    pen.beginPath();
    pen.arc(on.x, on.y, 2.2 * by, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
  }
  pen.restore();
}

/** Three dots: all filled for high confidence, two for medium, one for low. */
function paintConfidence(pen: Pen, line: LitLine, at: Point, size: number): void {
  const filled = { high: 3, medium: 2, low: 1 }[line.confidence];
  pen.lineWidth = 0.8;
  for (let dot = 0; dot < 3; dot++) {
    pen.beginPath();
    pen.arc(at.x + (dot - 1) * size * 0.42, at.y - 0.5, size * 0.13, 0, 2 * Math.PI);
    if (dot < filled) pen.fill();
    pen.stroke();
  }
}
