// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { localStorageOrNull, startPrefs } from '../../src/effects/prefs.ts';
import { labelBy, letLetterKeys, moveNode, openPanel, select, setTheme } from '../../src/state/actions.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';

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
  vi.restoreAllMocks();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});

/** Opens a store on what is kept; returns what it took over. */
function openOn(text: string | null, storage: Storage | null = localStorage) {
  if (text !== null) localStorage.setItem(KEY, text);
  const store = openStore(library);
  const stop = startPrefs(store, storage);
  const { theme, labels, panels, letterKeys, moved } = store.getState();
  return { store, stop, taken: { theme, labels, panels, letterKeys, moved } };
}

const keptNow = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');

describe('what was kept', () => {
  test('is taken over whole', () => {
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

  test.each(['', '{', 'null', '[]', '7', '"dark"', '{"theme":', '\u0000'])(
    '“%s” is as good as nothing',
    (text) => {
      expect(openOn(text).taken).toEqual(DEFAULTS);
    },
  );

  test('that holds one wrong part loses that part only', () => {
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

  test('about labels changes every word that follows them', () => {
    const { store } = openOn('{ "labels": "catalogue" }');
    expect(store.getState().graph.getNodeAttribute('2-1', 'title')).toMatch(/ – Part 2-1: /);
    expect(store.getState().known).toBe(library);
    expect(openOn('{ "labels": "rumours" }').taken).toEqual(DEFAULTS);
  });

  test.each([
    '{ "x": null, "y": 1 }',
    '{ "x": 1e999, "y": 1 }',
    '{ "x": "1", "y": 1 }',
    '{ "x": 1 }',
    'null',
  ])('never puts a node at %s', (place) => {
    expect(openOn(`{ "moved": { "architecture desk": { "6-2": ${place} } } }`).taken.moved).toEqual({});
  });

  test('that holds unknown fields does not bring them in', () => {
    const before = Object.keys(openStore(library).getState()).sort();
    const { store } = openOn(
      '{ "theme": "dark", "graph": null, "view": null, "extra": 1, "__proto__": { "evil": 1 } }',
    );
    expect(Object.keys(store.getState()).sort()).toEqual(before);
    expect(store.getState().graph.order).toBe(45);
    expect(store.getState().view).not.toBeNull();
    expect('evil' in store.getState()).toBe(false);
  });

  test('never throws and never leaves a part of the wrong shape, whatever it is', () => {
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
          localStorage.setItem(KEY, text);
          const store = { setState: vi.fn(), getState: () => DEFAULTS, subscribe: () => () => {} };
          startPrefs(store as unknown as ReturnType<typeof openStore>, localStorage);
          const [taken] = store.setState.mock.calls[0] ?? [];
          for (const key of Object.keys(taken))
            expect(['theme', 'panels', 'letterKeys', 'moved']).toContain(key);
          if ('theme' in taken) expect(['system', 'light', 'dark']).toContain(taken.theme);
          for (const open of Object.values(taken.panels ?? {})) expect(open).toBeTypeOf('boolean');
          const places = Object.values<object>(taken.moved ?? {}).flatMap((one) => Object.values(one));
          for (const { x, y } of places) expect([x, y].every(Number.isFinite)).toBe(true);
        },
      ),
    );
  });
});

describe('what changes', () => {
  test('is kept', () => {
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

  test('of the moment is not kept', () => {
    const { store } = openOn(null);
    store.setState(select('6-2'));
    expect(keptNow()).toBeNull();
  });

  test('is not kept any more once stopped', () => {
    const { store, stop } = openOn(null);
    stop();
    store.setState(setTheme('dark'));
    expect(keptNow()).toBeNull();
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });

  test('of theme shows on the page, and the theme of the system leaves no trace', () => {
    const { store } = openOn(null);
    expect(document.documentElement.dataset.theme).toBeUndefined();
    store.setState(setTheme('light'));
    expect(document.documentElement.dataset.theme).toBe('light');
    store.setState(setTheme('system'));
    expect(document.documentElement.dataset.theme).toBeUndefined();
  });
});

describe('a storage that refuses', () => {
  test('to be read or written to stops nothing', () => {
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

  test('and is not there at all stops nothing', () => {
    const { store, taken } = openOn(null, null);
    expect(taken).toEqual(DEFAULTS);
    store.setState(setTheme('dark'));
    expect(store.getState().theme).toBe('dark');
  });

  test('even to be asked for is null', () => {
    expect(localStorageOrNull()).toBe(localStorage);
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(localStorageOrNull()).toBeNull();
  });
});
