/** Texts of the overview, shown when nothing is selected. */
export const overview = {
  purpose: 'What it is for',
  start: 'Start here',
  roles: 'Which documents concern me?',
  starts: [
    { id: '6-2', why: 'See which standard an evaluation depends on.' },
    { id: '3-2', why: 'See how one risk assessment feeds the requirements.' },
    { id: '1-1', why: 'See how much relies on shared terms.' },
  ],
  types: 'Document types',
  statuses: 'Document status',
  tiers: 'Six tiers',
  lifecycle: 'Three phases',
  benefits: 'Benefits',
} as const;
