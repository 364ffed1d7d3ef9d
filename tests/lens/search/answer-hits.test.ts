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

test('of several relations between two the strongest is told, and how many more there are', () => {
  expect(hitsOf('between 6-2 and 4-2').map(({ label }) => label)).toEqual(['6-2 evaluates 4-2 +1']);
  expect(hitsOf('between 1-6 and 4-1').map(({ label }) => label)).toEqual([
    '1-6 guides the application of 4-1',
  ]);
});

test('where relations of a kind are asked for, only such are told', () => {
  const low = library.relations.flatMap(({ confidence, sentence }) =>
    confidence === 'low' ? [sentence] : [],
  );
  expect(low).toHaveLength(10);
  // No two of them are between the same two parts.
  const told = hitsOf('low confidence relations').map(({ title }) => title);
  expect(told.sort()).toEqual(low.sort());
});
