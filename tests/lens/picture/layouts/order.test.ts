import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignColumns } from '../../../../src/lens/picture/layouts/order.ts';

const SLOTS = 5;

/** Up to four rows of up to five ids, and attractions between any of them. */
const task = fc
  .array(fc.integer({ min: 1, max: SLOTS }), { minLength: 1, maxLength: 4 })
  .map((lengths) => lengths.map((length, row) => Array.from({ length }, (_, index) => `${row}.${index}`)))
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      pulls: fc.array(
        fc.record({
          a: fc.constantFrom(...rows.flat()),
          b: fc.constantFrom(...rows.flat(), 'elsewhere'),
          weight: fc.constantFrom(0.3, 0.6, 6),
        }),
        { maxLength: 10 },
      ),
    }),
  );

describe('columns', () => {
  test('give every id its own slot in its row', () => {
    fc.assert(
      fc.property(task, ({ rows, pulls }) => {
        const column = assignColumns(rows, SLOTS, pulls);
        expect([...column.keys()].sort()).toEqual(rows.flat().sort());
        for (const row of rows) {
          const taken = row.map((id) => column.get(id) ?? -1);
          expect(new Set(taken).size).toBe(row.length);
          for (const slot of taken) expect([0, 1, 2, 3, 4]).toContain(slot);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are the same for the same rows', () => {
    fc.assert(
      fc.property(task, ({ rows, pulls }) => {
        expect([...assignColumns(rows, SLOTS, pulls)]).toEqual([...assignColumns(rows, SLOTS, pulls)]);
      }),
      { numRuns: 40 },
    );
  });

  test('put related nodes above each other', () => {
    const column = assignColumns([['a', 'b', 'c'], ['x'], ['y']], 3, [
      { a: 'c', b: 'x', weight: 6 },
      { a: 'a', b: 'y', weight: 6 },
    ]);
    expect(column.get('x')).toBe(column.get('c'));
    expect(column.get('y')).toBe(column.get('a'));
  });

  test('put no third card between two related ones', () => {
    const column = assignColumns([['a'], ['between'], ['b']], 2, [{ a: 'a', b: 'b', weight: 1 }]);
    expect(column.get('a')).toBe(column.get('b'));
    expect(column.get('between')).not.toBe(column.get('a'));
  });

  test('leave a slot between two related ones in a row if there is room for their line', () => {
    const apart = (slots: number) => {
      const column = assignColumns([['a', 'b']], slots, [{ a: 'a', b: 'b', weight: 1 }]);
      return Math.abs((column.get('a') ?? 0) - (column.get('b') ?? 0));
    };
    expect(apart(2)).toBe(1);
    expect(apart(3)).toBe(2);
    expect(apart(6)).toBe(2);
  });
});
