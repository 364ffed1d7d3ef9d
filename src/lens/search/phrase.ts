import { phrases as phraseWords } from '../../words/phrases.ts';
import type { Found } from './phrases-graph.ts';
import { patternOf, type Values } from './phrases-match.ts';
import type { World } from './phrases-slots.ts';

export type PhraseId = keyof typeof phraseWords.forms;

export interface Phrase {
  id: PhraseId;
  /** As the help shows it. */
  form: string;
  example: string;
  /** Every way to say it, and a slot for each word of the framework. The first is the form itself. */
  patterns: readonly ReturnType<typeof patternOf>[];
  answer: (world: World, typed: Values) => Found;
  /** Whether it asks for what only layers hold: while none is laid on the framework it is not offered. */
  ofLayers: boolean;
}

/** A phrase by its id, with all ways to say it. */
export function phrase(id: PhraseId, answer: Phrase['answer'], ...ways: string[]): Phrase {
  const { form, example } = phraseWords.forms[id];
  return { id, form, example, patterns: ways.map(patternOf), answer, ofLayers: false };
}
