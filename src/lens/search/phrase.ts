import type { World } from '../../model/graph/world.ts';
import { phraseWords } from '../../words/phrases.ts';
import type { Found } from './phrases-graph.ts';
import { patternOf, type Values } from './phrases-match.ts';

/** The id of a phrase, a key of its texts in words/phrases.ts. */
export type PhraseId = keyof typeof phraseWords.forms;

/** One form of question that the search understands: a row of the phrase table. */
export interface Phrase {
  id: PhraseId;
  /** The form as the help shows it. */
  form: string;
  example: string;
  /** All wordings as patterns. The first is the form itself. */
  patterns: readonly ReturnType<typeof patternOf>[];
  answer: (world: World, typed: Values) => Found;
  /** Whether it asks about the content of layers. Such a phrase is not suggested while no layer is on. */
  ofLayers: boolean;
}

/** A phrase with its wordings, each as the text of a pattern (see patternOf). */
export function phrase(id: PhraseId, answer: Phrase['answer'], ...ways: string[]): Phrase {
  const { form, example } = phraseWords.forms[id];
  return { id, form, example, patterns: ways.map(patternOf), answer, ofLayers: false };
}
