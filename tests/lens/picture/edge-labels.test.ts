import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LabelRequest, placeEdgeLabels } from '../../../src/lens/picture/edge-labels.ts';
import { curveBetween } from '../../../src/lens/picture/routes.ts';
import { type Box, onCurve, overlap } from '../../../src/lib/geometry.ts';

const page: Box = { x: 0, y: 0, width: 1600, height: 1000 };
const SIZE = 10;
const straight = (y = 0) => ({ start: { x: -300, y }, control: { x: 0, y }, end: { x: 300, y } });
const wish = (...verbs: string[]): LabelRequest => ({ curve: straight(), verbs });

const cards: fc.Arbitrary<Box[]> = fc.array(
  fc.record({
    x: fc.integer({ min: -600, max: 600 }),
    y: fc.integer({ min: -400, max: 400 }),
    width: fc.constantFrom(60, 120),
    height: fc.constantFrom(30, 60),
  }),
  { minLength: 2, maxLength: 7 },
);

describe('an edge label', () => {
  test('is in the middle of its line with all its verbs if there is room', () => {
    const [edgeLabel] = placeEdgeLabels([wish('evaluates', 'normatively cites')], [], page, SIZE);
    expect(edgeLabel).toMatchObject({
      lines: ['evaluates', 'normatively cites'],
      t: 0.5,
      shift: { x: 0, y: 0 },
      x: 0,
      y: 0,
    });
  });

  test('grows with its text and the font size', () => {
    const widthOf = (size: number, ...verbs: string[]) =>
      placeEdgeLabels([wish(...verbs)], [], page, size)[0];
    expect(widthOf(10, 'rates')?.width).toBeLessThan(widthOf(10, 'normatively cites')?.width ?? 0);
    expect(widthOf(10, 'rates')?.height).toBeLessThan(widthOf(10, 'rates', 'supports')?.height ?? 0);
    expect(widthOf(10, 'rates')?.width).toBeLessThan(widthOf(14, 'rates')?.width ?? 0);
  });

  test('moves along its line before it leaves it', () => {
    const [edgeLabel] = placeEdgeLabels(
      [wish('evaluates')],
      [{ x: 0, y: 0, width: 60, height: 40 }],
      page,
      SIZE,
    );
    expect(edgeLabel?.shift).toEqual({ x: 0, y: 0 });
    expect(edgeLabel?.t).not.toBe(0.5);
  });

  test('leaves its line if all of it is occupied, by the smallest distance', () => {
    const wall: Box = { x: 0, y: 0, width: 700, height: 40 };
    const [edgeLabel] = placeEdgeLabels([wish('evaluates')], [wall], page, SIZE);
    expect(edgeLabel && overlap(edgeLabel, wall)).toBe(false);
    // Half of the wall and half of the label are 29; a label moves in steps of 9.
    expect(edgeLabel).toMatchObject({ height: 18, shift: { x: 0, y: -36 } });
  });

  test('uses its short form if the long one has no room next to the line', () => {
    const floor: Box = { x: 0, y: 60, width: 900, height: 80 };
    const roof: Box = { x: 0, y: -60, width: 900, height: 80 };
    const verbs = ['evaluates', 'presupposes', 'supports'];
    expect(placeEdgeLabels([wish(...verbs)], [floor, roof], page, SIZE)[0]?.lines).toEqual(['evaluates +2']);
    expect(placeEdgeLabels([wish('evaluates')], [floor, roof], page, SIZE)[0]?.lines).toEqual(['evaluates']);
  });

  test('is on its line in its short form if there is no room at all', () => {
    const everywhere: Box = { ...page, width: 5000, height: 5000 };
    const [edgeLabel] = placeEdgeLabels([wish('evaluates', 'supports')], [everywhere], page, SIZE);
    expect(edgeLabel).toMatchObject({ lines: ['evaluates +1'], x: 0, y: 0 });
  });

  test('stays on the page', () => {
    const edge = { curve: straight(495), verbs: ['evaluates'] };
    const [edgeLabel] = placeEdgeLabels([edge], [], page, SIZE);
    expect(edgeLabel?.lines).toEqual(['evaluates']);
    expect((edgeLabel?.y ?? 0) + (edgeLabel?.height ?? 0) / 2).toBeLessThanOrEqual(500);
  });
});

describe('edge labels on a page with room', () => {
  test('cover no card and no other label, and are where they say', () => {
    fc.assert(
      fc.property(cards, (boxes) => {
        const wishes = boxes.slice(1).flatMap((box, index): LabelRequest[] => {
          const other = boxes[index];
          return other
            ? [{ curve: curveBetween(other, box, 0), verbs: ['evaluates', 'rates', 'supports'] }]
            : [];
        });
        const edgeLabels = placeEdgeLabels(wishes, boxes, page, SIZE);
        expect(edgeLabels).toHaveLength(wishes.length);
        for (const [index, edgeLabel] of edgeLabels.entries()) {
          for (const box of boxes) expect(overlap(edgeLabel, box)).toBe(false);
          for (const other of edgeLabels.slice(index + 1)) expect(overlap(edgeLabel, other)).toBe(false);
          const { start, control, end } = wishes[index]?.curve ?? straight();
          const on = onCurve(start, control, end, edgeLabel.t);
          expect([edgeLabel.x - edgeLabel.shift.x, edgeLabel.y - edgeLabel.shift.y]).toEqual([
            expect.closeTo(on.x, 6),
            expect.closeTo(on.y, 6),
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
