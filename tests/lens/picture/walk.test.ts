import { describe, expect, test } from 'vitest';
import { firstOf, walkFrom } from '../../../src/lens/picture/walk.ts';
import type { Line } from '../../../src/model/graph/lines.ts';

const places = [
  { id: 'a', x: 0, y: 0 },
  { id: 'b', x: 100, y: 10 },
  { id: 'c', x: 60, y: 90 },
  { id: 'd', x: 300, y: 0 },
];
const line = (from: string, to: string): Line => ({
  id: `${from}~${to}`,
  from,
  to,
  relations: [],
  along: true,
  against: false,
});
const lines = [line('a', 'b'), line('a', 'c'), line('d', 'a'), line('b', 'c')];

describe('an arrow key', () => {
  test.each([
    ['a', 'right', 'b'],
    ['a', 'down', 'c'],
    ['a', 'left', null],
    ['d', 'left', 'a'],
    ['c', 'up', 'b'],
    ['b', 'right', null],
    ['x', 'right', null],
  ] as const)('from %s to the %s leads to %s', (from, way, to) => {
    expect(walkFrom(places, lines, from, way)).toBe(to);
  });

  test('begins at the upper left', () => {
    expect(firstOf([...places].reverse())).toBe('a');
    expect(firstOf([])).toBeNull();
  });
});
