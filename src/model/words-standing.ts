import { counted } from './words-count.ts';

/** The words of the lens on where one stands with another framework. */
export const standingWords = {
  label: 'The whole picture',
  heading: (name: string) => `Where ${name} meets the series`,
  lead: 'What items of another framework touch here, as their sources cite it, and what none of them touches. To be cited is not to be met.',
  framework: 'Framework',
  items: 'Items',
  all: 'All items',
  chosen: (count: number, all: number) => `${count} of ${all} items`,
  touches: (count: number) => (count === 0 ? 'touches nothing here' : `touches ${count}`),
  part: (label: string, touched: number, all: number) => `${label}: ${touched} of ${all} touched`,
  untouched: (count: number) => `${counted(count, 'row')} that no chosen item touches`,
  touched: (count: number) => `${counted(count, 'row')} touched`,
  nothing: 'nothing of the series',
  yes: 'touched',
  no: 'not touched',
  waiting: 'The framework is being loaded.',
  download: 'Download CSV',
  fileName: (framework: string, day: string) => `iec62443-${framework}-${day}.csv`,
  columns: { item: 'Item', part: 'Part', requirement: 'Requirement', title: 'Title', covered: 'Coverage' },
};
