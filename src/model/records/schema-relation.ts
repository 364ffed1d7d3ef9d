import * as v from 'valibot';
import { basis, confidence, id, line, sourceIds, text } from './schema-fields.ts';

/** A kind of relation: how it reads, and which end depends on the other. */
export const relationKind = v.strictObject({
  id,
  /** Reads from subject to object: "6-2 evaluates 4-2". */
  verb: line,
  /** Reads from object to subject: "4-2 is evaluated by 6-2". */
  inverse: line,
  /** The same two for edge labels, as short as the terms of the field allow. */
  shortVerb: v.pipe(line, v.maxLength(20)),
  shortInverse: v.pipe(line, v.maxLength(20)),
  meaning: text,
  /** Which end depends on the other: the subject ("from"), the object ("to"), or neither ("none"). */
  dependent: v.picklist(['from', 'to', 'none']),
  /**
   * What depends: the text of the document, so that a revision of the other end affects it ("document"), or
   * work with the document, which needs a result of the other end ("use"). Present if and only if one end
   * depends.
   */
  dependence: v.optional(v.picklist(['document', 'use'])),
  reason: text,
  /** What a viewer must know about all relations of this kind. */
  note: v.optional(text),
  /**
   * Whether relations of this kind are derived from tiers, documents, phases and activities instead of
   * relations.json.
   */
  structural: v.boolean(),
});

/** A relation between two documents, or from a document to the whole series. */
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
  /**
   * Set if neither end depends on the other although the kind says that one does. Requires `dependentReason`.
   */
  dependent: v.optional(v.picklist(['none'])),
  dependentReason: v.optional(text),
});
