import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bendAround, curveBetween } from '../../../src/lens/picture/routes.ts';
import { type Box, onCurve, within } from '../../../src/lib/geometry.ts';
import { chanceBox } from '../../fixtures/chance.ts';

const page: Box = { x: 0, y: 0, width: 1400, height: 1000 };
const card = (x: number, y: number): Box => ({ x, y, width: 100, height: 40 });
const [left, right] = [card(-400, 0), card(400, 0)];

/** Whether a line with this bend crosses a box. */
function crosses(a: Box, b: Box, bend: number, box: Box): boolean {
  const { start, control, end } = curveBetween(a, b, bend);
  return Array.from({ length: 201 }, (_, step) => onCurve(start, control, end, step / 200)).some((point) =>
    within(point, box),
  );
}

describe('a line between two cards', () => {
  test('is straight if nothing is in the way', () => {
    expect(bendAround(left, right, [], page)).toBe(0);
    expect(bendAround(left, right, [card(0, 80), card(0, -80)], page)).toBe(0);
  });

  test('bends around a card in the way', () => {
    const between = card(0, 0);
    const bend = bendAround(left, right, [between], page);
    expect(bend).not.toBe(0);
    expect(crosses(left, right, 0, between)).toBe(true);
    expect(crosses(left, right, bend, between)).toBe(false);
  });

  test('bends to the free side', () => {
    const below = bendAround(left, right, [card(0, 0), card(0, -60), card(0, -120)], page);
    const above = bendAround(left, right, [card(0, 0), card(0, 60), card(0, 120)], page);
    expect(below).toBeGreaterThan(0);
    expect(above).toBeLessThan(0);
  });

  test('bends to the side that is on the page', () => {
    const low: Box = { x: 0, y: -470, width: 1400, height: 1000 };
    expect(bendAround(left, right, [card(0, 0)], page)).toBeGreaterThan(0);
    expect(bendAround(left, right, [card(0, 0)], low)).toBeLessThan(0);
  });

  test('bends no more than it must', () => {
    const small = bendAround(left, right, [card(0, 0)], page);
    const large = bendAround(left, right, [card(0, 0), card(0, 50), card(0, -50)], page);
    expect(Math.abs(small)).toBeLessThan(Math.abs(large));
  });

  test('runs behind a card rather than a long way around if every route is blocked', () => {
    expect(bendAround(left, right, [{ x: 0, y: 0, width: 60, height: 3000 }], page)).toBe(0);
  });

  test('avoids any single card that it can avoid, and is straight only if that is free', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -60, max: 60 }),
        fc.integer({ min: 10, max: 120 }),
        fc.integer({ min: 10, max: 60 }),
        (x, y, width, height) => {
          const box = { x, y, width, height };
          const bend = bendAround(left, right, [box], page);
          expect(crosses(left, right, bend, box)).toBe(false);
          if (!crosses(left, right, 0, { ...box, width: width + 20, height: height + 20 }))
            expect(bend).toBe(0);
        },
      ),
    );
  });

  test('bends the same way for the same boxes, whatever else is far away', () => {
    fc.assert(
      fc.property(fc.array(chanceBox, { maxLength: 8 }), (boxes) => {
        const far = { x: 5000, y: 5000, width: 100, height: 100 };
        expect(bendAround(left, right, [far, ...boxes], page)).toBe(bendAround(left, right, boxes, page));
      }),
    );
  });
});

describe('a curve', () => {
  test('without a bend is the straight line from border to border', () => {
    expect(curveBetween(left, right, 0)).toEqual({
      start: { x: -350, y: 0 },
      control: { x: 0, y: 0 },
      end: { x: 350, y: 0 },
    });
  });

  test('with a bend leaves each card towards its control point', () => {
    const { start, control, end } = curveBetween(left, right, 200);
    expect(control).toEqual({ x: 0, y: 200 });
    expect(start.y).toBeCloseTo(20);
    expect(start.x).toBeCloseTo(-360);
    expect(end.x).toBeCloseTo(360);
  });
});
