import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nearestOnRing,
  placeOnRing,
  type Ring,
  ringPoint,
} from '../../../../src/lens/picture/layouts/ring.ts';
import { type Box, overlap, type Point } from '../../../../src/lib/geometry.ts';

const rings: fc.Arbitrary<Ring> = fc.record({
  rx: fc.integer({ min: 200, max: 600 }),
  ry: fc.integer({ min: 150, max: 400 }),
  exponent: fc.constantFrom(2, 2.5, 4),
});
const sizes = fc.array(
  fc.record({ width: fc.integer({ min: 20, max: 90 }), height: fc.integer({ min: 15, max: 50 }) }),
  { minLength: 1, maxLength: 6 },
);
const circle: Ring = { rx: 300, ry: 300, exponent: 2 };

/** 1 on the ring, less inside. */
const outwards = (ring: Ring, { x, y }: Point) =>
  Math.abs(x / ring.rx) ** ring.exponent + Math.abs(y / ring.ry) ** ring.exponent;
/** Clockwise from the top, 0 to 1. */
const turn = ({ x, y }: Point) => (Math.atan2(x, -y) / (2 * Math.PI) + 1) % 1;

describe('a ring', () => {
  test('starts at the top and turns clockwise', () => {
    const quarter = (quarters: number) => {
      const { x, y } = ringPoint({ rx: 20, ry: 10, exponent: 2 }, (quarters * Math.PI) / 2);
      return [Math.round(x) + 0, Math.round(y) + 0];
    };
    expect([0, 1, 2, 3].map(quarter)).toEqual([
      [0, -10],
      [20, 0],
      [0, 10],
      [-20, 0],
    ]);
  });
});

describe('boxes on a ring', () => {
  test('are on it in order without overlap, whatever their sizes', () => {
    fc.assert(
      fc.property(rings, sizes, (ring, wanted) => {
        const points = placeOnRing(wanted, ring) ?? [];
        expect(points).toHaveLength(wanted.length);
        for (const point of points) expect(outwards(ring, point)).toBeCloseTo(1, 6);
        const turns = points.map(turn);
        expect(turns).toEqual([...turns].sort((a, b) => a - b));
        const boxes = points.map((point, index) => ({ width: 0, height: 0, ...wanted[index], ...point }));
        for (const [index, box] of boxes.entries())
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other, 8)).toBe(false);
      }),
    );
  });

  test('avoid blocked areas', () => {
    fc.assert(
      fc.property(rings, fc.integer({ min: 0, max: 23 }), (ring, hour) => {
        const blocked: Box = { ...ringPoint(ring, (hour / 24) * 2 * Math.PI), width: 60, height: 60 };
        const wanted = Array.from({ length: 5 }, () => ({ width: 40, height: 20 }));
        const points = placeOnRing(wanted, ring, 0, [blocked]) ?? [];
        expect(points).toHaveLength(5);
        for (const point of points)
          expect(overlap({ ...point, width: 40, height: 20 }, blocked, 8)).toBe(false);
      }),
    );
  });

  test('spread over the whole ring', () => {
    const points = placeOnRing(
      Array.from({ length: 4 }, () => ({ width: 40, height: 40 })),
      circle,
    );
    const turns = points?.map(turn) ?? [];
    expect(Math.max(...turns)).toBeGreaterThan(0.6);
  });

  test('start where requested', () => {
    const [first] = placeOnRing([{ width: 10, height: 10 }], circle, Math.PI / 2) ?? [];
    expect(first?.x).toBeCloseTo(300);
  });

  test('are refused if they do not fit', () => {
    const many = Array.from({ length: 40 }, () => ({ width: 100, height: 60 }));
    expect(placeOnRing(many, circle)).toBeNull();
    expect(placeOnRing([], circle)).toEqual([]);
  });
});

describe('the nearest place on a ring', () => {
  const size = { width: 40, height: 20 };

  test('is next to the target if that is free', () => {
    const at = nearestOnRing(circle, { x: 500, y: 0 }, size, [], 10);
    expect(at.x).toBeCloseTo(300, 3);
    expect(at.y).toBeCloseTo(0, 3);
  });

  test('avoids what is already there, by the smallest distance', () => {
    const blocked = { x: 300, y: 0, ...size };
    const at = nearestOnRing(circle, { x: 500, y: 0 }, size, [blocked], 10);
    expect(overlap({ ...at, ...size }, blocked, 10)).toBe(false);
    expect(Math.abs(at.y)).toBeLessThan(40);
    expect(outwards(circle, at)).toBeCloseTo(1, 6);
  });

  test('exists even if everything is blocked', () => {
    const wall = { x: 0, y: 0, width: 2000, height: 2000 };
    expect(nearestOnRing(circle, { x: 0, y: 900 }, size, [wall], 10).y).toBeCloseTo(300, 3);
  });
});
