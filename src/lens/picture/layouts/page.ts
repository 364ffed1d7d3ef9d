import type { Box, Point } from '../../../lib/geometry.ts';
import type { EdgeFacts, NodeKind } from '../../../model/graph/graph.ts';

/**
 * The three pages that a picture can be laid out on. The page is scaled to the canvas, so its units are not
 * pixels.
 */
export type PagePreset = 'desk' | 'wide' | 'tall';

/**
 * The shape of a node: a card with id and name, a chip with a name only, a lane head, a phase head, the
 * series, or a tile in an open card.
 */
export type Form = 'card' | 'chip' | 'lane' | 'phase' | 'series' | 'tile';

/** A size in units of the page, unless stated otherwise. */
export interface Size {
  width: number;
  height: number;
}

/** A page: its size, and the sizes of everything on it, in units of the page. */
export interface Page extends Size {
  pagePreset: PagePreset;
  /** The size of each form on this page. The size of tiles depends on their card. */
  sizes: Readonly<Record<Exclude<Form, 'tile'>, Size>>;
  /** Type sizes: short id, name, small text. */
  type: Readonly<{ id: number; name: number; small: number }>;
  gap: number;
}

/** The page for a canvas of this size in pixels. There are only three, so that pictures stay stable. */
export function presetFor(canvas: Size): PagePreset {
  const ratio = canvas.width / Math.max(canvas.height, 1);
  if (canvas.width < 600 || ratio < 0.9) return 'tall';
  return ratio < 1.62 ? 'desk' : 'wide';
}

/** The three pages. */
export const PAGES: Readonly<Record<PagePreset, Page>> = {
  desk: {
    pagePreset: 'desk',
    width: 940,
    height: 640,
    sizes: {
      card: { width: 124, height: 56 },
      chip: { width: 112, height: 24 },
      lane: { width: 104, height: 56 },
      phase: { width: 156, height: 28 },
      series: { width: 150, height: 28 },
    },
    type: { id: 18, name: 11.5, small: 10 },
    gap: 8,
  },
  wide: {
    pagePreset: 'wide',
    width: 1240,
    height: 680,
    sizes: {
      card: { width: 158, height: 62 },
      chip: { width: 142, height: 26 },
      lane: { width: 132, height: 62 },
      phase: { width: 190, height: 30 },
      series: { width: 180, height: 30 },
    },
    type: { id: 22, name: 14, small: 11.5 },
    gap: 8,
  },
  tall: {
    pagePreset: 'tall',
    width: 390,
    height: 940,
    sizes: {
      card: { width: 118, height: 54 },
      chip: { width: 116, height: 26 },
      lane: { width: 118, height: 30 },
      phase: { width: 140, height: 28 },
      series: { width: 150, height: 28 },
    },
    type: { id: 18, name: 11.5, small: 10 },
    gap: 8,
  },
};

/** A node with its form and its box on the page. */
export interface Placed extends Box {
  id: string;
  form: Form;
}

/**
 * What is drawn below the nodes and is not a node: lanes, rings, captions. A lane can have the id of a tier
 * or phase.
 */
export type Background =
  | ({ shape: 'lane'; id?: string; tint?: number } & Box)
  | ({ shape: 'ring'; exponent: number } & Box)
  | ({ shape: 'caption'; text: string; align: 'left' | 'center' | 'right' } & Point);

/** A caption in the background. */
export type Caption = Extract<Background, { shape: 'caption' }>;

/** Whether a part of the background is a caption. */
export const isCaption = (background: Background): background is Caption => background.shape === 'caption';

/** The box of a caption with text of the given width; `size` is its type size. Units of the page. */
export function captionBox({ x, y, align }: Caption, width: number, size: number): Box {
  const middle = { left: x + width / 2, center: x, right: x - width / 2 };
  return { x: middle[align], y, width, height: size * 1.2 };
}

/** A finished arrangement: all nodes placed, and the background. */
export interface Layout {
  placed: ReadonlyMap<string, Placed>;
  background: readonly Background[];
  lines: LineRule;
}

/**
 * Which relations an arrangement draws: never (the placement shows them), or only when highlighted; all
 * others always.
 */
export interface LineRule {
  never: (facts: EdgeFacts) => boolean;
  whenHighlighted: (facts: EdgeFacts) => boolean;
}

/** The form of each kind of node. */
export const FORM_OF: Readonly<Record<NodeKind, Exclude<Form, 'tile'>>> = {
  series: 'series',
  tier: 'lane',
  document: 'card',
  phase: 'phase',
  activity: 'chip',
  framework: 'card',
  item: 'chip',
};
