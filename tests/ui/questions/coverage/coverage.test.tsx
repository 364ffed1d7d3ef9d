// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { layerIndex, layers } from '../../../fixtures/layers.ts';
import { catchFile } from '../../catch-file.ts';
import { openLens } from '../../open-lens.tsx';
import { fill } from '../../render.tsx';

afterEach(cleanup);

/** Opens the panel of the coverage question for a framework. */
async function open(framework: string, items: string[] = [], applied?: string[]) {
  const page = openLens({ kind: 'coverage', framework, items }, applied);
  const { store } = page;
  await screen.findByText(/^How .* maps to the series$/, { selector: 'h2' });
  const chosen = () => {
    const { question } = store.getState().view;
    return question?.kind === 'coverage' ? question.items : null;
  };
  return { ...page, chosen };
}

// By text and label, because computing the role and name of everything next to a hundred rows takes seconds.
const under = (level: string, name: string | RegExp) =>
  within(screen.getByText(name, { selector: level }).parentElement as HTMLElement);
const section = (name: string) => under('h3', name);
const part = (name: string | RegExp) => under('h4', name);
const row = (name: RegExp) => screen.getByLabelText(name, { selector: '[role="row"]' });
const linked = (links: HTMLElement[]) => links.map((link) => link.querySelector('b')?.textContent);
const step = (store: { getState: () => { trail: { steps: readonly unknown[] } } }) =>
  store.getState().trail.steps.length;

test('all of CSF 1.1: 47 of 51 of 3-3 are covered, and the four that are not are listed', async () => {
  const { user } = await open('nist-csf-1.1');
  expect(screen.getByText(/All 108 items/)).toBeDefined();
  expect(screen.getByText(/Edition: 1\.1 .*CSF 1\.1 is superseded: NIST published CSF 2\.0/)).toBeDefined();
  const system = part('3-3: 47 of 51 covered');
  await user.click(system.getByText('4 rows that no chosen item covers'));
  expect(linked(system.getAllByRole('link'))).toEqual(['SR 3.6', 'SR 3.7', 'SR 7.5', 'SR 7.7']);
  expect(screen.getByText(/Covered does not mean met: a row counts/)).toBeDefined();
  expect(part(/^2-1:2009: 89 covered/).queryByText(/no chosen item covers/)).toBeNull();
});

test('the first choice from all selects only that item, and lists its mappings with sources', async () => {
  const { store, user, chosen } = await open('nist-csf-1.1');
  const steps = step(store);
  await user.click(row(/^PR\.AC-5 /));
  expect(chosen()).toEqual(['PR.AC-5']);
  expect(step(store)).toBe(steps + 1);
  expect(screen.getByRole('status').textContent).toBe('1 of 108 items');
  const side = section('What the items map to');
  const covered = linked(side.getAllByRole('link'));
  expect(covered.filter((label) => label?.startsWith('SR'))).toEqual(['SR 3.1', 'SR 3.8']);
  // One for each of these two, and one for 4.3.3.4 of 2-1:2009.
  expect(side.getAllByText('1 source')).toHaveLength(3);
  const system = part('3-3: 2 of 51 covered');
  await user.click(system.getByText('2 rows covered'));
  expect(system.getAllByRole('link', { name: /^PR\.AC-5/ })).toHaveLength(2);
  await user.click(row(/^ID\.AM-4 /));
  expect(chosen()).toEqual(['ID.AM-4', 'PR.AC-5']);
  expect(side.getByText(/^Nothing of the series \(1 item\)/).textContent).toContain('ID.AM-4');
  await user.click(row(/^ID\.AM-4 /));
  await user.click(row(/^PR\.AC-5 /));
  expect(chosen()).toEqual([]);
});

test('the caveat of a mapping is shown', async () => {
  const labels = layers.find(({ id }) => id === 'attack-ics')?.relations ?? [];
  const { from, note } = labels.find((one) => one.kind === 'labelled-with' && one.note) ?? {};
  await open('attack-ics', [from?.split('/')[1] ?? '']);
  const told = (_: string, element: Element | null) => element?.textContent === note;
  expect(note).toContain('kept as published');
  expect(section('What the items map to').getAllByText(told, { selector: 'p' })).toHaveLength(1);
});

test('many items are folded until they are opened', async () => {
  const { user } = await open('anssi-pa-108');
  const side = section('What the items map to');
  expect(side.queryByRole('link')).toBeNull();
  await user.click(side.getByText('142 items map to something here'));
  expect(side.queryByRole('link')).toBeNull();
  await user.click(side.getByText('R1', { selector: 'b' }));
  expect(side.getByRole('link', { name: /^ORG 1\.1/ })).toBeDefined();
});

