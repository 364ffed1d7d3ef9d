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
  expect(hitsOf('between 1-6 and 4-1').every(({ label }) => !label.includes('+'))).toBe(true);
});

test('where relations of a kind are asked for, only such are told', () => {
  const low = new Set(
    library.relations.filter(({ confidence }) => confidence === 'low').map(({ sentence }) => sentence),
  );
  const told = hitsOf('low confidence relations');
  expect(told.length).toBeGreaterThan(5);
  for (const { label, title } of told) expect(low.has(title), label).toBe(true);
});
