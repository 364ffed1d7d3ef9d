// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { arrangeAs, select } from '../../../src/state/actions.ts';
import { Trail } from '../../../src/ui/sidebar/Trail.tsx';
import { toldBy } from '../../fixtures/notices.ts';
import { renderWithStore } from '../render.tsx';

afterEach(cleanup);

test('the steps are in order, the present one is marked, and each leads back', async () => {
  const { store, user } = renderWithStore(<Trail />);
  store.setState(select('6-2'));
  store.setState(arrangeAs('lifecycle'));
  const steps = screen.getByRole('list', { name: 'Steps of the trail' });
  await screen.findByRole('button', { name: '6-2 in Lifecycle' });
  const crumbs = () => within(steps).getAllByRole('button');
  expect(crumbs().map((one) => one.textContent)).toEqual([
    'Architecture',
    '6-2 in Architecture',
    '6-2 in Lifecycle',
  ]);
  const present = () => crumbs().map((one) => one.getAttribute('aria-current'));
  expect(present()).toEqual([null, null, 'step']);
  await user.click(within(steps).getByRole('button', { name: 'Architecture' }));
  expect(present()).toEqual(['step', null, null]);
  expect(store.getState().view.selection).toBeNull();
});

test('a view is kept, opened, renamed, removed and restored', async () => {
  const { store, user } = renderWithStore(<Trail />);
  store.setState(select('6-2'));
  await screen.findByRole('button', { name: '6-2 in Architecture' });
  await user.click(screen.getByRole('button', { name: 'Keep this view' }));
  store.setState(select('4-2'));
  await user.type(screen.getByRole('textbox', { name: 'Name of the view' }), 'Mine{Enter}');
  const kept = screen.getByRole('list', { name: 'Kept views' });
  expect(within(kept).getAllByRole('listitem')).toHaveLength(2);

  await user.click(screen.getByRole('button', { name: 'Open 6-2 in Architecture' }));
  expect(store.getState().view.selection).toBe('6-2');

  await user.click(screen.getByRole('button', { name: 'Rename Mine' }));
  const name = screen.getByRole('textbox', { name: 'New name of Mine' });
  expect(document.activeElement).toBe(name);
  await user.clear(name);
  await user.type(name, 'Parts{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Rename Parts' }));

  await user.click(screen.getByRole('button', { name: 'Remove Parts' }));
  expect(screen.getByRole('status').textContent).toContain('Removed “Parts”.');
  const undo = screen.getByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(undo);
  await user.click(undo);
  expect(store.getState().bookmarks.map((one) => one.name)).toEqual(['6-2 in Architecture', 'Parts']);
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Kept views' }));
});

test('the link of a kept view is copied as a full URL', async () => {
  const { store, user } = renderWithStore(<Trail />);
  store.setState(select('6-2'));
  await user.click(screen.getByRole('button', { name: 'Keep this view' }));
  await user.click(screen.getByRole('button', { name: /^Copy link of .*$/ }));
  expect(await navigator.clipboard.readText()).toBe(`${window.location.origin}/#/architecture/6-2`);
  expect(toldBy(store)).toBe('The link is copied.');
});
