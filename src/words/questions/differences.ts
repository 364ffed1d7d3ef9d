import { counted } from '../count.ts';

/** Texts of the question where sources differ. */
export const differing = {
  label: 'The whole picture',
  heading: 'Where sources differ',
  lead: (fields: number, documents: number) =>
    `The framework page and the publishers’ catalogues disagree in ${counted(fields, 'field')} of ${counted(documents, 'document')}. The picture marks them, with the number of fields at the corner. Neither side is corrected by the other.`,
  download: 'Download CSV',
  fileName: (date: string) => `iec62443-sources-differ-${date}.csv`,
  columns: [
    'Document',
    'Field',
    'Framework page',
    'Page source',
    'Catalogue',
    'How they differ',
    'Note',
    'Catalogue confidence',
    'Catalogue sources',
    'Published, by the catalogues',
    'Confidence of the date',
  ],
  published: 'Published, by the catalogues',
  notPublished: 'no date found',
  catalogueSource: 'Catalogue side',
  pageSource: 'Framework page side',
  typos: 'Typing errors on the framework page',
  typosLead: 'Corrected on screen; the sources do not disagree about them.',
};

/** Texts of the setting whose labels are shown: those of the framework page or of the catalogues. */
export const labelling = {
  label: 'Labels follow',
  meaning:
    'Titles, types and statuses on cards and in panels, table, outline and search. Kept on this machine.',
  options: { 'framework-page': 'Framework page', catalogue: 'Catalogue' },
  note: 'Labels follow the catalogues',
  keptSign: '* as on the framework page',
  change: 'Follow the framework page again',
  mapping:
    'IS, TS, TR and PAS are the document types of the page; “published” and “in development” are its statuses. Short names on the cards are the Atlas’s own and do not change. Filters by type and status follow the labels; search phrases that say “by the framework page” do not.',
  kept: 'Where the catalogues have no term, or none that the page uses, the term of the page remains:',
  keptSummary: 'How the terms are matched, and which remain',
  keptFields: (label: string, fields: string) => `${label}: ${fields}`,
  keptWhy: (value: string | null) => (value === null ? 'none found' : `“${value}” has no equivalent`),
  status: 'Status in the catalogues',
} as const;
