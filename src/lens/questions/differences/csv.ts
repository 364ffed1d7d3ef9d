import { toCsv } from '../../../lib/csv.ts';
import { detailWords } from '../../../words/detail.ts';
import { differing } from '../../../words/questions/differences.ts';
import { words } from '../../../words/words.ts';
import type { Contested } from './answer.ts';

/** The differences as CSV, one row for each field: both values, their sources and the confidence. */
export function differencesCsv(contested: readonly Contested[]): string {
  const rows = contested.flatMap(({ doc, fields, pageSources, published }) =>
    fields.map((field) => [
      doc.designation,
      words.fields[field.field] ?? field.field,
      field.page,
      pageSources.map(({ name }) => name).join('; '),
      field.catalogue ?? detailWords.notFound,
      field.sentence,
      field.note ?? '',
      field.confidence,
      field.sources.map(({ name, url }) => (url ? `${name} <${url}>` : name)).join('; '),
      published?.value ?? differing.notPublished,
      published?.confidence ?? '',
    ]),
  );
  return toCsv([differing.columns, ...rows]);
}
