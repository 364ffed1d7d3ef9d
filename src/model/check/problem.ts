import { editDistance } from '../../lib/edit-distance.ts';
import { shortened, showHidden } from '../../lib/plain-text.ts';

/** Something wrong in `data/`, described for whoever edits it: which file, where in it, and what to do. */
export interface Problem {
  /** File name with its extension: "documents.json". */
  file: string;
  /** "line 3, column 7" in a text that is not JSON, otherwise "record 12 (6-2), field type". */
  place: string;
  sentence: string;
}

/**
 * The place of a record or of one of its fields: "record 12 (6-2), field type". `index` counts from 0, the
 * text from 1.
 */
export function recordPlace(index: number, id?: string, field?: string): string {
  return `record ${index + 1}${id ? ` (${shorten(id)})` : ''}${field ? `, field ${field}` : ''}`;
}

/** A value as written in the file, cut to sixty characters; lists and records are only named by type. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a record';
  return shorten(JSON.stringify(value) ?? 'nothing');
}

/**
 * " Did you mean “label”?", with the leading space, for the known word at most two edits away; empty if there
 * is none.
 */
export function didYouMean(word: string, known: Iterable<string>): string {
  // Ids such as 6-2 are so short that every wrong one is close to a right one.
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

/** Makes a text safe to put into a sentence: cuts it to sixty characters and escapes hidden characters. */
export function shorten(text: string): string {
  return showHidden(shortened(text, 60));
}
