import * as v from 'valibot';
import { basis, confidence, id, line, sourceIds, text } from './schema-fields.ts';

/** A kind of relation: how it reads, and which end depends on the other. */
export const relationKind = v.strictObject({
  id,
  /** Reads from subject to object: "6-2 evaluates 4-2". */
  verb: line,
  /** Reads from object to subject: "4-2 is evaluated by 6-2". */
  inverse: line,
  /** The same two for the canvas, as short as the field's terms allow. */
  shortVerb: v.pipe(line, v.maxLength(20)),
  shortInverse: v.pipe(line, v.maxLength(20)),
  meaning: text,
  /** Which end depends on the other: the subject ("from"), the object ("to"), or neither ("none"). */
  dependent: v.picklist(['from', 'to', 'none']),
  /**
   * What depends: the text of the document, so that a revision of the other end reaches it ("document"), or work with
   * it, which needs a result of the other end ("use"). Absent where neither end depends, and only there.
   */
  dependence: v.optional(v.picklist(['document', 'use'])),
  reason: text,
  /** What a viewer must know of all relations of the kind. */
  note: v.optional(text),
  /** Structural kinds are read from tiers, phases and activities; the others from relations.json. */
  structural: v.boolean(),
});

/** One relation between two documents, or from a document to the whole series. */
export const relation = v.strictObject({
  id: line,
  from: id,
  kind: id,
  to: id,
  sentence: text,
  basis,
  alsoBasis: v.optional(v.array(basis), []),
  sources: sourceIds,
  confidence,
  caveat: v.optional(text),
  /** Neither end depends on the other, although the kind says that one does; the reason is then required. */
  dependent: v.optional(v.picklist(['none'])),
  dependentReason: v.optional(text),
});
