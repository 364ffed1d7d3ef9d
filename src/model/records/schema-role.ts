import * as v from 'valibot';
import { confidence, id, line, sourceIds, text } from './schema-fields.ts';

/** A role of the series, and the documents that are relevant to it. */
export const role = v.strictObject({
  id,
  name: line,
  alsoCalled: v.array(line),
  definition: text,
  note: v.optional(text),
  /** The sources of the definition. */
  sources: sourceIds,
  confidence,
  documents: v.array(
    v.strictObject({
      document: id,
      /** "primary": addressed to the role, or sets its requirements. "supporting": used by the role. */
      level: v.picklist(['primary', 'supporting']),
      why: text,
      sources: sourceIds,
      confidence,
    }),
  ),
});
