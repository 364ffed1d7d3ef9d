import { toCsv } from '../lib/csv.ts';
import { words } from '../model/words.ts';
import { differing } from '../model/words-differences.ts';
import type { Contested } from './differences.ts';

/** The contested fields as CSV, one row a field: both values, who says so, and how sure. */
export function differencesCsv(contested: readonly Contested[]): string {
  const rows = contested.flatMap(({ doc, fields, pageSources, published }) =>
    fields.map((field) => [
      doc.designation,
      words.fields[field.field] ?? field.field,
      field.page,
      pageSources.map(({ name }) => name).join('; '),
      field.catalogue ?? words.detail.notFound,
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
