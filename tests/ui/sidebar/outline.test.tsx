// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { select } from '../../../src/state/actions.ts';
import { Outline } from '../../../src/ui/sidebar/Outline.tsx';
import { renderWithStore } from '../render.tsx';

afterEach(cleanup);

const row = (name: string | RegExp) => screen.getByRole('row', { name });
const selected = () => screen.queryAllByRole('row', { selected: true }).map((one) => one.textContent);

test('is a tree with an accessible name, its tiers open and its phases closed', () => {
  renderWithStore(<Outline />);
  const tree = screen.getByRole('treegrid', { name: 'Outline of the framework' });
  expect(within(tree).getAllByRole('row')).toHaveLength(1 + 6 + 20 + 3);
  expect(row(/^Tier 3, System/).getAttribute('aria-expanded')).toBe('true');
  expect(row(/^Phase 1, Assess/).getAttribute('aria-expanded')).toBe('false');
  expect(row(/^IEC 62443-3-2, .*, Standard, Published, 10 relations$/)).toBeDefined();
});

test('selects everywhere', async () => {
  const { store, user } = renderWithStore(<Outline />);
  await user.click(row(/^IEC 62443-3-2,/));
  expect(store.getState().view.selection).toBe('3-2');
  expect(selected()).toEqual([expect.stringContaining('3-2')]);
});

test('shows what is selected elsewhere, and opens the phase that contains it', () => {
  const { store } = renderWithStore(<Outline />);
  act(() => store.setState(select('6-2')));
  expect(selected()).toEqual([expect.stringContaining('6-2')]);
  act(() => store.setState(select('assess-risk')));
  expect(selected()).toEqual([expect.stringContaining('Conduct risk assessment')]);
  act(() => store.setState(select('4-2~6-2')));
  expect(selected()).toEqual([]);
});

test('is navigated by keyboard: the focus alone selects nothing', async () => {
  const { store, user } = renderWithStore(<Outline />);
  await user.tab();
  expect(document.activeElement).toBe(row(/^The series/));
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(row(/^IEC 62443-1-1,/));
  expect(store.getState().view.selection).toBeNull();
  await user.keyboard('{Enter}');
  expect(store.getState().view.selection).toBe('1-1');
  await user.keyboard('4-2');
  expect(document.activeElement).toBe(row(/^IEC 62443-4-2,/));
});

test('opens and closes by keyboard', async () => {
  const { user } = renderWithStore(<Outline />);
  await user.tab();
  await user.keyboard('{ArrowDown}{ArrowLeft}');
  expect(row(/^Tier 1,/).getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('row', { name: /^IEC 62443-1-1,/ })).toBeNull();
  await user.keyboard('{ArrowRight}');
  expect(row(/^IEC 62443-1-1,/)).toBeDefined();
});
