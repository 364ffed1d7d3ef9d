/** Names of the fields of a document, by the key of the field. */
export const fields = {
  designation: 'Designation',
  title: 'Title',
  type: 'Type',
  status: 'Status',
  edition: 'Edition',
  published: 'Published',
  stability: 'Stability date',
  isaCounterpart: 'ISA counterpart',
  revision: 'Revision',
  supersedes: 'Supersedes',
  regional: 'Regional editions',
  name: 'Name',
  summary: 'Summary',
  keywords: 'Keywords',
} as Readonly<Record<string, string>>;
