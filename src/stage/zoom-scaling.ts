import type { StylesheetJsonBlock } from 'cytoscape';

/**
 * Below this zoom everything scales with the picture. Above it, strokes and edge labels keep their size on
 * screen.
 */
const NEAR = 2;

/** The factor by which strokes and edge labels scale, in page units, at a zoom: at most 1. */
export function scaleAt(zoom: number): number {
  return Math.min(1, NEAR / zoom);
}

/** The same in a few steps, because restyling is expensive. */
export function scaleStep(zoom: number): number {
  return 2 ** (Math.floor(Math.log2(scaleAt(zoom)) * 2) / 2);
}

const STROKES = ['border-width', 'outline-width', 'outline-offset', 'arrow-scale'];
const DASHES = ['border-dash-pattern', 'line-dash-pattern'];

/** A stylesheet with its stroke widths and dash patterns multiplied by a factor. */
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
