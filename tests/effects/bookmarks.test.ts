// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startAddressBar } from '../../src/effects/address-bar.ts';
import { startBookmarks } from '../../src/effects/bookmarks.ts';
import { newId } from '../../src/effects/new-id.ts';
import {
  keepView,
  removeBookmark,
  renameBookmark,
  restoreBookmark,
} from '../../src/state/bookmark-actions.ts';
import { notify } from '../../src/state/notice-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { layerIndex, layerText } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';
import { toldBy } from '../fixtures/notices.ts';

const KEY = 'iec62443-atlas-bookmarks';
const GOOD = { id: 'a', name: 'Mine', address: '#/architecture/6-2', at: 1, removed: false };
const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
  localStorage.clear();
});

function open(text: string | null = null, storage: Storage | null = localStorage) {
  if (text !== null) localStorage.setItem(KEY, text);
  const store = openStore(library);
  stops.push(startBookmarks(store, storage));
  return { store, names: () => store.getState().bookmarks.map(({ name }) => name) };
}

const kept = (...entries: unknown[]) => JSON.stringify({ version: 1, entries });

/** Does what the browser does in every other tab. */
function arriveFromOtherTab(newValue: string) {
  localStorage.setItem(KEY, newValue);
  window.dispatchEvent(new StorageEvent('storage', { key: KEY, newValue, storageArea: localStorage }));
}

function failing(on: 'getItem' | 'setItem', name: string) {
  vi.spyOn(Storage.prototype, on).mockImplementation(() => {
    throw new DOMException('seeded', name);
  });
}

test('bookmarks survive a reload, with their names and their order', () => {
  const { store } = open();
  for (const id of ['a', 'b', 'c']) store.setState(keepView(id, id));
  store.setState(removeBookmark('b'));
  store.setState(renameBookmark('c', 'third'));
  expect(open().names()).toEqual(['a', 'third']);
  store.setState(restoreBookmark);
  expect(open().names()).toEqual(['a', 'b', 'third']);
  expect(toldBy(store)).toBeNull();
});

describe('S01 and S02: a storage that refuses a write', () => {
  test.each([
    'QuotaExceededError',
    'NS_ERROR_DOM_QUOTA_REACHED',
    'QUOTA_EXCEEDED_ERR',
    'UnknownError',
    'AbortError',
    'SecurityError',
  ])('is reported (%s), the bookmark stays, and all are saved once there is room', (name) => {
    const { store, names } = open();
    failing('setItem', name);
    store.setState(keepView('a', 'Mine'));
    expect(names()).toEqual(['Mine']);
    expect(toldBy(store)).toMatch(/could not be saved/);
    vi.restoreAllMocks();
    store.setState(keepView('b', 'Other'));
    expect(toldBy(store)).toBeNull();
    expect(open().names()).toEqual(['Mine', 'Other']);
  });
});

describe('S03: a storage that is blocked', () => {
  test('from the start is reported, and the bookmarks last until the page is closed', () => {
    const { store, names } = open(null, null);
    expect(toldBy(store)).toMatch(/does not let the page store/);
    store.setState(keepView('a', 'Mine'));
    expect(names()).toEqual(['Mine']);
  });

  test('on reading is reported', () => {
    failing('getItem', 'SecurityError');
    const { store, names } = open();
    expect(toldBy(store)).toMatch(/does not let the page store/);
    store.setState(keepView('a', 'Mine'));
    expect(names()).toEqual(['Mine']);
  });
});

describe('S04: a damaged record', () => {
  test.each([
    '',
    'undefined',
    '[object Object]',
    '{"version":1,"entries":[{"id":"a"',
    'null',
    '{"version":0,"entries":[]}',
  ])('“%s” is copied aside unchanged and reported', (text) => {
    const { store, names } = open(text);
    expect(names()).toEqual([]);
    expect(localStorage.getItem(`${KEY}-damaged`)).toBe(text);
    expect(toldBy(store)).toContain(`“${KEY}-damaged”`);
    // It is reported once, not at every start.
    expect(toldBy(open().store)).toBeNull();
  });

  test.each([[null], [7], [{ ...GOOD, address: 'javascript:alert(1)' }], [{ ...GOOD, at: 'now' }]])(
    'with one bad entry, %j, loses nothing else',
    (bad) => {
      const text = kept(GOOD, bad);
      expect(open(text).names()).toEqual(['Mine']);
      expect(localStorage.getItem(`${KEY}-damaged`)).toBe(text);
    },
  );

  test('never replaces one that was copied aside before', () => {
    open('first');
    open('second');
    open('first');
    expect(localStorage.getItem(`${KEY}-damaged`)).toBe('first');
    expect(localStorage.getItem(`${KEY}-damaged-2`)).toBe('second');
    expect(localStorage.getItem(`${KEY}-damaged-3`)).toBeNull();
  });

  test('that cannot be copied aside is never overwritten', () => {
    localStorage.setItem(KEY, 'damaged');
    failing('setItem', 'QuotaExceededError');
    const { store, names } = open();
    expect(toldBy(store)).toMatch(/no room to keep a copy of them/);
    store.setState(keepView('a', 'Mine'));
    expect(names()).toEqual(['Mine']);
    expect(localStorage.getItem(KEY)).toBe('damaged');
  });

  test('of a newer version is reported and left unchanged', () => {
    const newer = '{"version":2,"entries":{"all":"new"}}';
    const { store } = open(newer);
    store.setState(keepView('a', 'Mine'));
    expect(toldBy(store)).toMatch(/newer version/);
    expect(localStorage.getItem(KEY)).toBe(newer);
  });

  test('of any content never throws and is never lost', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        localStorage.clear();
        open(text);
        const all = Object.keys(localStorage).map((key) => localStorage.getItem(key));
        expect(all).toContain(text);
        for (const stop of stops.splice(0)) stop();
      }),
      { numRuns: 100 },
    );
  });
});

