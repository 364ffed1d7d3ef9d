// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { show } from '../../../../src/state/actions.ts';
import { catchFile } from '../../catch-file.ts';
import { openLens, walkFrom } from '../../open-lens.tsx';
import { fill } from '../../render.tsx';

afterEach(cleanup);

const open = async (applied?: string[]) => {
  const page = openLens({ kind: 'counterparts' }, applied);
  await screen.findByText('System requirements beside components', { selector: 'h2' });
  return page;
};
const walkTo = (id: string, heading: string) => walkFrom({ kind: 'counterparts' }, id, heading);
const told = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
/** The rows of the table for system requirements, by label. */
const rows = () =>
  new Map(
    [...document.querySelectorAll('table.counterparts tr:has(> td)')].map((row) => [
      row.querySelector('th')?.getAttribute('abbr') ?? '',
      row,
    ]),
  );
const row = (label: string) => {
  const found = rows().get(label);
  if (!found) throw new Error(`There is no row ${label}`);
  return found;
};
const enhancements = (label: string) =>
  within(screen.getByLabelText(`Enhancements of ${label}`))
    .getAllByRole('listitem')
    .map(told);
const status = () => screen.getByRole('status').textContent;
const gaps = ['SR 2.3', 'SR 5.4', 'SR 7.5'];

test('51 system requirements are under seven headings, and three of them have a visible gap', async () => {
  await open();
  expect(screen.getByText('51 system requirements, 3 without a requirement for components.')).toBeDefined();
  expect(rows().size).toBe(51);
  expect(screen.getAllByText(/^FR \d .* \(\d+\)$/, { selector: 'th[scope="rowgroup"]' })).toHaveLength(7);
  const without = [...rows()].filter(([, { textContent }]) =>
    /No requirement for components/.test(textContent ?? ''),
  );
  expect(without.map(([label]) => label)).toEqual(gaps);
  expect(told(row('SR 5.4'))).toContain('4-2 has a heading only: CR 5.4.');
});

test('SR 1.1 with three enhancements is next to CR 1.1 with two', async () => {
  await open();
  const [system, component] = row('SR 1.1').children;
  expect(told(system)).toMatch(/^SR 1\.1 Human user identification and authentication *from SL 1/);
  expect(told(component)).toMatch(/^CR 1\.1 .*from SL 1, all component types/);
  expect(enhancements('SR 1.1').map((one) => one.slice(0, 4))).toEqual(['RE 1', 'RE 2', 'RE 3']);
  expect(enhancements('CR 1.1').map((one) => one.slice(0, 4))).toEqual(['RE 1', 'RE 2']);
  expect(enhancements('SR 1.1')[2]).toMatch(/at SL 4$/);
  // The screen shows "RE 3" under SR 1.1. Screen readers get the full label, because they have no "under".
  expect(screen.getByLabelText(/^SR 1\.1 RE 3 Multifactor/)).toBeDefined();
});

test('requirements for components only are listed below, each heading with its types', async () => {
  await open();
  const list = screen.getByText('Only for components (19)', { selector: 'h3' }).closest('section');
  const heads = [...(list?.querySelectorAll('.components-only > li') ?? [])];
  expect(heads).toHaveLength(7);
  const labels = [...(heads.at(-1)?.querySelectorAll('.counterpart-side > p b') ?? [])].map(told);
  expect(labels).toEqual(['CR 3.14', 'EDR 3.14', 'HDR 3.14', 'NDR 3.14']);
  expect(told(list)).toContain('heading: see the component types');
});

test('the lists are filtered to gaps and by words, say how much is left, and can be reset', async () => {
  const { user } = await open();
  const only = screen.getByText('Only gaps');
  await user.click(only);
  expect(only.getAttribute('aria-pressed')).toBe('true');
  expect([...rows().keys()]).toEqual(gaps);
  expect(status()).toBe('3 of 51 system requirements shown.');
  await fill(user, screen.getByLabelText('Find a requirement'), 'power');
  expect([...rows().keys()]).toEqual(['SR 7.5']);
  await user.click(only);
  expect(screen.getByLabelText('Find a requirement')).toHaveProperty('value', 'power');
  await user.clear(screen.getByLabelText('Find a requirement'));
  await fill(user, screen.getByLabelText('Find a requirement'), 'boot process');
  expect(status()).toBe('No system requirement matches.');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByText(/^Only for components \(\d\)$/, { selector: 'h3' })).toBeDefined();
  await user.click(screen.getByLabelText('Clear the text'));
  expect(rows().size).toBe(51);
  expect(status()).toBe('All 51 system requirements shown.');
});

test('both sides are in one CSV, with the gaps', async () => {
  const file = catchFile();
  const { user } = await open();
  await user.click(screen.getByText('Download CSV'));
  const lines = (await file()).trim().split('\r\n');
  expect(lines[0]).toContain('"Component requirement"');
  expect(lines.filter((line) => line.includes('"none: a heading only"'))).toHaveLength(3);
  expect(lines.some((line) => line.includes('"SR 1.1"') && line.includes('"CR 1.1"'))).toBe(true);
});

test('a link of the table leads to the page of the requirement, and from there back to all of them', async () => {
  const { user, store } = await open();
  await user.click(within(row('SR 1.1') as HTMLElement).getByText('CR 1.1'));
  await screen.findByText('CR 1.1', { selector: 'h2' });
  expect(store.getState().view.selection).toBe('62443-4-2/CR 1.1');
  await user.click(screen.getByText('All of them'));
  await screen.findByText('System requirements beside components', { selector: 'h2' });
  expect(store.getState().view).toMatchObject({ selection: null, question: { kind: 'counterparts' } });
});

test('the page of an enhancement shows the pair of its requirement, marks itself, and lists the sources', async () => {
  await walkTo('62443-4-2/CR 1.1 RE 2', 'CR 1.1 RE 2');
  expect([...rows().keys()]).toEqual(['SR 1.1']);
  const current = document.querySelectorAll('table.counterparts [aria-current]');
  expect([...current].map((link) => link.getAttribute('aria-label'))).toEqual([
    expect.stringMatching(/^CR 1\.1 RE 2 /),
  ]);
  expect(screen.getByText(/CR 1\.1 derives from SR 1\.1/)).toBeDefined();
});

test('the page of a requirement for components only says so, and other pages have no such section', async () => {
  const { store } = await walkTo('62443-4-2/EDR 2.13', 'EDR 2.13');
  expect(
    screen.getByText('CR 2.13 is only for components: it derives from no system requirement of 3-3.'),
  ).toBeDefined();
  expect(rows().size).toBe(0);
  act(() => store.setState(show({ selection: 'attack-ics/T0831' })));
  await screen.findByText('T0831', { selector: 'h2' });
  expect(screen.queryByText('System beside component')).toBeNull();
});

test('a message is shown while the requirements load', async () => {
  await open([]);
  expect(status()).toBe('The requirements are being loaded.');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByText('Download CSV')).toBeNull();
});
