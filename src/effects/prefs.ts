import { mergeChanges } from '../lib/merge-changes.ts';
import { sameData } from '../lib/same-data.ts';
import { restorePrefs } from '../state/actions.ts';
import { notify } from '../state/notice-actions.ts';
import { type Moved, type Prefs, prefsOf, type State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { storing } from '../words/storing.ts';
import { type PrefsReading, readPrefs } from './prefs-record.ts';
import { putAside } from './put-aside.ts';

const KEY = 'iec62443-atlas';

/**
 * Loads the preferences and the moved nodes of this browser, then stores every change. Only values that
 * changed in this tab overwrite what another tab has stored, and nodes moved there are moved here too. A
 * storage that is blocked, full or damaged is reported, and what could not be read is never overwritten.
 * `storage` is null where the browser blocks it. Returns an unsubscribe function.
 */
export function startPrefs(store: Store, storage: Storage | null): () => void {
  /** Why writing is forbidden; null if it is allowed. */
  let locked: string | null = null;
  let shown: string | null = null;

  /** Parses a stored text. A damaged text is first copied aside, before anything is written again. */
  const takeIn = (text: string | null): PrefsReading => {
    const reading = readPrefs(text);
    const aside = reading.damaged && storage && text !== null ? putAside(storage, KEY, text) : '';
    locked = aside === null ? storing.settings.stuck : null;
    if (aside) store.setState(notify('settings-damaged', storing.settings.damaged(aside)));
    return reading;
  };
  const readAtStart = (): { reading: PrefsReading; blocked: boolean } => {
    try {
      return { reading: takeIn(storage?.getItem(KEY) ?? null), blocked: storage === null };
    } catch {
      return { reading: readPrefs(null), blocked: true };
    }
  };
  /** Reports a fault once, not again with each further change that it keeps from being saved. */
  const warn = (fault: string | null) => {
    if (fault !== shown) store.setState(notify('settings', fault));
    shown = fault;
  };

  const { reading, blocked } = readAtStart();
  store.setState(restorePrefs(reading.prefs));
  showTheme(store.getState());
  if (blocked) store.setState(notify('storage', storing.blocked));
  /** The stored preferences, as far as this tab has read or written them. */
  let kept = prefsOf(store.getState());

  const write = () => {
    if (!storage || blocked) return;
    try {
      const now = prefsOf(store.getState());
      const { stored, damaged } = takeIn(storage.getItem(KEY));
      // Fields missing from a damaged text were not removed by anybody, so write all of ours.
      const merged = mergeChanges<Partial<Prefs>>(damaged ? {} : kept, now, { ...now, ...stored });
      if (locked === null) {
        storage.setItem(KEY, JSON.stringify(merged));
        kept = { ...now, moved: merged.moved ?? {} };
        showMoved(kept.moved);
      }
      warn(locked);
    } catch {
      warn(storing.settings.notSaved);
    }
  };
  const showMoved = (moved: Moved) => {
    if (!sameData(moved, store.getState().moved)) store.setState(restorePrefs({ moved }));
  };
  const arrive = (event: StorageEvent) => {
    if (event.storageArea !== storage || event.key !== KEY || event.newValue === null) return;
    const { prefs, damaged } = readPrefs(event.newValue);
    if (damaged) {
      write();
      return;
    }
    const { moved = {} } = prefs;
    // Nodes moved here and not saved yet keep their place.
    const merged = mergeChanges(kept.moved, store.getState().moved, moved);
    kept = { ...kept, moved };
    showMoved(merged);
  };

  if (reading.damaged) write();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.theme !== before.theme) showTheme(state);
    if (hasChanged(state, before) && !sameData(prefsOf(state), kept)) write();
  });
  window.addEventListener('storage', arrive);
  return () => {
    unsubscribe();
    window.removeEventListener('storage', arrive);
  };
}

function hasChanged(state: State, before: State): boolean {
  return (Object.keys(prefsOf(state)) as (keyof Prefs)[]).some((name) => state[name] !== before[name]);
}

function showTheme({ theme }: State): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/**
 * The local storage of this browser. Null where it is blocked, because then even reading the property may
 * throw.
 */
export function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
