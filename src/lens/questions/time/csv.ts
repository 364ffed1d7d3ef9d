import { toCsv } from '../../../lib/csv.ts';
import { timing } from '../../../words/questions/time.ts';
import type { TimeList } from './lists.ts';

/** The lists as CSV, one row for each document with the facts behind it. */
export function timeCsv(lists: readonly TimeList[]): string {
  const rows = lists.flatMap(({ group, dated }) =>
    dated.map(({ end, fresh, published, sources, status, supersedes, revision }) => [
      `${end.prefix}${end.label}`,
      end.title,
      timing.groups[group],
      fresh === null ? timing.perhapsFresh : fresh ? timing.fresh : '',
      published.value ?? timing.noDate,
      published.confidence,
      sources.map(({ name, url }) => (url ? `${name} <${url}>` : name)).join('; '),
      status.value ?? '',
      supersedes?.value ?? '',
      revision?.fact.value ?? '',
    ]),
  );
  return toCsv([timing.columns, ...rows]);
}
