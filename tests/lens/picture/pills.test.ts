import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PillWish, placePills } from '../../../src/lens/picture/pills.ts';
import { curveBetween } from '../../../src/lens/picture/routes.ts';
import { type Box, onCurve, overlap } from '../../../src/lib/geometry.ts';

const sheet: Box = { x: 0, y: 0, width: 1600, height: 1000 };
const SIZE = 10;
const straight = (y = 0) => ({ start: { x: -300, y }, control: { x: 0, y }, end: { x: 300, y } });
const wish = (...verbs: string[]): PillWish => ({ curve: straight(), verbs });

const cards: fc.Arbitrary<Box[]> = fc.array(
  fc.record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: -400, max: 400 }),
    width: fc.constantFrom(60, 120),
    height: fc.constantFrom(30, 60),
  }),
  { minLength: 2, maxLength: 7 },
);

describe('a pill', () => {
  test('stands on the middle of its line with all its verbs where there is room', () => {
    const [pill] = placePills([wish('evaluates', 'normatively cites')], [], sheet, SIZE);
    expect(pill).toMatchObject({
      lines: ['evaluates', 'normatively cites'],
      t: 0.5,
      shift: { x: 0, y: 0 },
      x: 0,
      y: 0,
    });
  });

  test('grows with its words and the type', () => {
    const widthOf = (size: number, ...verbs: string[]) => placePills([wish(...verbs)], [], sheet, size)[0];
    expect(widthOf(10, 'rates')?.width).toBeLessThan(widthOf(10, 'normatively cites')?.width ?? 0);
    expect(widthOf(10, 'rates')?.height).toBeLessThan(widthOf(10, 'rates', 'supports')?.height ?? 0);
    expect(widthOf(10, 'rates')?.width).toBeLessThan(widthOf(14, 'rates')?.width ?? 0);
  });

  test('moves along its line before it leaves it', () => {
    const [pill] = placePills([wish('evaluates')], [{ x: 0, y: 0, width: 60, height: 40 }], sheet, SIZE);
    expect(pill?.shift).toEqual({ x: 0, y: 0 });
    expect(pill?.t).not.toBe(0.5);
  });

  test('leaves its line where all of it is taken, by no more than it must', () => {
    const wall: Box = { x: 0, y: 0, width: 700, height: 40 };
    const [pill] = placePills([wish('evaluates')], [wall], sheet, SIZE);
    expect(pill && overlap(pill, wall)).toBe(false);
    expect(Math.hypot(pill?.shift.x ?? 0, pill?.shift.y ?? 0)).toBeLessThan(60);
  });

  test('takes its short form where the long one has no room beside the line', () => {
    const floor: Box = { x: 0, y: 60, width: 900, height: 80 };
    const roof: Box = { x: 0, y: -60, width: 900, height: 80 };
    const verbs = ['evaluates', 'presupposes', 'supports'];
    expect(placePills([wish(...verbs)], [floor, roof], sheet, SIZE)[0]?.lines).toEqual(['evaluates +2']);
    expect(placePills([wish('evaluates')], [floor, roof], sheet, SIZE)[0]?.lines).toEqual(['evaluates']);
  });

  test('stands on its line in its short form where there is no room at all', () => {
    const everywhere: Box = { ...sheet, width: 5000, height: 5000 };
    const [pill] = placePills([wish('evaluates', 'supports')], [everywhere], sheet, SIZE);
    expect(pill).toMatchObject({ lines: ['evaluates +1'], x: 0, y: 0 });
  });

  test('stays on the sheet', () => {
    const edge = { curve: straight(495), verbs: ['evaluates'] };
    const [pill] = placePills([edge], [], sheet, SIZE);
    expect((pill?.y ?? 0) + (pill?.height ?? 0) / 2).toBeLessThanOrEqual(500);
  });
});

describe('pills on a sheet with room', () => {
  test('cover no card and no other pill, and hang where they say', () => {
    fc.assert(
      fc.property(cards, (boxes) => {
        const wishes = boxes.slice(1).flatMap((box, index): PillWish[] => {
          const other = boxes[index];
          return other
            ? [{ curve: curveBetween(other, box, 0), verbs: ['evaluates', 'rates', 'supports'] }]
            : [];
        });
        const pills = placePills(wishes, boxes, sheet, SIZE);
        expect(pills).toHaveLength(wishes.length);
        for (const [index, pill] of pills.entries()) {
          for (const box of boxes) expect(overlap(pill, box)).toBe(false);
          for (const other of pills.slice(index + 1)) expect(overlap(pill, other)).toBe(false);
          const { start, control, end } = wishes[index]?.curve ?? straight();
          const on = onCurve(start, control, end, pill.t);
          expect([pill.x - pill.shift.x, pill.y - pill.shift.y]).toEqual([
            expect.closeTo(on.x, 6),
            expect.closeTo(on.y, 6),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
