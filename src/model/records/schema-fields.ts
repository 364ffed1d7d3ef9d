import * as v from 'valibot';

/** What single fields of the files in `data/` may hold; schema.ts builds the records from them. */

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
);
export const sourceIds = v.pipe(v.array(text), v.minLength(1, 'needs at least one source'));
export const shortName = v.pipe(
  text,
  v.check((value) => value.split(' ').length <= 3, 'must have at most three words'),
  v.maxLength(18, 'must have at most 18 characters'),
);
/** How sure a fact is, the surest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** What a statement is based on. */
export const BASES = ['framework-page', 'standard', 'literature'] as const;

export const confidence = v.picklist(CONFIDENCES);
export const basis = v.picklist(BASES);

/** A slip of the framework page that is put right on screen: what it prints, what we show, and why. */
export const correction = v.strictObject({
  field: text,
  printed: text,
  shown: v.nullable(text),
  reason: text,
});
export const corrections = v.optional(v.array(correction), []);

export const fact = v.strictObject({
  value: v.nullable(text),
  sources: sourceIds,
  confidence,
  note: v.optional(text),
});
