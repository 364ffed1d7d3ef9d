// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { askForRole } from '../../../../src/state/actions.ts';
import { library } from '../../../fixtures/library.ts';
import { renderWithStore } from '../../render.tsx';
import { AskedPanel } from '../asked-panel.tsx';

afterEach(cleanup);

const heading = (level: number, name: string | RegExp) => screen.getByRole('heading', { level, name });
const section = (name: string) => heading(3, name).parentElement as HTMLElement;

const open = (role: string) => renderWithStore(<AskedPanel />, askForRole(role));
const places = () =>
  [...section('Reading order').querySelectorAll('.role-order > li')].map((place) => place as HTMLElement);

test('offers the six roles, and can deselect the chosen one', async () => {
  const { store, user } = open('asset-owner');
  expect(heading(2, 'Asset owner')).toBeDefined();
  const group = screen.getByRole('radiogroup', { name: 'Role' });
  expect(
    within(group)
      .getAllByRole('radio')
      .map((option) => option.textContent),
  ).toEqual(library.roles.map(({ name }) => name));
  await user.click(within(group).getByRole('radio', { name: 'Product supplier' }));
  expect(store.getState().view.question).toEqual({ kind: 'role', role: 'product-supplier' });
  expect(heading(2, 'Product supplier')).toBeDefined();
  await user.click(screen.getByRole('radio', { name: 'Product supplier' }));
  expect(store.getState().view.question).toBeNull();
  expect(screen.queryByRole('heading')).toBeNull();
});

test('describes the role, its primary and supporting documents, with reasons and sources', async () => {
  const { store, user } = open('product-supplier');
  expect(screen.getByText(/Also called manufacturer and vendor\./)).toBeDefined();
  const cards = (name: string) =>
    within(section(name))
      .getAllByRole('link', { name: /^IEC 62443-\d-\d/ })
      .map((link) => link.getAttribute('aria-label')?.split(' ')[1]);
  expect(cards('Primary')).toEqual(['62443-4-1', '62443-4-2']);
  expect(cards('Supporting')).toEqual([
    '62443-1-1',
    '62443-2-2',
    '62443-2-3',
    '62443-3-2',
    '62443-3-3',
    '62443-6-2',
  ]);
  const primary = section('Primary');
  expect(primary.textContent).toContain('4-1 applies to whoever develops and maintains the product');
  expect(primary.textContent).toContain('BYHON, structure of IEC 62443');
  await user.click(within(primary).getByRole('link', { name: /^IEC 62443-4-2/ }));
  expect(store.getState().view.selection).toBe('4-2');
});

test('numbers the reading order, each place with its reason', () => {
  open('product-supplier');
  expect(places().map((place) => place.querySelector('b')?.textContent)).toEqual([
    '1-1',
    '3-2',
    '3-3',
    '4-1',
    '4-2',
    '2-2',
    '2-3',
    '6-2',
  ]);
  const [first, , , , fifth] = places();
  expect(first?.textContent).toContain('Needs nothing else in this list');
  expect(fifth?.textContent).toContain('Primary');
  expect(fifth?.textContent).toContain(
    'After 1-1, 3-3 and 4-1, on which it depends. After 3-2, whose results it uses.',
  );
  expect(fifth?.textContent).toContain('requires conformity with');
  expect(fifth?.textContent).toContain('One of the common constraints of 4-2');
  expect(within(fifth as HTMLElement).getByText(/Why here/).textContent).toBe('Why here 4-2');
});

test('describes a cycle, what decides it, and what it leaves open', () => {
  open('product-supplier');
  const cycle = section('Where documents need each other');
  expect(cycle.textContent).toContain('4-1 and 4-2 need each other; 4-1 is read first because');
  expect(cycle.textContent).toContain('Dependencies that this order leaves open');
  expect(cycle.textContent).toContain('links requirements to');
});

test('says clearly if no document serves a role', () => {
  open('accreditation-body');
  expect(screen.getByText(/No part of the series is addressed to this role/)).toBeDefined();
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
});

test('every role can be opened, and an unknown role shows none', () => {
  for (const { id, documents } of library.roles) {
    open(id);
    expect(document.querySelectorAll('.role-order > li')).toHaveLength(documents.length);
    cleanup();
  }
  const { store } = open('nobody');
  expect(screen.queryByRole('heading', { level: 3 })).toBeNull();
  expect(store.getState().view.question).toEqual({ kind: 'role', role: 'nobody' });
});
