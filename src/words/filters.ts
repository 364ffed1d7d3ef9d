/** Texts of the filters. */
export const filters = {
  label: 'Filters',
  clear: 'Show everything',
  only: 'only',
  onlyThis: (name: string) => `Show only ${name}, or everything again`,
  show: 'Show',
  showSelected: 'Show what is selected',
  /** What filters hide, if nothing that is selected is hidden. */
  filtered: (parts: number) => (parts > 0 ? `${parts} filtered out` : 'Relations filtered out'),
  showAll: 'Show all',
  hidden: (count: number) => `${count} selected ${count === 1 ? 'is' : 'are'} hidden by filters.`,
  facets: {
    node: 'Kind of part',
    tier: 'Tier',
    type: 'Document type',
    status: 'Status on the framework page',
    phase: 'Lifecycle phase',
    role: 'Role',
    kind: 'Kind of relation',
    basis: 'Stated by',
    confidence: 'Confidence',
  },
} as const;
