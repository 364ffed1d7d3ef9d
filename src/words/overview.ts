/** The words of the overview. */
export const overviewWords = {
  purpose: 'What it is for',
  start: 'Start here',
  roles: 'Which documents concern me?',
  starts: [
    { id: '6-2', why: 'See an evaluation light up the standard that it judges.' },
    { id: '3-2', why: 'See how one risk assessment feeds the requirements.' },
    { id: '1-1', why: 'See how much rests on shared terms.' },
  ],
  types: 'Kinds of document',
  statuses: 'Where a document stands',
  tiers: 'Six tiers',
  lifecycle: 'Three phases',
  benefits: 'What it brings',
} as const;
