import { inList } from '../lists.ts';

/** Texts of the question which documents concern a role. */
export const roles = {
  label: 'Role',
  alsoCalled: (names: readonly string[]) => `Also called ${inList(names)}.`,
  levels: { primary: 'Primary', supporting: 'Supporting' },
  levelMeanings: {
    primary: 'Addressed to the role, or sets its requirements.',
    supporting: 'Used by the role, but not addressed to it first.',
  },
  order: 'Reading order',
  orderLead:
    'Each document comes after those in the list that it depends on or whose results it uses. Primary documents come as early as that allows.',
  cycles: 'Where documents need each other',
  after: (labels: readonly string[]) => `After ${inList(labels)}, on which it depends.`,
  afterUse: (labels: readonly string[]) => `After ${inList(labels)}, whose results it uses.`,
  afterThrough: (labels: readonly string[]) => `After ${inList(labels)}, which it needs through others.`,
  needed: (labels: readonly string[]) =>
    `Needs nothing else in this list; ${inList(labels)} ${labels.length === 1 ? 'needs' : 'need'} it.`,
  free: 'Needs nothing else in this list, and nothing in the list needs it.',
  cycle: (labels: readonly string[], because: string) =>
    `${inList(labels)} need each other; ${labels[0] ?? ''} is read first because ${because}.`,
  leftOpen: 'Dependencies that this order leaves open',
  readFirst: {
    least: 'that leaves the fewest and least certain dependencies open',
    little: 'that leaves few dependencies open',
    primary: 'another order would leave as much open, and it is primary here',
    series: 'another order would leave as much open, and it comes first in the series',
  },
  whyHere: 'Why here',
} as const;
