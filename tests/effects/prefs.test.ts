// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { localStorageOrNull, startPrefs } from '../../src/effects/prefs.ts';
import {
  labelBy,
  letLetterKeys,
  moveNode,
  openPanel,
  select,
  setTheme,
  tidyUp,
} from '../../src/state/actions.ts';
import { notify } from '../../src/state/notice-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';
import { toldBy } from '../fixtures/notices.ts';
import { runs } from '../fixtures/runs.ts';

const KEY = 'iec62443-atlas';
const PANELS = { outline: false, legend: false, filters: false, trail: false, details: true };
const DEFAULTS = {
  theme: 'system',
  labels: 'framework-page',
  panels: PANELS,
  letterKeys: true,
  moved: {},
};

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

/** Opens a store on stored preferences. Returns what it took over. */
function openOn(text: string | null, storage: Storage | null = localStorage) {
  if (text !== null) localStorage.setItem(KEY, text);
  const store = openStore(library);
  const stop = startPrefs(store, storage);
  stops.push(stop);
  const { theme, labels, panels, letterKeys, moved } = store.getState();
  return { store, stop, taken: { theme, labels, panels, letterKeys, moved } };
}

/** Everything that is opened is stopped again, because two open stores act as two tabs. */
const stops: (() => void)[] = [];

const keptNow = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');

describe('stored preferences', () => {
  test('are taken over completely', () => {
    const kept = {
      theme: 'dark',
      labels: 'catalogue',
      panels: { outline: true, legend: true, filters: true, trail: true, details: false },
      letterKeys: false,
      moved: { 'architecture desk': { '6-2': { x: 1.5, y: -2 } } },
    };
    expect(openOn(JSON.stringify(kept)).taken).toEqual(kept);
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  test.each(['', '{', 'null', '[]', '7', '"dark"', '{"theme":', '\u0000'])('“%s” count as none', (text) => {
    expect(openOn(text).taken).toEqual(DEFAULTS);
  });

  test('with one wrong part lose only that part', () => {
    const panels = { ...PANELS, outline: true, details: false };
    expect(openOn(JSON.stringify({ theme: 'purple', panels, moved: 3 })).taken).toEqual({
      ...DEFAULTS,
      panels,
    });
    expect(openOn(JSON.stringify({ theme: 'light', panels: { outline: 1 } })).taken).toEqual({
      ...DEFAULTS,
      theme: 'light',
    });
  });

  test('about labels change every word that follows them', () => {
    const { store } = openOn('{ "labels": "catalogue" }');
    expect(store.getState().graph.getNodeAttribute('2-1', 'title')).toMatch(/ – Part 2-1: /);
    expect(store.getState().known).toBe(library);
    expect(openOn('{ "labels": "rumours" }').taken).toEqual(DEFAULTS);
  });

  test.each([
    '{ "x": 1e12, "y": 1 }',
    '{ "x": 1, "y": -1e308 }',
    '{ "x": 10001, "y": 1 }',
    '{ "x": null, "y": 1 }',
    '{ "x": 1e999, "y": 1 }',
    '{ "x": "1", "y": 1 }',
    '{ "x": 1 }',
    'null',
  ])('never put a node at %s', (place) => {
    expect(openOn(`{ "moved": { "architecture desk": { "6-2": ${place} } } }`).taken.moved).toEqual({});
  });

  test('with unknown fields do not add these to the state', () => {
    const before = Object.keys(openStore(library).getState()).sort();
    const { store } = openOn(
      '{ "theme": "dark", "graph": null, "view": null, "extra": 1, "__proto__": { "evil": 1 } }',
    );
    expect(Object.keys(store.getState()).sort()).toEqual(before);
    expect(store.getState().graph.order).toBe(45);
    expect(store.getState().view).not.toBeNull();
    expect('evil' in store.getState()).toBe(false);
  });

  test('of any content never throw and never produce a part of the wrong shape', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.record({ theme: fc.anything(), moved: fc.object() }).map((kept) => fc.stringify(kept)),
          fc
            .record({ theme: fc.jsonValue(), panels: fc.jsonValue(), moved: fc.jsonValue() })
            .map((kept) => JSON.stringify(kept)),
        ),
        (text) => {
          localStorage.clear();
          const { taken, stop, store } = openOn(text);
          stop();
          expect(['system', 'light', 'dark']).toContain(taken.theme);
          expect(['framework-page', 'catalogue']).toContain(taken.labels);
          expect(Object.keys(taken.panels)).toEqual(Object.keys(PANELS));
          for (const open of [...Object.values(taken.panels), taken.letterKeys])
            expect(open).toBeTypeOf('boolean');
          for (const { x, y } of Object.values(taken.moved).flatMap((nodes) => Object.values(nodes)))
            expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(10_000);
          // What cannot be read is still stored, and a notice says where.
          const aside = localStorage.getItem(`${KEY}-damaged`);
          if (aside === null) expect(localStorage.getItem(KEY)).toBe(text);
          else expect([aside, toldBy(store)]).toEqual([text, expect.stringContaining(`“${KEY}-damaged”`)]);
        },
      ),
      runs(300),
    );
  });
});

