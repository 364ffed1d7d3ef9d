/**
 * Characters that a text must not hold because they are not seen, or turn around what follows: controls, line and
 * paragraph separators, marks of writing direction, and halves of characters.
 */
const HIDDEN = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/gu;

/** Whether a text holds nothing but characters that are seen as they are. */
export function isPlain(text: string): boolean {
  return text.search(HIDDEN) < 0;
}

/** A text in which hidden characters are written out, as `\u202E`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return `\\u${code.padStart(4, '0')}`;
  });
}

/** A text of at most that many characters: a longer one is cut, and ends in "…" then. */
export function shortened(text: string, most: number): string {
  // Enough code units for that many characters, so that a text of any length is cut at once.
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
