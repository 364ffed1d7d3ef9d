import type { HighlightedNode } from '../lens/picture/highlight-picture.ts';
import type { SceneNode } from '../lens/picture/scene.ts';
import type { Label } from './label.ts';

/** Text smaller than this, in CSS pixels, is left out because it would be unreadable. */
const SMALLEST = 9;
const LARGEST = 15;
const TITLE = 11;
const LINE = 1.25;
/** The estimated width of a letter relative to the font size, rather too wide than too narrow. */
const LETTER = 0.6;
const MARGIN = 3;

/** The labels of a tile at a zoom: its id, and its title if there is room. Empty if the tile is too small. */
export function tileLabels(node: SceneNode | HighlightedNode, zoom: number): Label[] {
  const { tile, width, height } = node;
  if (!tile) return [];
  const margin = Math.min(MARGIN / zoom, width * 0.06);
  const room = { width: (width - 2 * margin) * zoom, height: height * zoom };
  const head = room.height * tile.head;
  const text = textOf(node, room.width);
  const size = Math.min(LARGEST, head * 0.8, room.width / (text.length * LETTER));
  if (size < SMALLEST) return [];
  const lines =
    tile.holds > 0 ? [] : wrap(node.name, room.width, (room.height - size * 1.4 - 4) / (TITLE * LINE));
  const block = size * 1.2 + lines.length * TITLE * LINE;
  const top = Math.max(0, (head - block) / 2);
  // A tile that answers a question is filled: see paint-tiles.ts.
  const filled = tile.holds === 0 && 'role' in node && node.role === 'primary';
  const first: Label = {
    text,
    x: margin,
    y: (top + size) / zoom,
    size: size / zoom,
    weight: 650,
    align: 'left',
    colour: filled ? 'on-ring' : 'ink',
  };
  return [
    first,
    ...lines.map(
      (line, index): Label => ({
        text: line,
        x: margin,
        y: (top + size * 1.2 + (index + 0.85) * TITLE * LINE) / zoom,
        size: TITLE / zoom,
        weight: 450,
        align: 'left',
        colour: filled ? 'on-ring' : 'quiet',
      }),
    ),
  ];
}

/**
 * The label. A tile with children adds its title if that fits on the line; a folded tile adds the number of
 * items it hides.
 */
function textOf({ tile, label, name }: SceneNode, width: number): string {
  if (tile && tile.folded > 0) return `${label} (${tile.folded})`;
  const both = `${label} ${name}`;
  return tile && tile.holds > 0 && both.length * LETTER * SMALLEST * 1.2 < width ? both : label;
}

/**
 * Breaks a text into at most `most` lines of `width` CSS pixels. Text that does not fit ends in an ellipsis.
 */
function wrap(text: string, width: number, most: number): string[] {
  const letters = Math.floor(width / (TITLE * LETTER));
  if (most < 1 || letters < 6) return [];
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const shown = lines.slice(0, Math.floor(most)).map((line) => cut(line, letters));
  const last = shown.at(-1);
  if (last !== undefined && lines.length > shown.length) shown[shown.length - 1] = cut(`${last}…`, letters);
  return shown;
}

function cut(line: string, letters: number): string {
  return line.length <= letters ? line : `${line.slice(0, letters - 1).replace(/[ …]+$/, '')}…`;
}
