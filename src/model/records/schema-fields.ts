import * as v from 'valibot';
import { firstHidden } from '../../lib/plain-text.ts';

/** Schemas for single fields of the files in `data/`; schema.ts builds the records from them. */

/**
 * Rejects control characters and marks that reverse the direction of writing, since they hide what a text
 * says.
 */
const plain = v.check<string, (issue: v.CheckIssue<string>) => string>(
  (value) => firstHidden(value) === null,
  ({ input }) => {
    const [at, shown] = firstHidden(input) ?? [0, ''];
    return `must hold only characters that are seen, but character ${at + 1} is ${shown}`;
  },
);

/** Prose. Anything longer is not a summary and would fill the page. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(2000), plain);
/** A name, a title, or an id with punctuation in it. */
export const line = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(300), plain);
/** Like `line`, but may be empty. */
export const lineOrNone = v.pipe(v.string(), v.trim(), v.maxLength(300), plain);
/** The web address of a source. */
export const webAddress = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^https?:\/\/[^\s]+$/, 'must be an http or https address'),
  plain,
);
/** The id of a record: lower-case letters, digits and hyphens. */
export const id = v.pipe(
  v.string(),
  v.maxLength(100),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'),
);
/** Ids of sources; at least one. */
export const sourceIds = v.pipe(v.array(line), v.minLength(1, 'needs at least one source'));
/** A name short enough for a card. */
export const shortName = v.pipe(
  text,
  v.check((value) => value.split(' ').length <= 3, 'must have at most three words'),
  v.maxLength(18, 'must have at most 18 characters'),
);
/** The levels of confidence in a fact, highest first. */
export const CONFIDENCES = ['high', 'medium', 'low'] as const;
/** What a statement can be based on. */
export const BASES = ['framework-page', 'standard', 'literature'] as const;

/** One of CONFIDENCES. */
export const confidence = v.picklist(CONFIDENCES);
/** One of BASES. */
export const basis = v.picklist(BASES);

/**
 * A mistake of the framework page that is corrected on screen: what the page prints, what we show (null:
 * nothing), and why.
 */
export const correction = v.strictObject({
  field: text,
  printed: text,
  shown: v.nullable(text),
  reason: text,
});
/** The corrections of a record; an empty list if the field is absent. */
export const corrections = v.optional(v.array(correction), []);

/** A fact of the catalogues with its sources. The value is null if no such thing exists or was found. */
export const fact = v.strictObject({
  value: v.nullable(text),
  sources: sourceIds,
  confidence,
  note: v.optional(text),
});
