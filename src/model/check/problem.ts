import { editDistance } from '../../lib/edit-distance.ts';
import { shortened, showHidden } from '../../lib/plain-text.ts';

/** Something wrong in `data/`, told to whoever edits it: which file, where in it, and what to do. */
export interface Problem {
  /** File name with its ending: "documents.json". */
  file: string;
  /** "line 3, column 7" in a text that is no JSON, else "record 12 (6-2), field type". */
  place: string;
  sentence: string;
}

/** "record 12 (6-2), field type": counted from 1, as people count. */
export function recordPlace(index: number, id?: string, field?: string): string {
  return `record ${index + 1}${id ? ` (${shorten(id)})` : ''}${field ? `, field ${field}` : ''}`;
}

/** A value as it stands in the file, cut where it would drown the sentence; lists and records only by their kind. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a record';
  return shorten(JSON.stringify(value) ?? 'nothing');
}

/** "Did you mean “label”?" with a space before it, or nothing where no known word is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  // Ids such as 6-2 are so short that every wrong one is near a right one.
  if (word.length < 4) return '';
  let best = '';
  let limit = 2;
  for (const candidate of known) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (edits === null || (edits === limit && best)) continue;
    best = candidate;
    limit = edits;
  }
  return best && best !== word ? ` Did you mean “${best}”?` : '';
}

/** A text that a sentence can hold: cut after sixty characters, with hidden characters written out. */
export function shorten(text: string): string {
  return showHidden(shortened(text, 60));
}
