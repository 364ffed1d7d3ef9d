import { expect, test, vi } from 'vitest';
import { memoizeLast } from '../../src/lib/memo.ts';

test('computes again only when an argument changes', () => {
  const work = vi.fn((a: { n: number }, b: number) => ({ sum: a.n + b }));
  const remembered = memoizeLast(work);
  const a = { n: 1 };
  const first = remembered(a, 2);
  expect(first).toEqual({ sum: 3 });
  expect(remembered(a, 2)).toBe(first);
  expect(work).toHaveBeenCalledTimes(1);
  expect(remembered({ n: 1 }, 2)).not.toBe(first);
  expect(remembered(a, 3)).toEqual({ sum: 4 });
  expect(work).toHaveBeenCalledTimes(3);
});

test('distinguishes 0 from -0 and recognizes NaN', () => {
  const work = vi.fn((n: number) => n);
  const remembered = memoizeLast(work);
  remembered(Number.NaN);
  remembered(Number.NaN);
  expect(work).toHaveBeenCalledTimes(1);
  expect(remembered(0)).toBe(0);
  expect(remembered(-0)).toBe(-0);
});

test('memoizes undefined and null too, and calls without arguments', () => {
  const work = vi.fn(() => null);
  const remembered = memoizeLast(work);
  expect([remembered(), remembered()]).toEqual([null, null]);
  expect(work).toHaveBeenCalledTimes(1);
});

test('two functions do not share their memo', () => {
  const [one, other] = [memoizeLast((n: number) => n + 1), memoizeLast((n: number) => n + 2)];
  expect([one(1), other(1), one(1)]).toEqual([2, 3, 2]);
});

test('an exception is not memoized', () => {
  const work = vi.fn((n: number) => {
    if (work.mock.calls.length === 1) throw new Error('once');
    return n;
  });
  const remembered = memoizeLast(work);
  expect(() => remembered(1)).toThrow('once');
  expect(remembered(1)).toBe(1);
});
