import type { End } from '../../statements/statements.ts';
import type { Coverage, CoverageItem } from './answer.ts';

/** Items in the same group of their framework; without groups there is one group of all. */
export interface ItemGroup {
  /** The groups that contain them, the outermost first. */
  path: End[];
  items: CoverageItem[];
}

/**
 * The items by their innermost group, in the order of the data. A text keeps only items that contain all its
 * words, in their own name or in that of a group.
 */
export function groupItems(items: readonly CoverageItem[], text = ''): ItemGroup[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  const groups: ItemGroup[] = [];
  for (const item of items) {
    const texts = [item.end, ...item.within].flatMap(({ label, title }) => [label, title]);
    const haystack = texts.join(' ').toLowerCase();
    if (!wanted.every((word) => haystack.includes(word))) continue;
    const last = groups.at(-1);
    if (last && last.path.at(-1)?.id === item.within.at(-1)?.id) last.items.push(item);
    else groups.push({ path: item.within, items: [item] });
  }
  return groups;
}

/** The labels that the framework has, in its order, as the address lists them. */
export function inOrder({ items }: Coverage, labels: ReadonlySet<string>): string[] {
  return items.flatMap(({ end }) => (labels.has(end.label) ? [end.label] : []));
}
