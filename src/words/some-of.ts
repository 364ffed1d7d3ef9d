import { inList } from './words.ts';

/** All of a few: "a, b and c"; of many the first ones, and how many more: "a, b, c and 57 more". */
export function someOf(labels: readonly string[], most: number): string {
  const left = labels.length - most;
  return inList(left > 1 ? [...labels.slice(0, most), `${left} more`] : labels);
}
