import { counted } from '../count.ts';
import { formatDate } from '../format-date.ts';

/** Texts of the question what was published when. */
export const timing = {
  label: 'The whole picture',
  heading: (at: string) => `Published by ${formatDate(at)}`,
  lead: 'What had been published by the end of a date, according to the publishers’ catalogues. The date of a document is that of its current edition.',
  at: 'Date',
  steps: (count: number) => `${counted(count, 'date')} at which a document was published`,
  since: 'New since',
  sinceNone: 'no date',
  marks: {
    none: 'The picture marks what was published; a thinner outline marks an earlier edition or an uncertain date.',
    since: (since: string) =>
      `The picture marks what was published; a thinner outline marks an earlier edition or an uncertain date; “new” marks what was published in or after ${formatDate(since)}.`,
  },
  download: 'Download CSV',
  fileName: (at: string, date: string) => `iec62443-published-by-${at}-${date}.csv`,
  columns: [
    'Document',
    'Title',
    'At the date',
    'New',
    'Published',
    'Confidence of the date',
    'Sources of the date',
    'Status today',
    'Supersedes',
    'Registered revision',
  ],
  groups: {
    existing: 'Published by then',
    'earlier-edition': 'In an earlier edition',
    possibly: 'Possibly published by then',
    later: 'Published later',
    'in-work': 'In development, never published',
    withdrawn: 'Withdrawn',
    undated: 'No date known',
  },
  meanings: {
    existing: 'The current edition had been published.',
    'earlier-edition': 'The current edition came later; the one it supersedes had been published.',
    possibly: 'Only the month or year is known, which does not decide it.',
    later: 'Neither this edition nor one that it supersedes is on record by then.',
    'in-work': 'By the catalogues as they are today, whatever the date above.',
    withdrawn: 'By the catalogues as they are today; when it was withdrawn is not recorded.',
    undated: 'The catalogues give no date for it, and do not call it in development.',
  },
  heading3: (name: string, count: number) => `${name} (${count})`,
  fresh: 'new',
  perhapsFresh: 'possibly new',
  published: 'Published',
  noDate: 'No date',
  supersedes: 'supersedes',
  revision: 'Being revised today',
} as const;
