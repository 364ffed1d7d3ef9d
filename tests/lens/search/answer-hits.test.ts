import { expect, test } from 'vitest';
import { answerHits } from '../../../src/lens/search/answer-hits.ts';
import { understand } from '../../../src/lens/search/phrases.ts';
import { indexOf } from '../../../src/lens/search/search.ts';
import { startState } from '../../../src/state/state.ts';
import { library } from '../../fixtures/library.ts';

const world = startState(library);

function hitsOf(query: string) {
  const answer = understand(query, world);
  if (answer?.kind !== 'answer') throw new Error(`“${query}” was not understood`);
  return answerHits(answer, indexOf(world), world);
}

test('several relations between two nodes give the strongest, and the number of the others', () => {
  expect(hitsOf('between 6-2 and 4-2').map(({ label }) => label)).toEqual(['6-2 evaluates 4-2 +1']);
  expect(hitsOf('between 1-6 and 4-1').map(({ label }) => label)).toEqual([
    '1-6 guides the application of 4-1',
  ]);
});

test.each(['low', 'medium', 'high'])(
  'a question for relations of %s confidence gives only such relations, one for each pair',
  (level) => {
    const meant = library.relations.filter(({ confidence }) => confidence === level);
    const pairs = new Set(meant.map(({ from, to }) => [from, to].sort().join('~')));
    const told = hitsOf(`${level} confidence relations`);
    expect(told.map(({ id }) => id).sort()).toEqual([...pairs].sort());
    const sentences = meant.map(({ sentence }) => sentence);
    expect(told.map(({ title }) => title).filter((title) => !sentences.includes(title))).toEqual([]);
  },
);
