/**
 * Phrases that read like a translation, or that mean something else in the vocabulary of this project, each with what
 * to write instead. Texts are searched with blanks and line breaks as single spaces, so that a pattern needs plain
 * spaces only. Patterns have no `g` flag: `findAvoided` adds it.
 */
export const AVOIDED: readonly { pattern: RegExp; instead: string }[] = [
  { pattern: /\b(?:stands?|stood|standing)\b/i, instead: 'is, appears, belongs to, represents' },
  // "The rest on the left" is a noun.
  { pattern: /(?<!\bthe )\brest(?:s|ed|ing)? (?:up)?on\b/i, instead: 'depends on, relies on, cites' },
  { pattern: /\b(?:do|does|did|doing|done) without\b/i, instead: 'does not need, works without' },
  { pattern: /\b(?:lay|lays|laid|laying) down\b/i, instead: 'defines' },
  { pattern: /\b(?:is|are|was|were|be) said to\b/i, instead: 'reportedly, according to' },
  // "To break ties" is an order among equals.
  { pattern: /(?<!\bbreaks? )\b(?:tie|ties|tied|tying)\b/i, instead: 'is linked to, is related to' },
  { pattern: /\b(?:bend|bends|bent|bending)\b/i, instead: 'adapts; for a line: curves' },
  { pattern: /\b(?:bear|bears|bore|borne|bearing)(?: \w+)? out\b/i, instead: 'confirms' },
  { pattern: /\b(?:keep|keeps|kept|keeping) (?:\w+ )?in repair\b/i, instead: 'maintains' },
  { pattern: /\b(?:is|are) looked after\b/i, instead: 'is maintained, is supported' },
  { pattern: /\bha(?:s|ve) no object\b/i, instead: 'depends on, is meaningless without' },
  { pattern: /\bground on which\b/i, instead: 'basis of, background of' },
  // "Put right after" is an order of things.
  {
    pattern: /\bput(?:s|ting)? (?:\w+ )?right\b(?! (?:above|after|at|before|below|next|of|on))/i,
    instead: 'corrects',
  },
  // "It tells you" and "to tell two things apart" are good English.
  {
    pattern: /\b(?:tell|tells|telling) (?:all|everything|how|of|that|what|when|where|whether|which|why)\b/i,
    instead: 'shows, reports, describes, refers to',
  },
  { pattern: /\b(?:is|are|was|were|be|been) told\b/i, instead: 'is shown, is reported' },
  { pattern: /\buntold\b/i, instead: 'without a message' },
  { pattern: /\bsets? (?:\w+ ){0,3}(?:beside|side by side)\b/i, instead: 'compares, shows with' },
  { pattern: /\b(?:hang|hangs) together\b/i, instead: 'is related' },
  { pattern: /, save (?:for|in|the|what|when|where)\b/i, instead: 'except' },
  { pattern: /\bas (?:the )?[\w ]{1,30} ha(?:s|ve) (?:it|them)\b/i, instead: 'as in, as given by' },
  { pattern: /\bknows? nothing of\b/i, instead: 'does not depend on, does not use' },
  { pattern: /\bcan(?:not)? be had\b/i, instead: 'is available' },
  { pattern: /\bpictures? at rest\b/i, instead: 'base scene' },
  // In "has-lit" it is part of a class name.
  { pattern: /(?<![-\w])(?:lit|lights? up)(?![-\w])/i, instead: 'highlighted, highlights' },
  {
    pattern: /\b(?:hereby|thereby|therein|thereof|whereby|wherein|whereof|whereupon)\b/i,
    instead: 'by this, in it',
  },
  { pattern: /\bwhat ends it\b/i, instead: 'a function that ends it' },
];

/** An avoided phrase as it was found, what to write instead, and the words around it. */
export interface Avoided {
  phrase: string;
  instead: string;
  context: string;
}

/** How many characters of context to show on either side. */
const AROUND = 40;

/** Every avoided phrase in a text, in the order of the list; empty where there is none. */
export function findAvoided(text: string): Avoided[] {
  const plain = text.replace(/\s+/g, ' ');
  return AVOIDED.flatMap(({ pattern, instead }) =>
    [...plain.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(({ 0: phrase, index }) => ({
      phrase,
      instead,
      context: plain.slice(Math.max(0, index - AROUND), index + phrase.length + AROUND),
    })),
  );
}
