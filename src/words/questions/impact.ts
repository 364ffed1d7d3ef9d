import { counted } from '../count.ts';

/** Texts of the question what a change affects. */
export const impact = {
  label: 'Change impact',
  heading: (name: string) => `What is affected when ${name} is revised?`,
  none: (name: string) =>
    `Nothing in the framework depends on ${name}, so a revision of it affects nothing else.`,
  count: (count: number) =>
    `${counted(count, 'part')} of the framework ${count === 1 ? 'is' : 'are'} affected.`,
  scope:
    'This counts only what depends on it as a document. A revision does not affect what uses results made with it: see “Used with” in its details.',
  ring: (distance: number, count: number) =>
    distance === 1 ? `Directly (${count})` : `${distance} steps away (${count})`,
  download: 'Download CSV',
  fileName: (id: string, date: string) => `iec62443-impact-of-${id}-${date}.csv`,
  columns: [
    'Steps',
    'Kind',
    'Affected',
    'Title',
    'Because',
    'Sentence',
    'Confidence',
    'Stated by',
    'Sources',
    'Caveat',
  ],
} as const;
