import { asking } from '../../../words/asking.ts';
import { trail } from '../../../words/trail.ts';
import { labelOf, sourcesById } from '../../statements/statements.ts';
import { marksWithContext, type Question, REQUIREMENT_CARDS, refused } from '../question.ts';
import { type Coverage, type CoverageParams, coverageOf } from './answer.ts';

/**
 * The question of what another framework covers of the series. In an address: `framework=nist-csf-1.1`, and
 * `items=PR.AC-1,PR.AC-3` for some of its items only.
 */
export const coverage: Question<CoverageParams, Coverage> = {
  kind: 'coverage',
  read: (ask, known, refuse) => {
    const framework = ask('framework');
    if (framework === null) return null;
    if (!known.framework(framework)) return refused(framework, refuse);
    // Spaces do not separate items, since labels contain them: "Item 1" of UR E27.
    const items = (ask('items') ?? '').split(',').filter((item) => item !== '');
    return { kind: 'coverage', framework, items: [...new Set(items)] };
  },
  write: ({ framework, items }) => [
    ['framework', framework],
    ...(items.length > 0 ? [['items', items.join(',')] satisfies [string, string]] : []),
  ],
  layers: ({ framework }) => [framework],
  cards: ({ framework }) => [framework, ...REQUIREMENT_CARDS],
  frame: (_, tall) => (tall ? REQUIREMENT_CARDS : []),
  answer: ({ graph }, params) => coverageOf(graph, params),
  marks: ({ items }, { graph }) => {
    const mapped = items.filter(({ chosen, mappings }) => chosen && mappings.length > 0);
    return marksWithContext(graph, {
      primary: mapped.flatMap(({ mappings }) => mappings.map(({ id }) => id)),
      supporting: mapped.map(({ id }) => id),
    });
  },
  csv: async (answer, { library }) => (await import('./csv.ts')).coverageCsv(answer, sourcesById(library)),
  name: ({ graph }, { framework, items }) => trail.coverage(labelOf(graph, framework), items.length),
  properName: true,
  offer: (_, layerIndex) => {
    const framework = layerIndex.find((entry) => entry.framework)?.id;
    return framework === undefined
      ? null
      : { text: asking.coverage, params: { kind: 'coverage', framework, items: [] } };
  },
};
