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
 * Reads the settings and the moved parts of this machine, then keeps what changes. Of what another tab has stored, only
 * what was changed here is written over, and what is moved there is moved here too. A storage that is blocked, full or
 * damaged is told; what could not be read is never written over. Returns an unsubscribe function.
 */
export function startPrefs(store: Store, storage: Storage | null): () => void {
  /** Why nothing may be written, if so. */
  let locked: string | null = null;
  let shown: string | null = null;

  /** Reads a stored text; what of it is damaged is put aside before anything is written again. */
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
  /** Tells a fault once, and not with every further change that is not saved because of it. */
  const warn = (fault: string | null) => {
    if (fault !== shown) store.setState(notify('settings', fault));
    shown = fault;
  };

  const { reading, blocked } = readAtStart();
  store.setState(restorePrefs(reading.prefs));
  showTheme(store.getState());
  if (blocked) store.setState(notify('storage', storing.blocked));
  /** What is stored, as far as this tab has read or written it. */
  let kept = prefsOf(store.getState());

  const write = () => {
    if (!storage || blocked) return;
    try {
      const now = prefsOf(store.getState());
      const { stored, damaged } = takeIn(storage.getItem(KEY));
      // What is missing from a damaged text was not removed: all that is here goes into it.
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
    // What was moved here and could not be saved yet stays where it is.
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

/** The storage of this browser, or null where it is blocked: even asking for it may throw. */
export function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
