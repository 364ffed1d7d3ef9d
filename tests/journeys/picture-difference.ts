import type { Pixels } from './png.ts';

/** The side of the blocks that are told apart, in pixels: about as large as a letter. */
const BLOCK = 8;
/** A pixel may be found so many pixels elsewhere: builds of a browser round the places of letters and lines differently. */
const REACH = 1;
/** So much, of 255, a value may be off without counting: blending rounds otherwise too. */
const ROUNDED = 3;
/** What a difference is held against at least, where there is little in a block; of a contrast from 0 to 1. */
const FLOOR = 0.05;

/** No block may differ by more. Another build or hinting of the browser makes up to 0.16, a label that is missing 0.6. */
const WORST = 0.25;
/** No more blocks than these may differ by more than that; in another build none does, where a line is missing dozens. */
const [MARKED, MOST_MARKED] = [0.18, 6];

/** How two pictures differ, block by block from the upper left: 0 where they do not, 1 where all of it is another. */
export interface Difference {
  columns: number;
  blocks: Float64Array;
}

/** Whether a difference can be another build of the browser, and what of it counts. */
export interface Verdict {
  passes: boolean;
  /** In numbers and with the place of the worst block, as a sentence. */
  says: string;
}

/** A part of a picture, without its right and lower ends. */
interface Block {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/**
 * Compares two pictures of the same size. A pixel differs by as much as it lies outside of what the other picture has
 * there and next to it. The mean over a block is held against how much is in it, so that a faint line that is missing
 * counts as much as a dark word.
 */
export function differenceOf(one: Pixels, other: Pixels): Difference {
  const { width, height } = one;
  const columns = Math.ceil(width / BLOCK);
  const blocks = new Float64Array(columns * Math.ceil(height / BLOCK));
  for (let index = 0; index < blocks.length; index++) {
    const [left, top] = [(index % columns) * BLOCK, Math.floor(index / columns) * BLOCK];
    const block = { left, top, right: Math.min(width, left + BLOCK), bottom: Math.min(height, top + BLOCK) };
    if (isSame(one, other, block)) continue;
    const off = Math.max(meanOutside(one, other, block), meanOutside(other, one, block));
    const contrast = Math.max(contrastIn(one, block), contrastIn(other, block), FLOOR);
    blocks[index] = Math.min(1, off / contrast);
  }
  return { columns, blocks };
}

/** Judges a difference. */
export function judge({ columns, blocks }: Difference): Verdict {
  const worst = Math.max(...blocks);
  const marked = blocks.filter((block) => block > MARKED).length;
  const at = blocks.indexOf(worst);
  const place = `${(at % columns) * BLOCK}, ${Math.floor(at / columns) * BLOCK}`;
  return {
    passes: worst <= WORST && marked <= MOST_MARKED,
    says:
      `The worst block, at ${place}, differs by ${worst.toFixed(2)} (at most ${WORST}); ` +
      `${marked} blocks differ by more than ${MARKED} (at most ${MOST_MARKED}).`,
  };
}

/** A picture made pale, with the blocks in red that differ from another. */
export function marked({ width, height, rgb }: Pixels, { columns, blocks }: Difference): Pixels {
  const pale = rgb.map((value) => 170 + Math.round(value / 3));
  for (const [index, block] of blocks.entries()) {
    if (block <= MARKED) continue;
    const [left, top] = [(index % columns) * BLOCK, Math.floor(index / columns) * BLOCK];
    for (let y = top; y < Math.min(height, top + BLOCK); y++)
      for (let x = left; x < Math.min(width, left + BLOCK); x++) {
        const value = rgb[(y * width + x) * 3 + 1] ?? 0;
        pale.set([255, value >> 1, value >> 1], (y * width + x) * 3);
      }
  }
  return { width, height, rgb: pale };
}

function isSame(one: Pixels, other: Pixels, { left, top, right, bottom }: Block): boolean {
  for (let y = top; y < bottom; y++)
    for (let at = (y * one.width + left) * 3; at < (y * one.width + right) * 3; at++)
      if (one.rgb[at] !== other.rgb[at]) return false;
  return true;
}

/** By how much the pixels of a block lie outside of what the other picture has within reach, on average, from 0 to 1. */
function meanOutside({ width, height, rgb }: Pixels, other: Pixels, block: Block): number {
  let sum = 0;
  for (let y = block.top; y < block.bottom; y++)
    for (let x = block.left; x < block.right; x++)
      for (let channel = 0; channel < 3; channel++) {
        const value = rgb[(y * width + x) * 3 + channel] ?? 0;
        let [least, most] = [255, 0];
        for (let row = Math.max(0, y - REACH); row <= Math.min(height - 1, y + REACH); row++)
          for (let column = Math.max(0, x - REACH); column <= Math.min(width - 1, x + REACH); column++) {
            const near = other.rgb[(row * width + column) * 3 + channel] ?? 0;
            if (near < least) least = near;
            if (near > most) most = near;
          }
        sum += Math.max(0, least - value - ROUNDED, value - most - ROUNDED);
      }
  return sum / valuesIn(block);
}

/** How far the pixels of a block are from their mean, on average, from 0 to 1. */
function contrastIn({ width, rgb }: Pixels, block: Block): number {
  let sum = 0;
  for (let channel = 0; channel < 3; channel++) {
    let total = 0;
    for (let y = block.top; y < block.bottom; y++)
      for (let x = block.left; x < block.right; x++) total += rgb[(y * width + x) * 3 + channel] ?? 0;
    const mean = (total * 3 * 255) / valuesIn(block);
    for (let y = block.top; y < block.bottom; y++)
      for (let x = block.left; x < block.right; x++)
        sum += Math.abs((rgb[(y * width + x) * 3 + channel] ?? 0) - mean);
  }
  return sum / valuesIn(block);
}

/** What a sum over all values of a block is divided by, to be a mean from 0 to 1. */
const valuesIn = ({ left, top, right, bottom }: Block): number => (right - left) * (bottom - top) * 3 * 255;