test('a text filters the items within their groups, and all matches can be chosen at once', async () => {
  const { user, chosen } = await open('nist-csf-1.1', ['ID.AM-1']);
  const grid = within(screen.getByRole('grid', { name: 'Items' }));
  const find = screen.getByRole('searchbox', { name: 'Find an item' });
  await fill(user, find, 'protect access');
  expect(grid.getAllByLabelText(/, maps to/)).toHaveLength(7);
  expect(grid.getByRole('rowheader').textContent).toContain('PR.AC');
  await user.click(row(/^PR\.AC-1 /));
  expect(chosen()).toEqual(['ID.AM-1', 'PR.AC-1']);
  await user.click(screen.getByRole('button', { name: 'Pick the 7 items found' }));
  expect(chosen()).toHaveLength(7);
  await user.click(screen.getByRole('button', { name: 'Clear the text' }));
  await fill(user, find, 'nowhere');
  expect(screen.getByText(/^No item has these words/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'All items' }));
  expect(chosen()).toEqual([]);
});

test('by keyboard alone: move, choose and undo the choice, and Escape chooses nothing', async () => {
  const { user, chosen } = await open('eu-cra');
  act(() => screen.getByRole('button', { name: 'All items' }).focus());
  await user.tab();
  expect(document.activeElement?.getAttribute('role')).toBe('row');
  await user.keyboard(' {ArrowDown}{Enter}');
  expect(chosen()).toEqual(['I(1)', 'I(2)(a)']);
  await user.keyboard('{Escape}');
  expect(chosen()).toEqual(['I(1)', 'I(2)(a)']);
  expect(document.activeElement?.getAttribute('role')).toBe('row');
  await user.keyboard(' ');
  expect(chosen()).toEqual(['I(1)']);
});

test('another framework is one step, starts with all its items, and keeps the focus', async () => {
  const { store, user } = await open('nist-csf-1.1', ['PR.DS-2']);
  const steps = step(store);
  const choice = screen.getByRole('combobox', { name: 'Framework' });
  expect(within(choice).getAllByRole('option')).toHaveLength(
    layerIndex.filter(({ framework }) => framework).length,
  );
  act(() => choice.focus());
  await user.selectOptions(choice, 'IACS UR E27');
  expect(store.getState().view.question).toEqual({ kind: 'coverage', framework: 'iacs-ur-e27', items: [] });
  expect(step(store)).toBe(steps + 1);
  expect(document.activeElement).toBe(choice);
  expect(screen.getByRole('heading', { level: 2, name: 'How IACS UR E27 maps to the series' })).toBeDefined();
  expect(screen.getByText(/Edition: Rev\.1/)).toBeDefined();
  expect(screen.getByText(/Two transcriptions agree/)).toBeDefined();
  expect(part(/^3-3: /).getByText(/^4 more covered but not counted/)).toBeDefined();
});

test('an unknown item is reported, and the next choice drops it', async () => {
  const { user, chosen } = await open('nist-csf-1.1', ['X-9']);
  expect(screen.getByRole('status').textContent).toContain('Not in this framework: X-9');
  expect(screen.getByText('0 of 108 items')).toBeDefined();
  await user.click(row(/^PR\.DS-2 /));
  expect(chosen()).toEqual(['PR.DS-2']);
  expect(screen.queryByText(/Not in this framework/)).toBeNull();
});

test('mappings of whole documents are separate from those of their rows', async () => {
  await open('schemes');
  const process = part(/^4-1: 0 of \d+ covered/);
  expect(process.getByText(/^5 items name it as a whole/).textContent).toContain('ISASecure SDLA');
});

test('both sides are in the CSV', async () => {
  const file = catchFile();
  const { user } = await open('nist-csf-1.1', ['PR.AC-5']);
  await user.click(screen.getByRole('button', { name: 'Download CSV' }));
  const csv = await file();
  expect(csv).toContain('"PR.AC-5"');
  expect(csv).toContain('"SR 3.8"');
  expect(csv).toContain('"SR 7.7"');
  expect(
    csv
      .trim()
      .split('\r\n')
      .filter((line) => line.includes('"not covered"')),
  ).toHaveLength(49);
});

test('a message is shown while the framework loads, and one that failed can be requested again', async () => {
  const { store } = await open('nist-csf-1.1', [], []);
  act(() => store.setState({ loading: ['nist-csf-1.1'] }));
  expect(screen.getByRole('status').textContent).toBe('The framework is being loaded.');
  expect(screen.queryByRole('grid')).toBeNull();
  const problem = { file: 'nist-csf-1.1.json', place: 'the whole file', sentence: 'It did not come.' };
  act(() => store.setState({ loading: [], failedLayers: [problem] }));
  expect(screen.getByRole('alert').textContent).toContain('What this needs could not be loaded.');
  const again = screen.getByRole('button', { name: 'Try again' });
  act(() => again.focus());
  await act(async () => again.click());
  await screen.findByRole('grid', { name: 'Items' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
});