describe('a change', () => {
  test('is stored', () => {
    const { store } = openOn(null);
    store.setState(setTheme('light'));
    expect(keptNow()).toEqual({ ...DEFAULTS, theme: 'light' });
    store.setState(openPanel('legend', true));
    store.setState(letLetterKeys(false));
    store.setState(moveNode('6-2', { x: 1, y: 2 }));
    store.setState(labelBy('catalogue'));
    expect(keptNow()).toEqual({
      theme: 'light',
      labels: 'catalogue',
      panels: { ...PANELS, legend: true },
      letterKeys: false,
      moved: { 'architecture desk': { '6-2': { x: 1, y: 2 } } },
    });
    expect(openOn(null).taken).toEqual(keptNow());
  });

  test('of transient state is not stored', () => {
    const { store } = openOn(null);
    store.setState(select('6-2'));
    expect(keptNow()).toBeNull();
  });

  test('is not stored after stopping', () => {
    const { store, stop } = openOn(null);
    stop();
    store.setState(setTheme('dark'));
    expect(keptNow()).toBeNull();
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test('of the theme shows on the page, and the theme of the system leaves no attribute', () => {
    const { store } = openOn(null);
    expect(document.documentElement.dataset.theme).toBeUndefined();
    store.setState(setTheme('light'));
    expect(document.documentElement.dataset.theme).toBe('light');
    store.setState(setTheme('system'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});

describe('a storage that refuses', () => {
  test('to be read or written does not stop the Atlas', () => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const { store, taken } = openOn(null);
    expect(taken).toEqual(DEFAULTS);
    store.setState(setTheme('dark'));
    expect(store.getState().theme).toBe('dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  test('to exist does not stop the Atlas, and is reported', () => {
    const { store, taken } = openOn(null, null);
    expect(taken).toEqual(DEFAULTS);
    store.setState(setTheme('dark'));
    expect(store.getState().theme).toBe('dark');
    expect(toldBy(store)).toMatch(/does not let the page store/);
  });

  test('because it is full is reported once, until something is saved again', () => {
    const { store } = openOn(null);
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    store.setState(moveNode('6-2', { x: 1, y: 2 }));
    expect(toldBy(store)).toMatch(/Moved parts and settings could not be saved/);
    store.setState(notify('settings', null));
    store.setState(moveNode('6-2', { x: 3, y: 4 }));
    expect(toldBy(store)).toBeNull();
    full.mockRestore();
    store.setState(setTheme('dark'));
    expect(keptNow()).toMatchObject({
      theme: 'dark',
      moved: { 'architecture desk': { '6-2': { x: 3, y: 4 } } },
    });
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    store.setState(moveNode('6-2', { x: 5, y: 6 }));
    expect(toldBy(store)).toMatch(/could not be saved/);
  });

  test('even to be accessed gives null', () => {
    expect(localStorageOrNull()).toBe(localStorage);
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(localStorageOrNull()).toBeNull();
  });
});

describe('damaged preferences', () => {
  test.each(['', '{', 'null', '[]', '{"theme":"purple"}', '{"panels":{"outline":1}}', '{"moved":{"a":[1]}}'])(
    '“%s” are copied aside unchanged and reported, once',
    (text) => {
      const { store, stop } = openOn(text);
      expect(localStorage.getItem(`${KEY}-damaged`)).toBe(text);
      expect(toldBy(store)).toContain(`“${KEY}-damaged”`);
      store.setState(setTheme('dark'));
      stop();
      expect(keptNow()).toEqual({ ...DEFAULTS, theme: 'dark' });
      expect(toldBy(openOn(null).store)).toBeNull();
    },
  );

  test('of one place lose only that place', () => {
    const { taken, store } = openOn(
      '{"theme":"dark","moved":{"architecture desk":{"6-2":{"x":1e12,"y":0},"4-2":{"x":5,"y":-6}}}}',
    );
    expect(taken).toMatchObject({
      theme: 'dark',
      moved: { 'architecture desk': { '4-2': { x: 5, y: -6 } } },
    });
    expect(toldBy(store)).toContain('places of moved parts');
    expect(keptNow().moved).toEqual(taken.moved);
  });

  test('that cannot be copied aside are never overwritten', () => {
    localStorage.setItem(KEY, '{');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const { store } = openOn(null);
    store.setState(setTheme('dark'));
    expect(localStorage.getItem(KEY)).toBe('{');
    expect(toldBy(store)).toMatch(/no room to keep a copy of them/);
  });

  test('with fields of another version of the Atlas do not count as damaged, and keep these fields', () => {
    const { store } = openOn('{"theme":"light","zoom":{"desk":2}}');
    store.setState(setTheme('dark'));
    expect(toldBy(store)).toBeNull();
    expect(keptNow()).toMatchObject({ theme: 'dark', zoom: { desk: 2 } });
  });
});

test('a node that is dragged beyond the bounds is stored within them', () => {
  const { store } = openOn(null);
  store.setState(moveNode('6-2', { x: 1e9, y: -1e9 }));
  expect(keptNow().moved).toEqual({ 'architecture desk': { '6-2': { x: 10_000, y: -10_000 } } });
  expect(openOn(null).taken.moved).toEqual(keptNow().moved);
});

describe('a second tab', () => {
  /** Does what the browser does in every other tab. */
  const arrive = () =>
    window.dispatchEvent(
      new StorageEvent('storage', {
        key: KEY,
        newValue: localStorage.getItem(KEY),
        storageArea: localStorage,
      }),
    );
  const at = (x: number) => ({ x, y: 0 });

  test('that has moved a node and set something else loses neither', () => {
    const [a, b] = [openOn(null).store, openOn(null).store];
    a.setState(moveNode('6-2', at(1)));
    a.setState(setTheme('dark'));
    a.setState(openPanel('outline', true));
    // The event of the other tab has not arrived yet.
    b.setState(moveNode('4-2', at(2)));
    b.setState(openPanel('legend', true));
    expect(keptNow()).toMatchObject({
      theme: 'dark',
      panels: { outline: true, legend: true },
      moved: { 'architecture desk': { '6-2': at(1), '4-2': at(2) } },
    });
    expect(b.getState()).toMatchObject({ theme: 'system', moved: keptNow().moved });
  });

  test('shows which nodes are moved and reset here, but not the panels and theme of this window', () => {
    const [a, b] = [openOn(null).store, openOn(null).store];
    a.setState(moveNode('6-2', at(1)));
    a.setState(openPanel('outline', true));
    arrive();
    expect(b.getState()).toMatchObject({ moved: a.getState().moved, panels: PANELS });
    b.setState(tidyUp);
    arrive();
    expect(a.getState().moved).toEqual({});
    expect(keptNow()).toMatchObject({ moved: {}, panels: { outline: true } });
  });

  test('does not revert what could not be saved here', () => {
    const [a, b] = [openOn(null).store, openOn(null).store];
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    b.setState(moveNode('4-2', at(2)));
    full.mockRestore();
    a.setState(moveNode('6-2', at(1)));
    arrive();
    const both = { 'architecture desk': { '6-2': at(1), '4-2': at(2) } };
    expect(b.getState().moved).toEqual(both);
    expect(keptNow().moved).toEqual(both);
    expect(toldBy(b)).toBeNull();
  });

  test('that writes damaged data removes nothing', () => {
    const { store } = openOn(null);
    store.setState(moveNode('6-2', at(1)));
    localStorage.setItem(KEY, '{"moved":');
    arrive();
    expect(localStorage.getItem(`${KEY}-damaged`)).toBe('{"moved":');
    store.setState(moveNode('4-2', at(2)));
    expect(Object.keys(keptNow().moved['architecture desk'])).toEqual(['6-2', '4-2']);
  });
});
