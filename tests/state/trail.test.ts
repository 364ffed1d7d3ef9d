import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addToSelection,
  arrangeAs,
  askForRole,
  askImpact,
  filterBy,
  jumpTo,
  lookAlong,
  lookAs,
  redo,
  select,
  undo,
} from '../../src/state/actions.ts';
import {
  keepView,
  removeBookmark,
  renameBookmark,
  restoreBookmark,
} from '../../src/state/bookmark-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';

const ids = ['6-2', '4-2', '4-1', '1-1', '3-2', 'tier-4', '4-2~6-2'];
const action = fc.oneof(
  fc.constantFrom(...ids, null).map((id) => select(id)),
  fc.constantFrom(...ids).map((id) => addToSelection(id)),
  fc.constantFrom('architecture', 'lifecycle', 'dependencies', 'around').map((one) => arrangeAs(one)),
  fc.constantFrom(1, 2, 3, Number.POSITIVE_INFINITY).map((one) => lookAs(one as 1)),
  fc.constantFrom('both', 'depends-on', 'needed-by').map((one) => lookAlong(one)),
  fc.boolean().map((one) => askImpact(one)),
  fc.constantFrom('asset-owner', 'product-supplier', null).map((one) => askForRole(one)),
  fc.constantFrom({}, { tier: ['tier-1'] }, { type: ['ts'] }).map((one) => filterBy(one)),
);

test('twenty mixed actions and twenty undos give the first View again; redo gives the last', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 20, maxLength: 20 }), (actions) => {
      const store = openStore(library);
      const first = store.getState().view;
      for (const one of actions) store.setState(one);
      const last = store.getState().view;
      for (let count = 0; count < 20; count += 1) store.setState(undo);
      expect(store.getState().view).toEqual(first);
      for (let count = 0; count < 20; count += 1) store.setState(redo);
      expect(store.getState().view).toEqual(last);
    }),
    { numRuns: 50 },
  );
});

test('any step can be reached directly, in both directions, and beyond the ends nothing happens', () => {
  const store = openStore(library);
  for (const id of ['6-2', '4-2', '3-2']) store.setState(select(id));
  store.setState(jumpTo(1));
  expect(store.getState().view.selection).toBe('6-2');
  expect(store.getState().trail).toMatchObject({ at: 1, steps: { length: 4 } });
  store.setState(jumpTo(3));
  expect(store.getState().view.selection).toBe('3-2');
  for (const beyond of [-1, 4]) expect(jumpTo(beyond)(store.getState())).toEqual({});
});

describe('bookmarks', () => {
  const open = () => {
    const store = openStore(library);
    for (const id of ['6-2', '4-2', '3-2']) {
      store.setState(select(id));
      store.setState(keepView(`id-${id}`, ` ${id} `));
    }
    return { store, names: () => store.getState().bookmarks.map(({ name }) => name) };
  };

  test('are renamed, but not to an empty name', () => {
    const { store, names } = open();
    store.setState(renameBookmark('id-4-2', ' mine '));
    expect(names()).toEqual(['6-2', 'mine', '3-2']);
    store.setState(renameBookmark('id-4-2', '  '));
    expect(names()).toEqual(['6-2', 'mine', '3-2']);
  });

  test('are removed, and restored to their place', () => {
    const { store, names } = open();
    store.setState(removeBookmark('id-4-2'));
    expect(names()).toEqual(['6-2', '3-2']);
    store.setState(restoreBookmark);
    expect(names()).toEqual(['6-2', '4-2', '3-2']);
    expect(restoreBookmark(store.getState())).toEqual({});
    expect(removeBookmark('none')(store.getState())).toEqual({});
  });
});
