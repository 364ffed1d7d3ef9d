import * as v from 'valibot';
import { confidence, id, line, sourceIds, text } from './schema-fields.ts';

/** A role of the series, and the documents that serve whoever holds it. */
export const role = v.strictObject({
  id,
  name: line,
  alsoCalled: v.array(line),
  definition: text,
  note: v.optional(text),
  /** Of the definition. */
  sources: sourceIds,
  confidence,
  documents: v.array(
    v.strictObject({
      document: id,
      /** Primary: addressed to the role, or sets its requirements. Supporting: used by it. */
      level: v.picklist(['primary', 'supporting']),
      why: text,
      sources: sourceIds,
      confidence,
    }),
  ),
});
