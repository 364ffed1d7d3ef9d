import * as v from 'valibot';
import { firstHidden } from '../../lib/plain-text.ts';

/** What single fields of the files in `data/` may hold; schema.ts builds the records from them. */

/** Refuses controls and marks that turn the direction of writing: they hide what a text says. */
const plain = v.check<string, (issue: v.CheckIssue<string>) => string>(
  (value) => firstHidden(value) === null,
  ({ input }) => {
    const [at, shown] = firstHidden(input) ?? [0, ''];
    return `must hold only characters that are seen, but character ${at + 1} is ${shown}`;
  },
);

/** Prose. What is longer than this is no summary, and would fill the page. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(2000), plain);
/** A name, a title, an id with marks in it. */
export const line = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(300), plain);
/** The same, or nothing. */
export const lineOrNone = v.pipe(v.string(), v.trim(), v.maxLength(300), plain);
/** The address of a source. */
export const webAddress = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^https?:\/\/[^\s]+$/, 'must be an http or https address'),
  plain,
);
export const id = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
);
export const sourceIds = v.pipe(v.array(line), v.minLength(1, 'needs at least one source'));
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
