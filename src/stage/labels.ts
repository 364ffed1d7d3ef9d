import type { Sheet } from '../lens/layouts/sheet.ts';
import type { SceneNode } from '../lens/scene.ts';
import { words } from '../model/words.ts';

/** A piece of text in a node: its baseline start relative to the node's upper left corner. */
export interface Label {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  align: 'left' | 'center' | 'right';
  colour: 'ink' | 'quiet' | 'paper';
}

/** What stands in a node, by its form. The same list is painted and measured. */
export function labelsOf(node: SceneNode, sheet: Sheet): Label[] {
  const { id, name, small } = sheet.type;
  const middle = node.height / 2;
  switch (node.form) {
    case 'card':
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
      return laneLabels(node, sheet);
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

function laneLabels(node: SceneNode, sheet: Sheet): Label[] {
  const { name, small } = sheet.type;
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
