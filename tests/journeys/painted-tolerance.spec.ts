import { type Box, expect, test } from './page.ts';
import { openCanvasAlone, paintedBy } from './painted-page.ts';
import { DESK } from './painted-views.ts';
import { differenceOf, judge } from './picture-difference.ts';
import { type Pixels, readPng, writePng } from './png.ts';

type Colour = readonly [number, number, number];
const PAPER: Colour = [246, 245, 242];
const INK: Colour = [23, 32, 42];
/** The palest line there is: one between documents at rest. */
const LINE: Colour = [185, 182, 174];

/** Something of a colour, and how much of a point it covers, from 0 to 1. */
interface Shape {
  colour: Colour;
  covers: (x: number, y: number) => boolean;
}

/** A sheet of paper with shapes on it, with soft edges as a browser paints them: from 16 points in each pixel. */
function painted(...shapes: readonly Shape[]): Pixels {
  const [width, height] = [120, 80];
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    let colour: Colour = PAPER;
    for (const shape of shapes) {
      let covered = 0;
      for (let point = 0; point < 16; point++) {
        const x = (pixel % width) + ((point % 4) + 0.5) / 4;
        const y = Math.floor(pixel / width) + (Math.floor(point / 4) + 0.5) / 4;
        if (shape.covers(x, y)) covered += 1 / 16;
      }
      const [r, g, b] = shape.colour;
      colour = [mix(colour[0], r, covered), mix(colour[1], g, covered), mix(colour[2], b, covered)];
    }
    rgb.set(colour, pixel * 3);
  }
  return { width, height, rgb };
}
const mix = (from: number, to: number, part: number): number => Math.round(from + (to - from) * part);

/** A word of six letters like an n, 7 pixels high. */
const word = (left: number, top: number): Shape => ({
  colour: INK,
  covers: (x, y) => {
    const [along, down] = [(x - left) % 6, y - top];
    const inWord = x >= left && x < left + 36 && down >= 0 && down < 7;
    return inWord && along < 4.5 && (along < 1.2 || along > 3.3 || down < 1.2);
  },
});
/** A slanted line across the sheet. */
const line = (colour: Colour, width: number, at = 10): Shape => ({
  colour,
  covers: (x, y) => Math.abs(y - at - x * 0.4) < width / 2,
});
const passes = (one: Pixels, other: Pixels): boolean => judge(differenceOf(one, other)).passes;

test.describe('the comparison of pictures', () => {
  const kept = painted(line(LINE, 0.9), word(40, 60));

  test('lets pass what another build of the browser paints otherwise', () => {
    expect(passes(kept, kept)).toBe(true);
    for (const by of [0.25, 0.5, 1])
      expect(passes(kept, painted(line(LINE, 0.9, 10 + by), word(40 + by, 60 - by))), `${by} px off`).toBe(
        true,
      );
    expect(passes(kept, painted(line(LINE, 1.1), word(40, 60))), 'a line a little wider').toBe(true);
  });

  test('does not let pass what is missing, moved, added or of another colour', () => {
    const others: Record<string, Pixels> = {
      'a word is missing': painted(line(LINE, 0.9)),
      'a pale line is missing': painted(word(40, 60)),
      'a word has moved by 4 px': painted(line(LINE, 0.9), word(44, 60)),
      'a line has moved by 3 px': painted(line(LINE, 0.9, 13), word(40, 60)),
      'a line is six times as wide': painted(line(LINE, 5.4), word(40, 60)),
      'a line is dark': painted(line(INK, 0.9), word(40, 60)),
      'a word is as pale as a line': painted(line(LINE, 0.9), { ...word(40, 60), colour: LINE }),
      'the ground is another': painted({ colour: [237, 235, 229], covers: () => true }, line(LINE, 0.9)),
    };
    for (const [what, other] of Object.entries(others)) {
      expect(passes(kept, other), what).toBe(false);
      expect(passes(other, kept), `${what}, the other way round`).toBe(false);
    }
  });

  test('reads the pictures that it has written', () => {
    expect(readPng(writePng(kept))).toEqual(kept);
    expect(() => readPng(Buffer.from('no picture'))).toThrow('no PNG');
  });
});

test.describe('on the canvas', () => {
  test.use({ viewport: DESK });
  test('any label of two letters or more is missed', async ({ atlas }) => {
    for (const hash of ['#/architecture', '#/architecture/6-2']) {
      await openCanvasAlone(atlas, hash);
      const picture = readPng(await paintedBy(atlas));
      const { nodes, lines, captions } = await atlas.canvas();
      const labels = [
        ...nodes.flatMap((node) => node.labels),
        ...lines.flatMap(({ edgeLabels }) => edgeLabels),
        ...captions,
      ].filter(({ text }) => text.length > 1);
      expect(labels.length).toBeGreaterThan(80);
      const unnoticed = labels.filter((label) => passes(picture, without(picture, label)));
      expect(unnoticed.map(({ text }) => text)).toEqual([]);
    }
  });
});

/** A picture with the colour beside a label in place of the label. */
function without({ width, height, rgb }: Pixels, label: Box): Pixels {
  const erased = rgb.slice();
  const [left, top] = [Math.floor(label.x) - 1, Math.floor(label.y) - 1];
  const [right, bottom] = [Math.ceil(label.x + label.width) + 1, Math.ceil(label.y + label.height) + 1];
  const beside = rgb.slice((top * width + left) * 3, (top * width + left) * 3 + 3);
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) erased.set(beside, (y * width + x) * 3);
  return { width, height, rgb: erased };
}
