/**
 * Characters that a text must not hold because they are not seen, or turn around what follows: controls, line and
 * paragraph separators, marks of writing direction, and halves of characters.
 */
const HIDDEN = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/gu;

/** The first hidden character of a text: its index in code units, and how it is written out; null where there is none. */
export function firstHidden(text: string): [at: number, shown: string] | null {
  const at = text.search(HIDDEN);
  return at < 0 ? null : [at, writtenOut(text.charAt(at))];
}

/** A text in which hidden characters are written out, as `\u202E`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, writtenOut);
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text of at most that many characters: a longer one is cut, and ends in "…" then. */
export function shortened(text: string, most: number): string {
  // Enough code units for that many characters, so that a text of any length is cut at once.
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
