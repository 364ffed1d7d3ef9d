// @vitest-environment jsdom

import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { levelFor } from '../../../../src/lens/questions/levels/answer.ts';
import { levelWords } from '../../../../src/words/questions/levels.ts';
import { layerOf } from '../../../fixtures/layers.ts';
import { catchFile } from '../../catch-file.ts';
import { openLens } from '../../open-lens.tsx';

afterEach(cleanup);

const heading = (name: string) => screen.findByText(name, { selector: 'h2' });
const group = (name: RegExp) => {
  const found = screen.getByText(name, { selector: 'h3' }).parentElement as HTMLElement;
  return [...found.querySelectorAll('li')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim() ?? '');
};
const counts = () => screen.getByText(/rows of 3-3/).textContent;

test.each([
  [1, 37],
  [2, 60],
  [3, 90],
  [4, 100],
] as const)('SL %i selects %i rows of 3-3', async (level, rows) => {
  openLens(levelFor(level));
  await heading(`What SL ${level} selects`);
  expect(counts()).toMatch(new RegExp(`^${rows} rows of 3-3, `));
});

test('what SL 2 adds to SL 1, under the seven foundational requirements, and as CSV', async () => {
  const file = catchFile();
  const { user } = openLens(levelFor(2, 1));
  await heading('What SL 2 adds to SL 1');
  const added = layerOf('requirements').items.filter(({ slFrom }) => slFrom === 2);
  const system = added.filter(({ collection }) => collection === 'sr');
  expect(counts()).toBe(`${system.length} rows of 3-3, ${added.length - system.length} rows of 4-2`);
  expect(system).toHaveLength(23);
  expect(screen.getAllByText(/^FR \d .* \(\d+\)$/, { selector: 'h3' })).toHaveLength(7);
  const first = group(/^FR 1 /);
  expect(first[0]).toMatch(/^SR 1.1 RE 1 .*3-3, from SL 2$/);
  expect(first.some((row) => row.startsWith('SR 1.1 ') && !row.includes('RE'))).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Download CSV' }));
  const lines = (await file()).trim().split('\r\n');
  expect(lines).toHaveLength(added.length + 1);
  expect(lines[0]).toContain('Lowest level');
});

test('the name of the file has all parameters of the question', () => {
  const { fileName } = levelWords;
  expect(fileName([2, 2, 2, 2, 2, 2, 2], 0, null, '2026-11-24')).toBe(
    'iec62443-levels-2222222-2026-11-24.csv',
  );
  expect(fileName([2, 2, 2, 2, 2, 2, 2], 1, 'EDR', '2026-11-24')).toBe(
    'iec62443-levels-2222222-above-1-EDR-2026-11-24.csv',
  );
});

test('the lower level of a comparison is chosen by name, and reset if there is nothing to add', async () => {
  const { user, store } = openLens(levelFor(3));
  await heading('What SL 3 selects');
  const choice = screen.getByLabelText('Show');
  expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'all it selects',
    'only what it adds to SL 1',
    'only what it adds to SL 2',
  ]);
  await user.selectOptions(choice, 'only what it adds to SL 2');
  await heading('What SL 3 adds to SL 2');
  act(() => screen.getByRole('slider').focus());
  await user.keyboard('{ArrowLeft}');
  await heading('What SL 2 selects');
  expect(store.getState().view.question).toMatchObject({ above: 0 });
});

test('a level for each of the seven: its rows change, and the slider says that they differ', async () => {
  const { user, store } = openLens(levelFor(1));
  await heading('What SL 1 selects');
  await user.click(screen.getByText(/One level for each/));
  const select = screen.getByLabelText(/^FR 7 /);
  fireEvent.change(select, { target: { value: '4' } });
  await heading('What SL-T 1 1 1 1 1 1 4 selects');
  expect(store.getState().view.question).toMatchObject({ levels: [1, 1, 1, 1, 1, 1, 4] });
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe('mixed');
  expect(group(/^FR 7 /).some((row) => /from SL 3/.test(row))).toBe(true);
  expect(new Set(group(/^FR 1 /).map((row) => /from SL \d/.exec(row)?.[0]))).toEqual(new Set(['from SL 1']));
});

test('the slider is moved by keys, and each key is a separate step', async () => {
  const { user, store } = openLens(levelFor(2));
  await heading('What SL 2 selects');
  act(() => screen.getByRole('slider').focus());
  await user.keyboard('{ArrowRight}');
  expect(store.getState().view.question).toMatchObject({ levels: [3, 3, 3, 3, 3, 3, 3] });
  expect(await heading('What SL 3 selects')).toBeDefined();
});

test('for one component type, only what applies to it is listed of 4-2', async () => {
  openLens({ ...levelFor(4), component: 'SAR' });
  await heading('What SL 4 selects');
  const own = layerOf('requirements').items.filter(({ componentTypes }) => componentTypes?.includes('SAR'));
  expect(counts()).toBe(`100 rows of 3-3, ${own.filter(({ slFrom }) => slFrom).length} rows of 4-2`);
  const rows = group(/^FR 3 /);
  expect(rows.some((row) => row.startsWith('SAR 3.2'))).toBe(true);
  expect(rows.filter((row) => /^(EDR|HDR|NDR)/.test(row))).toEqual([]);
});

test('a level that other sources contradict is marked in its row, and explained in its own panel', async () => {
  openLens(levelFor(4));
  await heading('What SL 4 selects');
  expect(group(/^FR 2 /).find((row) => row.startsWith('SR 2.2 RE 1'))).toContain('other sources differ');
});

test('what always applies is next to the counts, and the notes on the levels can be unfolded', async () => {
  const { user } = openLens(levelFor(4));
  await heading('What SL 4 selects');
  expect(
    screen.getByText('CCSC 1, CCSC 2, CCSC 3 and CCSC 4 always apply and are outside the counts.'),
  ).toBeDefined();
  await user.click(screen.getByText('Where the levels come from'));
  expect(screen.getByText(/No public table of totals was found/)).toBeDefined();
  expect(screen.getByText(/TeleTrusT has no SL 4/)).toBeDefined();
});

test('SL 0 has no specific requirements, for all seven or for one', async () => {
  openLens({ ...levelFor(2), levels: [0, 2, 2, 2, 2, 2, 2] });
  await heading('What SL-T 0 2 2 2 2 2 2 selects');
  const first = screen.getByText(/^FR 1 .*\(0\)$/, { selector: 'h3' }).parentElement;
  expect(first?.textContent).toContain('SL 0: no specific requirements.');
  cleanup();
  openLens(levelFor(0));
  expect(await heading('SL 0: no specific requirements')).toBeDefined();
});

test('a message is shown while the requirements load, and a failure offers to try again', async () => {
  const { store } = openLens(levelFor(2), []);
  expect(await screen.findByText('The requirements are being loaded.')).toBeDefined();
  const problem = { file: 'requirements.json', place: 'the whole file', sentence: 'It did not come.' };
  act(() => store.setState({ loading: [], failedLayers: [problem] }));
  expect(screen.getByRole('alert').textContent).toContain(
    'requirements.json, the whole file: It did not come.',
  );
  await act(async () => screen.getByRole('button', { name: 'Try again' }).click());
  expect(await screen.findByText(/60 rows of 3-3/)).toBeDefined();
});
