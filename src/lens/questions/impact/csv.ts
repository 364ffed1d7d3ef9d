import { toCsv } from '../../../lib/csv.ts';
import { impactWords } from '../../../words/questions/impact.ts';
import { words } from '../../../words/words.ts';
import type { End, Statement } from '../../statements/statements.ts';
import type { Impact } from './answer.ts';

/** The impact as CSV: a header, and a row for each affected node. */
export function impactCsv(impact: Impact): string {
  const rows = impact.rings.flatMap(({ distance, affected }) =>
    affected.map(({ end, kind, because }) => {
      const [first] = because;
      return [
        distance,
        kind,
        nameOf(end),
        end.title,
        because.map(readOut).join('; '),
        first?.sentence ?? '',
        first ? words.confidence[first.confidence].name : '',
        first?.statedBy ?? '',
        first?.sources.map((source) => source.name).join('; ') ?? '',
        first?.caveat ?? '',
      ];
    }),
  );
  return toCsv([impactWords.columns, ...rows]);
}

/** "6-2 evaluates 4-2". */
function readOut({ subject, verb, other }: Statement): string {
  return `${subject.label} ${verb} ${other.label}`;
}

/** The full "IEC 62443-4-2", since a spreadsheet would read "4-2" as a date. */
function nameOf({ prefix, label, name }: End): string {
  return prefix ? prefix + label : [label, name].filter(Boolean).join(' ');
}
