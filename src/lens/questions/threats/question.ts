import { asking } from '../../../words/asking.ts';
import { trail } from '../../../words/trail.ts';
import { marksWithContext, named, type Question, REQUIREMENT_CARDS } from '../question.ts';
import { type ThreatsAnswer, threatsAnswer } from './labels.ts';

/** The parameters of the question: there is nothing to choose. */
export interface ThreatsParams {
  kind: 'threats';
}

/**
 * The question of which requirements of the series counter the techniques of ATT&CK. In an address:
 * `lens=threats`.
 */
export const threats: Question<ThreatsParams, ThreatsAnswer> = {
  ...named('threats'),
  layers: () => ['attack-ics'],
  cards: () => ['attack-ics', ...REQUIREMENT_CARDS],
  frame: (_, tall) => (tall ? REQUIREMENT_CARDS : []),
  answer: ({ graph }) => threatsAnswer(graph),
  marks: ({ labels }, { graph }) =>
    marksWithContext(graph, {
      primary: labels.map(({ requirement }) => requirement),
      supporting: labels.map(({ mitigation }) => mitigation),
    }),
  csv: async ({ threats: all }) => (await import('./csv.ts')).threatsCsv(all),
  name: () => trail.named.threats,
  offer: () => ({ text: asking.threats, params: { kind: 'threats' } }),
};
