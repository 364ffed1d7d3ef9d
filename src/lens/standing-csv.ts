import { toCsv } from '../lib/csv.ts';
import { standingWords } from '../model/words-standing.ts';
import type { Standing } from './standing.ts';

/** Both sides as one table in CSV: what each chosen item touches, then what no chosen item touches. */
export function standingCsv({ framework, items, parts }: Standing): string {
  const { item, part, requirement, title, covered } = standingWords.columns;
  const rows = items
    .filter(({ chosen }) => chosen)
    .flatMap(({ end, touches }) =>
      touches.length === 0
        ? [[end.label, '', '', '', standingWords.nothing]]
        : touches.map((other) => [
            end.label,
            other.id.split('/')[0] ?? '',
            other.label,
            other.title,
            standingWords.yes,
          ]),
    );
  const gaps = parts.flatMap(({ part: id, untouched }) =>
    untouched.map((other) => ['', id, other.label, other.title, standingWords.no]),
  );
  return toCsv([[`${item} (${framework.name})`, part, requirement, title, covered], ...rows, ...gaps]);
}
