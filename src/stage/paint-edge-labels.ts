import type { HighlightedLine } from '../lens/picture/highlight-picture.ts';
import type { Page } from '../lens/picture/layouts/page.ts';
import type { Box, Point } from '../lib/geometry.ts';
import type { Palette } from './palette.ts';
import { fontOf, type Pen, roundBox } from './pen.ts';

/** A line whose edge label is to be painted, and the label's centre in page units. */
export interface PlacedEdgeLabel {
  line: HighlightedLine;
  at: Point;
}

const COLOUR = {
  'depends-on': 'depends',
  'needed-by': 'needed',
  both: 'ink',
  'used-with': 'used',
  related: 'related',
  near: 'quiet',
} as const;

/** The dash pattern of an edge label's border, in page units. A role without an entry has a solid border. */
const DASHES: Partial<Record<HighlightedLine['role'], number[]>> = {
  'needed-by': [4, 2.5],
  'used-with': [5, 2, 1, 2],
  related: [1.5, 2],
};

/**
 * Paints the label of a highlighted line: its verbs, strongest first, and the confidence of the strongest.
 */
export function paintEdgeLabel(
  pen: Pen,
  line: HighlightedLine,
  at: Point,
  { page, palette, by }: { page: Page; palette: Palette; by: number },
): void {
  const { edgeLabel } = line;
  if (!edgeLabel) return;
  pen.save();
  pen.translate(at.x * (1 - by), at.y * (1 - by));
  pen.scale(by, by);
  const size = page.type.small;
  const colour = palette[COLOUR[line.role]];
  roundBox(
    pen,
    { ...at, width: edgeLabel.width, height: edgeLabel.height },
    Math.min(size * 0.9, edgeLabel.height / 2),
  );
  pen.fillStyle = palette.card;
  pen.fill();
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2;
  pen.setLineDash(DASHES[line.role] ?? []);
  pen.stroke();
  pen.setLineDash([]);
  pen.fillStyle = colour;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const [index, text] of edgeLabel.lines.entries()) {
    const y = at.y + (index - (edgeLabel.lines.length - 1) / 2) * size * 1.25 + 0.5;
    pen.font = fontOf(size, index === 0 ? 650 : 500);
    pen.fillText(text, at.x - size * 0.75, y);
    if (index === 0) paintConfidence(pen, line, { x: at.x + edgeLabel.width / 2 - size * 0.95, y }, size);
  }
  pen.restore();
}

/**
 * Paints leader lines from edge labels that were shifted off their lines to the points they belong to. The
 * lines run behind the highlighted cards.
 */
export function paintLeaderLines(
  pen: Pen,
  edgeLabels: readonly PlacedEdgeLabel[],
  cards: readonly Box[],
  { palette, by }: { palette: Palette; by: number },
): void {
  pen.save();
  pen.beginPath();
  pen.rect(-1e5, -1e5, 2e5, 2e5);
  for (const card of cards)
    pen.rect(card.x - card.width / 2, card.y - card.height / 2, card.width, card.height);
  pen.clip('evenodd');
  for (const { line, at } of edgeLabels) {
    const shift = line.edgeLabel?.shift ?? { x: 0, y: 0 };
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
function paintConfidence(pen: Pen, line: HighlightedLine, at: Point, size: number): void {
  const filled = { high: 3, medium: 2, low: 1 }[line.confidence];
  pen.lineWidth = 0.8;
  for (let dot = 0; dot < 3; dot++) {
    pen.beginPath();
    pen.arc(at.x + (dot - 1) * size * 0.42, at.y - 0.5, size * 0.13, 0, 2 * Math.PI);
    if (dot < filled) pen.fill();
    pen.stroke();
  }
}
