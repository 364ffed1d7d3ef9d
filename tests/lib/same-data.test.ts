import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameData } from '../../src/lib/same-data.ts';

test.each<[unknown, unknown, boolean]>([
  [1, 1, true],
  [Number.NaN, Number.NaN, true],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, true],
  [1, '1', false],
  [null, undefined, false],
  [null, {}, false],
  [[], {}, false],
  [[1, 2], [2, 1], false],
  [[1, [2, { a: null }]], [1, [2, { a: null }]], true],
  [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [{ toString: 1 }, { a: 1 }, false],
])('%j and %j: %s', (a, b, same) => {
  expect(sameData(a, b)).toBe(same);
  expect(sameData(b, a)).toBe(same);
});

test('a copy is the same, and data with another JSON is not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(sameData(a, structuredClone(a))).toBe(true);
      if (sameData(a, b)) expect(b).toEqual(a);
    }),
    { numRuns: 500 },
  );
});
