/**
 * Characters that a text must not contain because they are invisible or reverse what follows: control
 * characters, line and paragraph separators, bidirectional controls, and lone surrogates.
 */
const HIDDEN = /[\p{Cc}\p{Bidi_Control}\p{Surrogate}\u2028\u2029]/gu;

/**
 * The first hidden character of a text: its index in UTF-16 code units, and its escape (`\u202E`). Null if
 * there is none.
 */
export function firstHidden(text: string): [at: number, shown: string] | null {
  const at = text.search(HIDDEN);
  return at < 0 ? null : [at, writtenOut(text.charAt(at))];
}

/** Replaces each hidden character of a text by its escape, such as `\u202E`. */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, writtenOut);
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Cuts a text to at most `most` characters (code points); a text that was cut ends in "…". */
export function shortened(text: string, most: number): string {
  // `most` characters take at most twice as many code units, so a text of any length is cut in little time.
  const letters = [...text.slice(0, 2 * most + 2)];
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('');
}
