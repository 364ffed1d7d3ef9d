import { expect, test } from 'vitest';
import { stepBack } from '../../src/commands/handlers.ts';
import { select } from '../../src/state/actions.ts';
import { dismissNewest, notify } from '../../src/state/notice-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';
import { toldBy } from '../fixtures/notices.ts';

test('a notice replaces the one about the same topic, and no other', () => {
  const store = openStore(library);
  store.setState(notify('storage', 'blocked'));
  store.setState(notify('address', 'unknown'));
  expect(toldBy(store)).toBe('unknown\nblocked');
  store.setState(notify('address', 'other'));
  expect(toldBy(store)).toBe('other\nblocked');
  store.setState(notify('address', null));
  expect(toldBy(store)).toBe('blocked');
});

test('an identical notice, or removing a missing one, changes nothing', () => {
  const store = openStore(library);
  store.setState(notify('storage', 'blocked'));
  const { notices } = store.getState();
  store.setState(notify('storage', 'blocked'));
  store.setState(notify('layers', null));
  expect(store.getState().notices).toBe(notices);
});

test('the newest is dismissed first, and Escape does so before it clears the selection', () => {
  const store = openStore(library);
  store.setState(notify('storage', 'blocked'));
  store.setState(notify('address', 'unknown'));
  store.setState(select('6-2'));
  store.setState(dismissNewest);
  expect(toldBy(store)).toBe('blocked');
  stepBack(store);
  expect(toldBy(store)).toBeNull();
  expect(store.getState().view.selection).toBe('6-2');
  stepBack(store);
  expect(store.getState().view.selection).toBeNull();
});
