import { expect, test } from 'vitest';
import { contestedOf, typosOf } from '../../../../src/lens/questions/differences/answer.ts';
import { differencesCsv } from '../../../../src/lens/questions/differences/csv.ts';
import { understand } from '../../../../src/lens/search/phrases.ts';
import { libraryBy } from '../../../../src/model/records/library-by.ts';
import { startState } from '../../../../src/state/state.ts';
import { library } from '../../../fixtures/library.ts';
import { marksOf } from '../marks-of.ts';

const TEN = ['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '2-2', '3-1', '6-1', '6-2'];
const asked = startState(library);
const contested = contestedOf(library);

test('fourteen fields of ten documents are contested, each with both values, sources and dates', () => {
  expect(contested.map(({ doc }) => doc.id)).toEqual(TEN);
  expect(contested.flatMap(({ fields }) => fields)).toHaveLength(14);
  for (const { fields, pageSources, published } of contested) {
    expect(pageSources.map(({ id }) => id)).toEqual(['framework-page']);
    expect(published).not.toBeNull();
    for (const { page, catalogue, sources } of fields) {
      expect(page).not.toBe(catalogue);
      expect(sources.length).toBeGreaterThan(0);
    }
  }
});

test('both values stay the same, whichever labels are chosen', () => {
  const followed = contestedOf(libraryBy(library, 'catalogue'));
  expect(followed).toEqual(contested);
});

test('typos that nobody contests are listed separately', () => {
  expect(typosOf(library).map(({ doc }) => doc.id)).toEqual(['4-1', '4-2', 'profile-x']);
});

test('the picture marks the ten, with the number of fields in the badge', () => {
  const marks = marksOf(asked, { kind: 'differences' });
  expect([...(marks?.keys() ?? [])]).toEqual(TEN);
  expect(marks?.get('1-5')).toEqual({ role: 'primary', badge: '3' });
  expect(marks?.get('6-2')).toEqual({ role: 'primary', badge: '1' });
});

test('the search finds the same ten', () => {
  const answer = understand('sources differ', asked);
  expect(answer?.kind === 'answer' && answer.nodes).toEqual(TEN);
});

test('the table has a row for each field, with its source', () => {
  const rows = differencesCsv(contested).trim().split('\r\n');
  expect(rows).toHaveLength(15);
  const row = rows.find((one) => one.startsWith('"IEC 62443-6-2","Type"'));
  expect(row).toContain('"Technical Report (TR)","Framework page","Technical Specification (TS)"');
  expect(row).toContain('https://meganorms.com/catalog/product/view/id/2048009');
  expect(row).toContain('"2025-01-21","high"');
});

test('a question with a missing layer, and an unknown role, mark nothing', () => {
  expect(marksOf(asked, { kind: 'role', role: 'nobody' })).toBeNull();
  expect(marksOf(asked, { kind: 'coverage', framework: 'nist-csf-1.1', items: [] })).toBeNull();
});
