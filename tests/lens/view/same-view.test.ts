import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AskedQuestion } from '../../../src/lens/questions/questions.ts';
import { writeAddress } from '../../../src/lens/view/address.ts';
import { sameView } from '../../../src/lens/view/same-view.ts';
import { ARRANGEMENTS, DEPTHS, DIRECTIONS, FORMS, HOME, type View } from '../../../src/lens/view/view.ts';

// Few values for each field, so that two Views often have most of them in common.
const ids = fc.uniqueArray(fc.constantFrom('6-2', '4-2', '3-3'), { maxLength: 2 });
const question = fc.constantFrom<AskedQuestion | null>(
  null,
  { kind: 'role', role: 'asset-owner' },
  { kind: 'role', role: 'product-supplier' },
  { kind: 'time', at: '2023', since: null },
  { kind: 'time', at: '2023', since: '2020' },
  { kind: 'level', levels: [2, 2, 2, 2, 2, 2, 2], above: 0, component: null },
  { kind: 'level', levels: [2, 2, 2, 1, 2, 2, 2], above: 0, component: null },
  { kind: 'coverage', framework: 'eu-cra', items: [] },
  { kind: 'coverage', framework: 'eu-cra', items: ['I(1)'] },
  { kind: 'differences' },
);
const field: { [Field in keyof View]: fc.Arbitrary<View[Field]> } = {
  form: fc.constantFrom(...FORMS.slice(0, 2)),
  arrangement: fc.constantFrom(...ARRANGEMENTS.slice(0, 2)),
  selection: fc.constantFrom(null, '6-2'),
  others: ids,
  depth: fc.constantFrom(...DEPTHS),
  direction: fc.constantFrom(...DIRECTIONS.slice(0, 2)),
  filters: fc.constantFrom({}, { tier: ['tier-1'] }, { tier: ['tier-1', 'tier-2'] }, { type: ['tr'] }),
  question,
  impact: fc.boolean(),
  layers: ids,
  open: ids,
  folded: ids,
};
const view = fc.record(field);

test('two Views are the same exactly when they have the same address', () => {
  const pair = view.chain((one) =>
    // A copy of the fields, with one or two of them from another View.
    fc
      .tuple(view, fc.subarray(Object.keys(HOME) as (keyof View)[], { maxLength: 2 }))
      .map(([other, changed]) => [
        one,
        { ...structuredClone(one), ...Object.fromEntries(changed.map((name) => [name, other[name]])) },
      ]),
  );
  let same = 0;
  fc.assert(
    fc.property(pair, ([a = HOME, b = HOME]) => {
      same += Number(sameView(a, b));
      expect(sameView(a, b)).toBe(writeAddress(a) === writeAddress(b));
    }),
    { numRuns: 500 },
  );
  expect(same).toBeGreaterThan(50);
});

test('each field counts', () => {
  const other: View = {
    form: 'table',
    arrangement: 'around',
    selection: '6-2',
    others: ['4-2'],
    depth: 2,
    direction: 'both',
    filters: { tier: ['tier-1'] },
    question: { kind: 'differences' },
    impact: true,
    layers: ['schemes'],
    open: ['3-3'],
    folded: ['3-3'],
  };
  const full: View = { ...other, direction: 'depends-on' };
  for (const name of Object.keys(HOME) as (keyof View)[])
    expect(sameView(full, { ...full, [name]: name === 'direction' ? 'both' : HOME[name] }), name).toBe(false);
  expect(sameView(full, structuredClone(full))).toBe(true);
});
