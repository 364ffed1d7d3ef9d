import { counted } from '../count.ts';

/** The words of the question of what is touched by a change. */
export const impactWords = {
  label: 'Change impact',
  heading: (name: string) => `What is touched when ${name} is revised?`,
  none: (name: string) =>
    `Nothing in the framework depends on ${name}, so its revision touches nothing else.`,
  count: (count: number) =>
    `${counted(count, 'part')} of the framework ${count === 1 ? 'is' : 'are'} touched.`,
  scope:
    'Only what depends on it as a document counts. What uses results made with it is not touched by a revision: see “Used with” in its details.',
  ring: (distance: number, count: number) =>
    distance === 1 ? `Directly (${count})` : `${distance} steps away (${count})`,
  download: 'Download CSV',
  fileName: (id: string, date: string) => `iec62443-impact-of-${id}-${date}.csv`,
  columns: [
    'Steps',
    'Kind',
    'Touched',
    'Title',
    'Because',
    'Sentence',
    'Confidence',
    'Stated by',
    'Sources',
    'Caveat',
  ],
} as const;
