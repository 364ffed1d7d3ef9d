import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeChanges } from '../../src/lib/merge-changes.ts';

test('what changed here is taken, the rest is theirs, however deep', () => {
  const before = { a: 1, b: { x: 1, y: 1 }, gone: 1 };
  const after = { a: 2, b: { x: 2, y: 1 } };
  const theirs = { a: 1, b: { x: 1, y: 5, z: 6 }, gone: 1, more: 7 };
  expect(mergeChanges<object>(before, after, theirs)).toEqual({ a: 2, b: { x: 2, y: 5, z: 6 }, more: 7 });
  expect(theirs).toEqual({ a: 1, b: { x: 1, y: 5, z: 6 }, gone: 1, more: 7 });
});

test('what both changed is as it was changed here; a record where they have none is whole', () => {
  expect(mergeChanges<object>({ a: 1 }, { a: 2 }, { a: 3 })).toEqual({ a: 2 });
  expect(mergeChanges<object>({}, { a: { x: 1 } }, { a: 3 })).toEqual({ a: { x: 1 } });
  expect(mergeChanges<object>({}, { a: [1] }, { a: [2, 3] })).toEqual({ a: [1] });
});

test('nothing changed here gives theirs; nothing changed there gives ours', () => {
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
