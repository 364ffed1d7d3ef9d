import { editDistance } from '../../lib/edit-distance.ts';
/**
 * Splits a text into lower-case words without accents. Keeps the hyphens inside a number such as 62443-3-2.
 */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‐‑–]/gu, '-').toLowerCase();
  return plain.match(/\d[\dx]*(?:-[\dx]+)+|[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that are optional everywhere: "the 4-2", "part 4-2". */
const UNTYPED = new Set(['the', 'a', 'an', 'part', 'parts']);

/** Words that can precede the number of a document: "IEC TS 62443-6-2". */
const PREFIXES = new Set(['isa', 'iec', 'isaiec', 'is', 'ts', 'tr', 'pas']);

/**
 * Words at the start of a question that do not change its meaning: "which documents are published in tier 3".
 */
const OPENINGS = new Set([
  ...['what', 'which', 'who', 'that', 'is', 'are', 'show', 'me', 'find', 'list', 'please'],
  ...['was', 'were', 'everything', 'all', 'document', 'documents'],
]);

/**
 * The significant words of a phrase or name: "IEC TS 62443-6-2?" becomes "6-2", "the whole series" becomes
 * "whole series".
 */
export function plainWords(text: string): string[] {
  const plain: string[] = [];
  const spelt = text.replace(/\bSL(?:-[CT])?[ -]?(?=\d\b)/gi, 'SL ').replace(/(\d)\.(?=\d)/g, '$1-');
  for (const word of wordsIn(spelt)) {
    const number = /^62443-(.+)$/.exec(word)?.[1];
    const last = plain.at(-1) ?? '';
    if (number !== undefined) while (PREFIXES.has(plain.at(-1) ?? '')) plain.pop();
    else if (/^\d+-[\dx]+$/.test(word) && /^(?:isa|iec)*62443$/.test(last)) {
      plain.pop();
      while (PREFIXES.has(plain.at(-1) ?? '')) plain.pop();
    }
    if (!UNTYPED.has(word)) plain.push(number ?? word);
  }
  return plain;
}

/** The significant words of a question, without its opening words. */
export function askedWords(text: string): string[] {
  const plain = plainWords(text);
  const start = plain.findIndex((word) => !OPENINGS.has(word));
  return start < 0 ? [] : plain.slice(start);
}

/** How many typing errors a word of this length may contain and still be recognised. */
function maxEdits(word: string): number {
  return word.length < 2 ? 0 : word.length < 5 ? 1 : 2;
}

/**
 * The number of edits between a known word and a typed one; null if there are too many for the length of the
 * known word.
 */
export function editsBetween(meant: string, written: string): number | null {
  return editDistance(meant, written, maxEdits(meant));
}
