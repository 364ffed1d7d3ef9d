import * as v from 'valibot';
import { LABELS } from '../model/records/library-by.ts';
import { labelBy } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

const KEY = 'iec62443-atlas';

const point = v.object({ x: v.pipe(v.number(), v.finite()), y: v.pipe(v.number(), v.finite()) });

/** What is kept on this machine. A field that cannot be read falls back to its start; the others are kept. */
const kept = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  panels: v.fallback(
    v.object({
      outline: v.boolean(),
      legend: v.boolean(),
      filters: v.optional(v.boolean(), false),
      trail: v.optional(v.boolean(), false),
      details: v.boolean(),
    }),
    {
      outline: false,
      legend: false,
      filters: false,
      trail: false,
      details: true,
    },
  ),
  labels: v.fallback(v.picklist(LABELS), 'framework-page'),
  letterKeys: v.fallback(v.boolean(), true),
  moved: v.fallback(v.record(v.string(), v.record(v.string(), point)), {}),
});

/** Reads what was kept, then keeps what changes. A browser that refuses to store loses the comfort, nothing else. */
export function startPrefs(store: Store, storage: Storage | null): () => void {
  const { labels = 'framework-page', ...plain } = readPrefs(storage);
  store.setState(plain);
  // Not a plain part of the state: the graph changes with it.
  store.setState(labelBy(labels));
  showTheme(store.getState());
  return store.subscribe((state, before) => {
    if (state.theme !== before.theme) showTheme(state);
    const { theme, labels, panels, letterKeys, moved } = state;
    if (
      theme === before.theme &&
      labels === before.labels &&
      panels === before.panels &&
      letterKeys === before.letterKeys &&
      moved === before.moved
    )
      return;
    try {
      storage?.setItem(KEY, JSON.stringify({ theme, labels, panels, letterKeys, moved }));
    } catch {
      // Full or blocked storage: the Atlas goes on, it only remembers less.
    }
  });
}

function readPrefs(storage: Storage | null): Partial<State> {
  try {
    const result = v.safeParse(kept, JSON.parse(storage?.getItem(KEY) ?? '{}'));
    return result.success ? result.output : {};
  } catch {
    return {};
  }
}

function showTheme({ theme }: State): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** The storage of this browser, or null where it is blocked: even asking for it may throw. */
export function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
