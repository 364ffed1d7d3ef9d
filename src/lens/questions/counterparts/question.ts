import { asking } from '../../../words/asking.ts';
import { trail } from '../../../words/trail.ts';
import { marksWithContext, named, type Question, REQUIREMENT_CARDS } from '../question.ts';
import { type CounterpartLists, counterpartLists } from './lists.ts';

/** The parameters of the question: there is nothing to choose. */
export interface CounterpartsParams {
  kind: 'counterparts';
}

/**
 * The question of which component requirements of 4-2 derive from each system requirement of 3-3. In an
 * address: `lens=counterparts`.
 */
export const counterparts: Question<CounterpartsParams, CounterpartLists> = {
  ...named('counterparts'),
  layers: () => ['requirements'],
  cards: () => REQUIREMENT_CARDS,
  frame: () => REQUIREMENT_CARDS,
  answer: ({ graph }) => {
    const lists = counterpartLists(graph);
    return lists.groups.length === 0 ? null : lists;
  },
  marks: ({ groups }, { graph }) => {
    const all = groups.flatMap(({ rows }) => rows);
    return marksWithContext(graph, {
      primary: all.flatMap(({ gap, system }) => (gap ? [system.item.id] : [])),
      supporting: all.flatMap(({ system, components }) => [system, ...components].map(({ item }) => item.id)),
    });
  },
  csv: async (lists, { library }) => (await import('./csv.ts')).counterpartsCsv(library, lists),
  name: () => trail.named.counterparts,
  offer: () => ({ text: asking.counterparts, params: { kind: 'counterparts' } }),
};
