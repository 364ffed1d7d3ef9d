// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { show } from '../../../../src/state/actions.ts';
import { layerOf } from '../../../fixtures/layers.ts';
import { catchFile } from '../../catch-file.ts';
import { openLens, walkFrom } from '../../open-lens.tsx';
import { fill } from '../../render.tsx';

afterEach(cleanup);

const attack = layerOf('attack-ics');
const count = (kind: string) => attack.items.filter((item) => item.kind === kind).length;
const open = async (applied?: string[]) => {
  const page = openLens({ kind: 'threats' }, applied);
  await screen.findByText('From a threat to the standard', { selector: 'h2' });
  return page;
};
/** Opens the page of a technique, an item or a document in the panel. */
const walkTo = (id: string, heading: string) => walkFrom({ kind: 'threats' }, id, heading);
// By text, because computing the role and name of everything next to a hundred links takes seconds.
const folded = (name: RegExp) => within(screen.getByText(name).parentElement as HTMLElement);
const section = (name: string) =>
  within(screen.getByText(name, { selector: 'h3' }).closest('section') as HTMLElement);
const names = (links: HTMLElement[]) => links.map((link) => link.querySelector('b')?.textContent);
const status = () => screen.getByRole('status').textContent;
const techniques = () =>
  screen.getAllByText(/^T0\d{3}$/, { selector: '.threats b' }).map(({ textContent }) => textContent);

test('the gaps of the labels are counted, each with its list', async () => {
  const { user } = await open();
  expect(screen.getByText('What the labels leave open', { selector: 'h3' })).toBeDefined();
  const systems = /^31 of 51 system requirements carry no label$/;
  await user.click(screen.getByText(systems));
  const unlabelled = names(folded(systems).getAllByRole('link'));
  expect(unlabelled).toHaveLength(31);
  expect(unlabelled).not.toContain('SR 3.1');
  expect(unlabelled).toContain('SR 7.5');
  expect(folded(systems).getByText(/says nothing about their value/)).toBeDefined();
  const mitigations = /^13 of 52 mitigations carry no label$/;
  await user.click(screen.getByText(mitigations));
  expect(folded(mitigations).getAllByRole('link')).toHaveLength(13);
  const unreached = /^9 of 83 techniques are not reached$/;
  await user.click(screen.getByText(unreached));
  expect(folded(unreached).getAllByRole('link')).toHaveLength(9);
});

test('a label of a heading is shown with the requirements under it, and the sources', async () => {
  const { user } = await open();
  await user.click(screen.getByText('7 labels name only a heading'));
  const rows = document.querySelectorAll('.threat-resolved');
  expect(rows).toHaveLength(7);
  for (const row of rows) {
    expect(row.textContent).toMatch(/is labelled .*(Read as|There is no requirement to read it as)/);
    expect(row.textContent).toMatch(/\d+ sources?/);
  }
});

test('each technique is under its tactics, with how far it leads', async () => {
  await open();
  expect(new Set(techniques()).size).toBe(count('technique'));
  expect(status()).toMatch(
    new RegExp(`^${count('technique')} techniques\\. 11 techniques serve two tactics`),
  );
  const control = screen.getByText('T0831', { selector: '.threats b' }).closest('li');
  expect(control?.textContent).toContain('2 mitigations, 4 labelled requirements');
  const heads = screen.getAllByText(/^TA\d+$/, { selector: 'h3 b' });
  expect(heads).toHaveLength(count('tactic'));
});

test('a text filters the techniques, says how many are left, and can be cleared', async () => {
  const { user } = await open();
  const find = screen.getByLabelText('Find a technique');
  await fill(user, find, 'manipulation of control');
  expect(techniques()).toEqual(['T0831']);
  expect(status()).toBe('1 of 83 techniques.');
  await user.clear(find);
  await fill(user, find, 'SR 7.3');
  // Only M0953, data backup, has the label SR 7.3.
  const backed = attack.relations.flatMap(({ kind, from, to }) =>
    kind === 'mitigates' && from.endsWith('/M0953') ? [to.replace('attack-ics/', '')] : [],
  );
  expect(backed).toHaveLength(10);
  expect([...new Set(techniques())].sort()).toEqual(backed.sort());
  expect(status()).toBe('10 of 83 techniques.');
  await user.clear(find);
  await fill(user, find, 'nowhere');
  expect(status()).toBe('No technique matches.');
  await user.click(screen.getByLabelText('Clear the filter'));
  expect(new Set(techniques()).size).toBe(count('technique'));
});

