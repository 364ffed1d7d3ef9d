import type { NodeKind } from '../model/graph/graph.ts';
import type { Confidence } from '../model/records/schema.ts';
import type { Explained } from './kinds.ts';

/** How each kind of part looks in the picture. */
const node: Record<NodeKind, string> = {
  series: 'Strong outline.',
  tier: 'Lane, with its documents in it.',
  document: 'Card: its number, and a short name.',
  phase: 'Number in a disc: its place in the lifecycle.',
  activity: 'Chip of a phase.',
  framework: 'Card below the picture of the series.',
  item: 'Tile in an open card.',
};

/** How a card shows the status of its document, by the ids of data/statuses.json. */
const status: Readonly<Record<string, string>> = {
  published: 'Solid outline.',
  'under-revision': 'Double outline.',
  'in-development': 'Dashed outline.',
};

const confidence: Record<Confidence, string> = {
  high: 'Solid line: at least one relation with high confidence.',
  medium: 'Dashed line: medium confidence at best.',
  low: 'Dotted line: low confidence only.',
};

/** Signs that do not belong to a kind: they cannot be hidden. */
const signs = {
  differs: { name: 'Triangle', meaning: 'Framework page and catalogue differ. The details show both.' },
  arrow: { name: 'Arrowhead', meaning: 'Always points at what is needed, as a document or in use.' },
  ring: { name: 'Ring', meaning: 'Selected.' },
  depends: {
    name: 'Depends on',
    meaning:
      'Orange and solid: the selection depends on this document, so a revision of it reaches the selection.',
  },
  needed: {
    name: 'Needed by',
    meaning:
      'Blue and dashed: this document depends on the selection, so a revision of the selection reaches it.',
  },
  both: { name: 'Both', meaning: 'Two colours, two arrowheads: each depends on the other.' },
  used: {
    name: 'Used with',
    meaning:
      'Violet, dash and dot: whoever works with one needs a result of the other, to which the arrow points. Neither document depends on the other for that.',
  },
  related: { name: 'Related', meaning: 'Grey and dotted, no arrowhead: neither depends on the other.' },
  faded: { name: 'Faded', meaning: 'Not related to the selection.' },
  edgeLabel: {
    name: 'Words on a line',
    meaning: 'The relation, read along the arrow. +2 means two more on the same line.',
  },
  dots: { name: 'Three dots', meaning: 'How sure: ●●● high, ●●○ medium, ●○○ low.' },
} satisfies Record<string, Explained>;

/** Texts of the legend. */
export const legendWords = {
  label: 'Legend',
  lead: 'Press a kind to hide or show it; “only” hides all others.',
  looks: { node, status, confidence },
  notes: {
    type: 'The letters in the corner of a card.',
    tier: 'The colour of its lane, and of the spine of its cards.',
    kind: 'The arrowhead points at what is needed. Solid: as a document, so a revision reaches what depends on it. Dash and dot: in use, because work with one needs a result of the other. No arrowhead: neither depends on the other.',
  },
  kindNote: (verb: string, note: string) => `${verb}: ${note}`,
  shown: (shown: number, all: number) => `${shown} of ${all} shown`,
  groups: { further: 'Further signs', highlight: 'When something is selected' },
  signs,
} as const;
