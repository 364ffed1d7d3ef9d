// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { filterBy, select, selectAll } from '../../../src/state/actions.ts';
import { Footer } from '../../../src/ui/frame/Footer.tsx';
import { Filters } from '../../../src/ui/sidebar/Filters.tsx';
import { renderWithStore } from '../render.tsx';

afterEach(cleanup);

test('every facet is a single tab stop, in which arrow keys move', async () => {
  const { user } = renderWithStore(<Filters />);
  expect(
    screen.getAllByRole('toolbar').map((one) => one.querySelector('[aria-pressed]')?.textContent),
  ).toEqual([
    expect.stringMatching(/^Series/),
    expect.stringMatching(/^1 General/),
    expect.stringMatching(/^Standard/),
    expect.stringMatching(/^Published/),
    expect.stringMatching(/^Assess/),
    expect.stringMatching(/^Asset owner/),
    expect.stringMatching(/^evaluates/),
    expect.stringMatching(/^the framework page/),
    expect.stringMatching(/^high/),
  ]);
  await user.tab();
  expect(document.activeElement?.textContent).toBe('Series 1');
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Tiers 6');
  await user.tab();
  expect(document.activeElement?.textContent).toBe('1 General 6');
  await user.tab({ shift: true });
  expect(document.activeElement?.textContent).toBe('Tiers 6');
});

test('a hidden selection is reported, and can be shown again by itself', async () => {
  const { store, user } = renderWithStore(<Footer />);
  act(() => store.setState(selectAll(['6-2', '3-2', '4-2'])));
  expect(screen.queryByText(/hidden by filters/)).toBeNull();
  act(() => store.setState(filterBy({ tier: ['tier-3', 'tier-5', 'tier-6'], node: ['phase'] })));
  expect(screen.getByText(/2 selected are hidden by filters\./)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show what is selected' }));
  expect(store.getState().view.filters).toEqual({ tier: ['tier-5'], node: ['phase'] });
  expect(screen.queryByText(/selected (is|are) hidden/)).toBeNull();
});

test('a filter that hides nothing selected is reported too, with a button to reset it', async () => {
  const { store, user } = renderWithStore(<Footer />);
  act(() => store.setState(filterBy({ type: ['tr'] })));
  // The technical reports.
  expect(screen.getByText('10 filtered out')).toBeDefined();
  act(() => store.setState(filterBy({ basis: ['inferred'] })));
  expect(screen.getByText('Relations filtered out')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(store.getState().view.filters).toEqual({});
  expect(screen.queryByText(/filtered out/)).toBeNull();
});

test('so is a hidden relation, by its kinds', async () => {
  const { store, user } = renderWithStore(<Footer />);
  act(() => store.setState(select('4-2~6-2')));
  act(() => store.setState(filterBy({ kind: ['evaluates', 'normatively-references', 'rates'] })));
  expect(screen.getByText(/1 selected is hidden by filters\./)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show what is selected' }));
  expect(store.getState().view.filters).toEqual({ kind: ['normatively-references', 'rates'] });
});

test('one press shows everything again', async () => {
  const { store, user } = renderWithStore(<Footer />);
  act(() => store.setState(select('6-2')));
  act(() => store.setState(filterBy({ node: ['document', 'series'] })));
  await user.click(screen.getByRole('button', { name: 'Show everything' }));
  expect(store.getState().view.filters).toEqual({});
});
