import { channelsOf, colourAt, type Pixels } from './png.ts';

/** A colour on so many pixels is that of a surface; rarer ones are those of soft edges. */
const COMMON = 40;
/** How far the steps are apart to which the others are rounded: 16 steps from 0 to 255. */
const STEP = 17;
const MOST = 256;

/**
 * The same picture in as many colours as a palette holds: the file is a third as large. The colours of surfaces stay as
 * they are, those of soft edges are rounded.
 */
export function inFewerColours({ width, height, rgb }: Pixels): Pixels {
  const counts = countsOf(rgb);
  const rounded = recoloured(rgb, (colour) =>
    (counts.get(colour) ?? 0) < COMMON ? toNumber(channelsOf(colour).map(toStep)) : colour,
  );
  const commonest = [...countsOf(rounded)]
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST)
    .map(([colour]) => colour);
  const kept = new Set(commonest);
  return {
    width,
    height,
    rgb: recoloured(rounded, (colour) => (kept.has(colour) ? colour : nearest(commonest, colour))),
  };
}

const toStep = (value: number): number => Math.round(value / STEP) * STEP;
const toNumber = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  (red << 16) | (green << 8) | blue;

/** On how many pixels each colour is. */
function countsOf(rgb: Uint8Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3)
    counts.set(colourAt(rgb, at), (counts.get(colourAt(rgb, at)) ?? 0) + 1);
  return counts;
}

function recoloured(rgb: Uint8Array, change: (colour: number) => number): Uint8Array {
  const changed = new Map([...countsOf(rgb).keys()].map((colour) => [colour, channelsOf(change(colour))]));
  const result = rgb.slice();
  for (let at = 0; at < rgb.length; at += 3) result.set(changed.get(colourAt(rgb, at)) ?? [], at);
  return result;
}

function nearest(colours: readonly number[], colour: number): number {
  const wanted = channelsOf(colour);
  const away = colours.map((one) =>
    channelsOf(one).reduce((sum, value, channel) => sum + (value - (wanted[channel] ?? 0)) ** 2, 0),
  );
  return colours[away.indexOf(Math.min(...away))] ?? colour;
}