test('a technique that a later release replaces has its new number, and is found by it', async () => {
  const { user } = await open();
  const marked = screen.getAllByText(/Replaced by T\d{4}\.\d{3} in ATT&CK 19\.$/);
  expect(new Set(marked.map((line) => line.closest('li')?.querySelector('b')?.textContent)).size).toBe(9);
  await user.type(screen.getByLabelText('Find a technique'), 'T1695.001');
  expect(new Set(techniques())).toEqual(new Set(['T0805']));
});

test('the CSV has what was found', async () => {
  const file = catchFile();
  const { user } = await open();
  await fill(user, screen.getByLabelText('Find a technique'), 'T0831');
  await user.click(screen.getByText('Download CSV'));
  const lines = (await file()).trim().split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[0]).toContain('"Part is evaluated by"');
  expect(lines.slice(1).every((line) => line.includes('"T0831"'))).toBe(true);
});

test('the owner and the licence of the data are shown', async () => {
  await open();
  const release = section('Source of the data');
  expect(release.getByText(/MITRE ATT&CK for ICS, release 18\.1.*Version 19 came out/)).toBeDefined();
  expect(release.getByText(attack.licence.note)).toBeDefined();
});

test('from the list to a technique, and on its page the path to the standard and to its evaluation', async () => {
  const { user } = await open();
  await user.click(screen.getByText('T0831', { selector: '.threats b' }));
  await screen.findByText('T0831', { selector: 'h2' });
  const way = section('From threat to standard');
  expect(way.getByText(/^T0831 leads to 4 labelled requirements through 2 mitigations/)).toBeDefined();
  const steps = [...document.querySelectorAll('.threat-step')].map((step) =>
    step.querySelector('.statement-head')?.textContent?.replace(/\s+/g, ' ').trim(),
  );
  expect(steps.slice(0, 3)).toEqual([
    'T0831 is mitigated by M0802 Communication Authenticity',
    'M0802 is labelled',
    'SR 3.1 is the origin of CR 3.1 Communication integrity',
  ]);
  expect(steps.some((step) => step?.startsWith('4-2 is evaluated by 6-2'))).toBe(true);
  expect(way.getByText('No part of the series evaluates 3-3.')).toBeDefined();
});

test('one button opens and closes the cards on the path', async () => {
  const { user, store } = await walkTo('attack-ics/T0831', 'T0831');
  act(() => store.setState(show({ open: ['2-1'] })));
  const button = screen.getByText('Open the cards on the path');
  await user.click(button);
  expect(store.getState().view.open).toEqual(['2-1', 'attack-ics', '3-3', '4-2']);
  expect(button.getAttribute('aria-pressed')).toBe('true');
  await user.click(button);
  expect(store.getState().view.open).toEqual(['2-1']);
});

test('a technique without a labelled mitigation says so, and what that does not mean', async () => {
  const reached = new Set(attack.relations.flatMap(({ kind, to }) => (kind === 'mitigates' ? [to] : [])));
  const lost = attack.items.find(({ id, kind }) => kind === 'technique' && !reached.has(id));
  await walkTo(lost?.id ?? '', lost?.label ?? '');
  const way = section('From threat to standard');
  expect(way.getByText(/^No labelled mitigation reaches T\d+, so no path leads/)).toBeDefined();
  expect(way.getByText(/ATT&CK may still name an unlabelled one/)).toBeDefined();
  expect(screen.queryByText('Open the cards on the path')).toBeNull();
});

test('other pages have no section about threats', async () => {
  await walkTo('attack-ics/M0802', 'M0802');
  expect(screen.queryByText('From threat to standard')).toBeNull();
});

test('a message is shown while ATT&CK loads', async () => {
  await open([]);
  expect(status()).toBe('ATT&CK for ICS and the requirements are being loaded.');
  expect(screen.queryByText('What the labels leave open')).toBeNull();
});
