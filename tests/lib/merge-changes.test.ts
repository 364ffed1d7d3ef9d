import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeChanges } from '../../src/lib/merge-changes.ts';

test('our changes are taken, the rest is theirs, at any depth', () => {
  const before = { a: 1, b: { x: 1, y: 1 }, gone: 1 };
  const after = { a: 2, b: { x: 2, y: 1 } };
  const theirs = { a: 1, b: { x: 1, y: 5, z: 6 }, gone: 1, more: 7 };
  expect(mergeChanges<object>(before, after, theirs)).toEqual({ a: 2, b: { x: 2, y: 5, z: 6 }, more: 7 });
  expect(theirs).toEqual({ a: 1, b: { x: 1, y: 5, z: 6 }, gone: 1, more: 7 });
});

test('if both changed a value, ours wins; a record that they lack is taken completely', () => {
  expect(mergeChanges<object>({ a: 1 }, { a: 2 }, { a: 3 })).toEqual({ a: 2 });
  expect(mergeChanges<object>({}, { a: { x: 1 } }, { a: 3 })).toEqual({ a: { x: 1 } });
  expect(mergeChanges<object>({}, { a: [1] }, { a: [2, 3] })).toEqual({ a: [1] });
});

test('without changes of ours the result is theirs; without changes of theirs it is ours', () => {
  const record = fc.dictionary(
    fc.constantFrom('a', 'b', '__proto__', 'toString'),
    fc.oneof(fc.integer(), fc.dictionary(fc.constantFrom('x', 'y'), fc.integer(), { noNullPrototype: true })),
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(record, record, (one, other) => {
      expect(mergeChanges<object>(one, one, other)).toEqual(other);
      expect(mergeChanges<object>(one, other, one)).toEqual(other);
    }),
    { numRuns: 500 },
  );
});
