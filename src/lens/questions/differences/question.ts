import { asking } from '../../../words/asking.ts';
import { trail } from '../../../words/trail.ts';
import { named, type Question } from '../question.ts';
import { contestedOf, type Differences, typosOf } from './answer.ts';

/** The parameters of the question: there is nothing to choose. */
export interface DifferencesParams {
  kind: 'differences';
}

/** The question of where the framework page and the catalogues differ. In an address: `lens=differences`. */
export const differences: Question<DifferencesParams, Differences> = {
  ...named('differences'),
  layers: () => [],
  cards: () => [],
  answer: ({ library }) => ({ contested: contestedOf(library), typos: typosOf(library) }),
  // Marks are announced in their order, which is that of the catalogue.
  marks: ({ contested }, { library }) =>
    new Map(
      library.catalogue.flatMap(({ document, differences: found }) =>
        contested.some(({ doc }) => doc.id === document)
          ? [[document, { role: 'primary', badge: `${found.length}` }] as const]
          : [],
      ),
    ),
  csv: async ({ contested }) => (await import('./csv.ts')).differencesCsv(contested),
  name: () => trail.named.differences,
  offer: () => ({ text: asking.differences, params: { kind: 'differences' } }),
};
