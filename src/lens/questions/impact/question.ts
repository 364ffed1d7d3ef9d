import { trail } from '../../../words/trail.ts';
import { labelOf } from '../../statements/statements.ts';
import { type Question, refused } from '../question.ts';
import { type Impact, impactOf } from './answer.ts';

/** The parameters of the question: there is nothing to choose. */
export interface ImpactParams {
  kind: 'impact';
}

/**
 * The question of what a revision of the selection affects. In an address: `ask=impact`, with a selection.
 */
export const impact: Question<ImpactParams, Impact> = {
  kind: 'impact',
  read: (ask, _, refuse) => {
    const asked = ask('ask');
    if (asked === null) return null;
    return asked === 'impact' ? { kind: 'impact' } : refused(asked, refuse);
  },
  write: () => [['ask', 'impact']],
  layers: () => [],
  cards: () => [],
  answer: (world, _, selection) => (selection === null ? null : impactOf(world, selection)),
  csv: async (answer) => (await import('./csv.ts')).impactCsv(answer),
  name: ({ graph }, _, selection) => (selection === null ? null : trail.impact(labelOf(graph, selection))),
};
