import type { StylesheetJsonBlock } from 'cytoscape';

/** Up to this zoom everything grows with the picture; from there strokes and words on lines keep their size on screen. */
const NEAR = 2;

/** By how much strokes and words on lines shrink in units of the sheet at a zoom. */
export function scaleAt(zoom: number): number {
  return Math.min(1, NEAR / zoom);
}

/** The same in few steps, for what is costly to change. */
export function scaleStep(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(scaleAt(zoom)) * 2) / 2);
}

const STROKES = ['border-width', 'outline-width', 'outline-offset', 'arrow-scale'];
const DASHES = ['border-dash-pattern', 'line-dash-pattern'];

/** A stylesheet with its strokes shrunk. */
export function scaled(blocks: readonly StylesheetJsonBlock[], by: number): StylesheetJsonBlock[] {
  if (by === 1) return [...blocks];
  return blocks.map((block) => {
    if (!('style' in block)) return block;
    const style = Object.entries(block.style).map(([key, value]) => {
      const stroke = STROKES.includes(key) || (key === 'width' && block.selector.startsWith('edge'));
      if (stroke && typeof value === 'number') return [key, value * by];
      if (DASHES.includes(key) && Array.isArray(value)) return [key, value.map((dash: number) => dash * by)];
      return [key, value];
    });
    return { ...block, style: Object.fromEntries(style) };
  });
}
