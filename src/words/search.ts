import { counted } from './count.ts';

/** Texts of the search box and its results. */
export const search = {
  label: 'Search the framework',
  placeholder: 'Search: 3-2, patch, zones…',
  results: 'Results',
  found: (count: number) => counted(count, 'result'),
  none: (query: string) => `Nothing found for “${query}”.`,
  tryThis: 'Try a number such as 4-2, or a word such as risk, supplier or patch.',
  group: (name: string, count: number) => `${name} (${count})`,
  replaced: (by: string) => `(replaced by ${by})`,
  clear: 'Clear the search',
  layers: 'In layers that are off',
  layer: (name: string) => `Switch on: ${name}`,
  layerHolds: (items: number, relations: number) =>
    items > 0 ? counted(items, 'entry', 'entries') : counted(relations, 'relation'),
  layersOff: (count: number) =>
    `${counted(count, 'layer')} that may contain it ${count === 1 ? 'is' : 'are'} off.`,
} as const;
