import type { Page } from '../lens/picture/layouts/page.ts';
import { CARD_HEAD } from '../lens/picture/layouts/tiles.ts';
import type { SceneNode } from '../lens/picture/scene.ts';
import { words } from '../words/words.ts';
import type { Label } from './label.ts';
import { tileLabels } from './tile-labels.ts';

/** The labels of a node at a zoom, by its form. Painting and measuring use the same list. */
export function labelsOf(node: SceneNode, page: Page, zoom: number): Label[] {
  const { id, name, small } = page.type;
  const middle = node.height / 2;
  switch (node.form) {
    case 'tile':
      return tileLabels(node, zoom);
    case 'card':
      if (node.open) return openCardLabels(node, page, zoom);
      return [
        { text: node.label, x: 15, y: id * 0.72 + 9, size: id, weight: 700, align: 'left', colour: 'ink' },
        {
          text: node.name,
          x: 15,
          y: node.height - 11,
          size: name,
          weight: 450,
          align: 'left',
          colour: 'quiet',
        },
        ...typeLabel(node, small),
      ];
    case 'lane':
      return laneLabels(node, page);
    case 'phase':
      return [
        {
          text: node.label,
          x: 15,
          y: middle + name * 0.36,
          size: name,
          weight: 700,
          align: 'center',
          colour: 'paper',
        },
        {
          text: node.name,
          x: 31,
          y: middle + name * 0.36,
          size: name + 0.5,
          weight: 650,
          align: 'left',
          colour: 'ink',
        },
      ];
    case 'series':
      return centred(node, words.canvas.series, name + 0.5, 650);
    case 'chip':
      return centred(node, node.name, name - 0.5, 500);
  }
}

/** The children fill an open card, so only its head is left for its own name. */
function openCardLabels(node: SceneNode, { type }: Page, zoom: number): Label[] {
  const size = Math.min(type.id * 0.8, 32 / zoom);
  const y = (node.height * CARD_HEAD) / 2 + size * 0.35;
  const label: Label = { text: node.label, x: 15, y, size, weight: 700, align: 'left', colour: 'ink' };
  const small = Math.min(type.small * 0.8, 18 / zoom);
  const x = label.x + size * (node.label.length * 0.64 + 0.4);
  const fits = x + node.name.length * small * 0.58 < node.width - 6;
  return fits
    ? [label, { text: node.name, x, y, size: small, weight: 450, align: 'left', colour: 'quiet' }]
    : [label];
}

function centred(node: SceneNode, text: string, size: number, weight: number): Label[] {
  return [
    {
      text,
      x: node.width / 2,
      y: node.height / 2 + size * 0.36,
      size,
      weight,
      align: 'center',
      colour: 'ink',
    },
  ];
}

function laneLabels(node: SceneNode, page: Page): Label[] {
  const { name, small } = page.type;
  const number = {
    text: node.label.toUpperCase(),
    size: small,
    weight: 600,
    align: 'left',
    colour: 'quiet',
  } as const;
  const title = { text: node.name, size: name + 1, weight: 650, align: 'left', colour: 'ink' } as const;
  const middle = node.height / 2;
  if (node.height < 40) {
    const y = middle + name * 0.36;
    return [
      { ...number, x: 6, y },
      { ...title, size: name, x: 10 + small * 3.7, y },
    ];
  }
  return [
    { ...number, x: 8, y: middle - 4 },
    { ...title, x: 8, y: middle + name + 2 },
  ];
}

function typeLabel(node: SceneNode, size: number): Label[] {
  return node.type
    ? [{ text: node.type, x: node.width - 9, y: 17, size, weight: 600, align: 'right', colour: 'quiet' }]
    : [];
}