describe('a second tab', () => {
  test('adds what it has kept, renamed and removed', () => {
    const { names } = open(kept(GOOD));
    arriveFromOtherTab(kept(GOOD, { ...GOOD, id: 'b', name: 'Theirs', at: 2 }));
    expect(names()).toEqual(['Mine', 'Theirs']);
    arriveFromOtherTab(kept({ ...GOOD, name: 'Renamed', at: 3 }, { ...GOOD, id: 'b', at: 4, removed: true }));
    expect(names()).toEqual(['Renamed']);
  });

  test('never removes what only this one has, and the last change of each entry wins', () => {
    const { store, names } = open(kept(GOOD));
    store.setState(keepView('mine', 'Only here'));
    store.setState(renameBookmark('a', 'Newest'));
    arriveFromOtherTab(kept({ ...GOOD, name: 'Older', at: 5 }, { ...GOOD, id: 'b', name: 'Theirs', at: 6 }));
    expect(names()).toEqual(['Newest', 'Only here', 'Theirs']);
    expect(open().names().sort()).toEqual(['Newest', 'Only here', 'Theirs']);
  });

  test('is not overwritten before its event arrives', () => {
    const { store } = open(kept(GOOD));
    localStorage.setItem(KEY, kept(GOOD, { ...GOOD, id: 'b', name: 'Theirs', at: 2 }));
    store.setState(keepView('c', 'Later'));
    expect(open().names().sort()).toEqual(['Later', 'Mine', 'Theirs']);
  });

  test('that writes damaged data removes nothing', () => {
    const { names } = open(kept(GOOD));
    arriveFromOtherTab('damaged');
    expect(names()).toEqual(['Mine']);
    expect(localStorage.getItem(`${KEY}-damaged`)).toBe('damaged');
    expect(open().names()).toEqual(['Mine']);
  });

  test('creates different ids', () => {
    const ids = Array.from({ length: 1000 }, newId);
    expect(new Set(ids).size).toBe(1000);
    expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true);
  });
});

describe('a warning about the storage', () => {
  test.each([
    ['blocked', null, null, /does not let the page store/],
    ['damaged', 'damaged', localStorageOf, /kept unchanged/],
    ['of a newer Atlas', '{"version":2}', localStorageOf, /newer version/],
  ] as const)('that is %s outlasts the arrival of an address with layers', async (_, text, storage, told) => {
    vi.stubGlobal('fetch', async () => new Response(layerText('schemes')));
    history.replaceState(null, '', '/#/architecture/schemes?layers=schemes');
    if (text !== null) localStorage.setItem(KEY, text);
    const store = openStore(library, layerIndex);
    stops.push(startAddressBar(store), startBookmarks(store, storage?.() ?? null));
    expect(toldBy(store)).toMatch(told);
    await vi.waitFor(() => expect(store.getState().view.selection).toBe('schemes'));
    expect(toldBy(store)).toMatch(told);
    history.replaceState(null, '', '/');
    vi.unstubAllGlobals();
  });

  test('stays in the list of bookmarks when it is dismissed, and disappears once they are saved', () => {
    const { store } = open();
    failing('setItem', 'QuotaExceededError');
    store.setState(keepView('a', 'Mine'));
    store.setState(notify('kept-views', null));
    expect(store.getState().keptViewsFault).toMatch(/could not be saved/);
    vi.restoreAllMocks();
    store.setState(keepView('b', 'Another'));
    expect(store.getState().keptViewsFault).toBeNull();
  });
});

function localStorageOf(): Storage {
  return localStorage;
}
