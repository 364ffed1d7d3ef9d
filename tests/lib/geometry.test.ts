import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { presetFor } from '../../src/lens/picture/layouts/page.ts';
import {
  borderPoint,
  boundsOf,
  onCurve,
  overlap,
  type Point,
  pointBeside,
  within,
} from '../../src/lib/geometry.ts';
import { chanceBox, chancePoint } from '../fixtures/chance.ts';

const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });

describe('boxes', () => {
  test('that only touch do not overlap, unless a gap is required', () => {
    expect(overlap(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBe(false);
    expect(overlap(box(0, 0, 10, 10), box(9.9, 0, 10, 10))).toBe(true);
    expect(overlap(box(0, 0, 10, 10), box(12, 0, 10, 10), 2)).toBe(false);
    expect(overlap(box(0, 0, 10, 10), box(12, 0, 10, 10), 2.1)).toBe(true);
    expect(overlap(box(0, 0, 10, 10), box(0, 30, 100, 10))).toBe(false);
  });

  test('overlap in either order, and contain a point if they overlap a tiny box there', () => {
    fc.assert(
      fc.property(chanceBox, chanceBox, chancePoint, fc.integer({ min: 0, max: 40 }), (a, b, point, gap) => {
        expect(overlap(a, b, gap)).toBe(overlap(b, a, gap));
        expect(within(point, a, gap)).toBe(overlap({ ...point, width: 0, height: 0 }, a, gap));
      }),
    );
  });

  test('contain a point inside them, and one on the border only with a gap', () => {
    expect(within({ x: 4, y: 4 }, box(0, 0, 10, 10))).toBe(true);
    expect(within({ x: 5, y: 0 }, box(0, 0, 10, 10))).toBe(false);
    expect(within({ x: 5, y: 0 }, box(0, 0, 10, 10), 1)).toBe(true);
  });

  test('have a smallest box around them', () => {
    expect(boundsOf([])).toBeNull();
    expect(boundsOf([box(0, 0, 10, 20), box(20, 5, 10, 10)])).toEqual(box(10, 0, 30, 20));
    fc.assert(
      fc.property(fc.array(chanceBox, { minLength: 1, maxLength: 6 }), (boxes) => {
        const around = boundsOf(boxes) ?? box(0, 0, 0, 0);
        const edges = (one: typeof around) => [
          one.x - one.width / 2,
          one.y - one.height / 2,
          -(one.x + one.width / 2),
          -(one.y + one.height / 2),
        ];
        for (const [side, edge] of edges(around).entries())
          expect(edge).toBeCloseTo(Math.min(...boxes.map((one) => edges(one)[side] ?? 0)), 6);
      }),
    );
  });
});

describe('lines', () => {
  test('leave a box at its border, towards their target', () => {
    expect(borderPoint(box(0, 0, 10, 20), { x: 100, y: 0 })).toEqual({ x: 5, y: 0 });
    expect(borderPoint(box(0, 0, 10, 20), { x: 0, y: -100 })).toEqual({ x: 0, y: -10 });
    expect(borderPoint(box(3, 4, 10, 20), { x: 3, y: 4 })).toEqual({ x: 3, y: 4 });
    fc.assert(
      fc.property(chanceBox, chancePoint, (one, towards) => {
        fc.pre(towards.x !== one.x || towards.y !== one.y);
        const at = borderPoint(one, towards);
        const [right, down] = [Math.abs(at.x - one.x) / one.width, Math.abs(at.y - one.y) / one.height];
        expect(Math.max(right, down)).toBeCloseTo(0.5, 6);
        const [dx, dy] = [towards.x - one.x, towards.y - one.y];
        expect(((at.x - one.x) * dy - (at.y - one.y) * dx) / Math.hypot(dx, dy)).toBeCloseTo(0, 4);
        expect((at.x - one.x) * dx + (at.y - one.y) * dy).toBeGreaterThan(0);
      }),
    );
  });

  test('have their left on the side to which Cytoscape bends', () => {
    expect(pointBeside({ x: 0, y: 0 }, { x: 10, y: 0 }, 0.5, 4)).toEqual({ x: 5, y: 4 });
    expect(pointBeside({ x: 0, y: 0 }, { x: 0, y: 10 }, 0.5, 4)).toEqual({ x: -4, y: 5 });
    expect(pointBeside({ x: 1, y: 2 }, { x: 1, y: 2 }, 0.5, 4)).toEqual({ x: 1, y: 2 });
    fc.assert(
      fc.property(chancePoint, chancePoint, fc.integer({ min: -90, max: 90 }), (a, b, distance) => {
        fc.pre(apart(a, b) > 1);
        const related = pointBeside(a, b, 0.5, distance);
        const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
        expect(apart(related, middle)).toBeCloseTo(Math.abs(distance), 4);
        expect(apart(related, a)).toBeCloseTo(apart(related, b), 4);
      }),
    );
  });

  test('are curves from end to end, which pass at half of the bend in the middle', () => {
    const [a, c, b] = [
      { x: 0, y: 0 },
      { x: 10, y: 20 },
      { x: 20, y: 0 },
    ];
    expect(onCurve(a, c, b, 0)).toEqual(a);
    expect(onCurve(a, c, b, 1)).toEqual(b);
    expect(onCurve(a, c, b, 0.5)).toEqual({ x: 10, y: 10 });
    expect(onCurve(a, { x: 10, y: 0 }, b, 0.25)).toEqual({ x: 5, y: 0 });
  });
});

describe('the page for a canvas', () => {
  test.each([
    [{ width: 390, height: 700 }, 'tall'],
    [{ width: 599, height: 300 }, 'tall'],
    [{ width: 768, height: 1024 }, 'tall'],
    [{ width: 940, height: 626 }, 'desk'],
    [{ width: 1580, height: 986 }, 'desk'],
    [{ width: 1610, height: 1000 }, 'desk'],
    [{ width: 1630, height: 1000 }, 'wide'],
    [{ width: 900, height: 1000 }, 'desk'],
    [{ width: 890, height: 1000 }, 'tall'],
    [{ width: 1280, height: 626 }, 'wide'],
    [{ width: 1920, height: 986 }, 'wide'],
    [{ width: 0, height: 0 }, 'tall'],
  ])('%o is %s', (canvas, pagePreset) => {
    expect(presetFor(canvas)).toBe(pagePreset);
  });
});
