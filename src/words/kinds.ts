import type { NodeKind } from '../model/graph/graph.ts';

export interface Explained {
  name: string;
  meaning: string;
}

/** Names of the kinds of nodes and of lines, with their meaning. */
export const kinds: Record<NodeKind | 'line', Explained> = {
  series: {
    name: 'Series',
    meaning: 'All parts of IEC 62443 taken together. Some relations are to the whole, not to one part.',
  },
  tier: {
    name: 'Tier',
    meaning: 'One of the six levels into which the framework page sorts the documents of the series.',
  },
  document: {
    name: 'Document',
    meaning: 'One part of the series: a standard, specification or report, published or planned.',
  },
  phase: {
    name: 'Phase',
    meaning: 'One of the three steps of the security lifecycle, in their order.',
  },
  framework: {
    name: 'Framework',
    meaning: 'A standard, law or body of knowledge from outside the series that sources relate to it.',
  },
  item: {
    name: 'Item',
    meaning: 'Something that a document or a framework contains, by number and short title.',
  },
  activity: { name: 'Activity', meaning: 'Something done in a phase of the lifecycle.' },
  line: {
    name: 'Relation',
    meaning:
      'A connection between two things in the picture. One line carries every relation between the two.',
  },
};

/** Plural names of the kinds of nodes. */
export const kindPlurals: Record<NodeKind, string> = {
  series: 'Series',
  tier: 'Tiers',
  document: 'Documents',
  phase: 'Phases',
  activity: 'Activities',
  framework: 'Frameworks',
  item: 'Items',
};
