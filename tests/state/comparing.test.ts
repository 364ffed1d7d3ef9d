import { expect, test } from 'vitest';
import {
  applyView,
  type Change,
  compare,
  jumpTo,
  redo,
  select,
  setView,
  startAt,
  undo,
} from '../../src/state/actions.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';

/** A store that waits for the other part to compare 4-2 with, in the middle of its trail. */
function comparing() {
  const store = openStore(library);
  const { view } = store.getState();
  for (const id of ['6-2', '4-2', '3-2']) store.setState(select(id));
  store.setState(undo);
  store.setState(compare(true));
  return { store, other: { ...view, selection: '1-1' }, before: { ...view, selection: '6-2' } };
}
type Views = Omit<ReturnType<typeof comparing>, 'store'>;

test.each<[string, (views: Views) => Change]>([
  ['undo', () => undo],
  ['redo', () => redo],
  ['a step of the trail', () => jumpTo(0)],
  ['a link', ({ other }) => startAt(other)],
  ['a step of the browser', ({ other }) => setView(other)],
  ['a step of the browser along the trail', ({ before }) => setView(before)],
  ['a kept view', ({ other }) => applyView(other)],
  ['a View without history', ({ other }) => applyView(other, { history: false })],
])('comparing ends with another View: %s', (_, changeTo) => {
  const { store, ...views } = comparing();
  store.setState(changeTo(views));
  expect(store.getState().comparing).toBe(false);
  store.setState(select('3-3'));
  expect(store.getState().view).toMatchObject({ selection: '3-3', others: [] });
});
