import { setKeptViews, setKeptViewsFault } from '../state/bookmark-actions.ts';
import { notify } from '../state/notice-actions.ts';
import type { Store } from '../state/store.ts';
import { storing } from '../words/storing.ts';
import { trail } from '../words/trail.ts';
import {
  bookmarksOf,
  type Entries,
  mergeEntries,
  readRecord,
  updateEntries,
  writeRecord,
} from './bookmark-record.ts';
import { putAside } from './put-aside.ts';

const KEY = 'iec62443-atlas-bookmarks';

/**
 * Loads the bookmarks, stores every change, and merges what another tab stores. A storage that is blocked,
 * full or damaged is reported; the Atlas then continues with the bookmarks it has, and never overwrites what
 * it could not read. `storage` is null where the browser blocks it. Returns an unsubscribe function.
 */
export function startBookmarks(store: Store, storage: Storage | null): () => void {
  let entries: Entries = updateEntries(new Map(), store.getState().bookmarks, Date.now());
  /** Why writing is forbidden; null if it is allowed. */
  let locked: string | null = null;
  let taken = store.getState().bookmarks;

  const show = (next: Entries) => {
    entries = next;
    taken = bookmarksOf(next);
    store.setState(setKeptViews(taken));
  };
  /** Merges a stored text. A damaged text is first copied aside, before anything is written again. */
  const takeIn = (text: string | null) => {
    const reading = readRecord(text);
    locked = reading.newer ? trail.storage.newer : null;
    if (reading.damaged && storage && text !== null) {
      const aside = putAside(storage, KEY, text);
      if (aside === null) locked = trail.storage.stuck;
      else store.setState(notify('kept-views-damaged', trail.storage.damaged(aside)));
    }
    if (locked !== null) store.setState(setKeptViewsFault('kept-views', locked));
    show(mergeEntries(entries, reading.entries));
    return reading;
  };
  const write = () => {
    if (!storage) return;
    try {
      // Merge what another tab has just written first, so as not to overwrite it.
      const text = storage.getItem(KEY);
      if (text !== null && text !== writeRecord(entries)) takeIn(text);
      if (locked === null) storage.setItem(KEY, writeRecord(entries));
      store.setState(setKeptViewsFault('kept-views', locked));
    } catch {
      store.setState(setKeptViewsFault('kept-views', trail.storage.notSaved));
    }
  };
  const arrive = (event: StorageEvent) => {
    if (event.storageArea !== storage || event.key !== KEY || event.newValue === null) return;
    takeIn(event.newValue);
    // The other tab does not know our entry yet, or overwrote it at the same moment.
    if (locked === null && [...entries].some(([id, ours]) => lacks(event.newValue, id, ours.at))) write();
  };

  try {
    if (!storage) store.setState(setKeptViewsFault('storage', storing.blocked));
    else if (takeIn(storage.getItem(KEY)).damaged && locked === null) write();
  } catch {
    store.setState(setKeptViewsFault('storage', storing.blocked));
  }
  const unsubscribe = store.subscribe(({ bookmarks }) => {
    if (bookmarks === taken) return;
    taken = bookmarks;
    entries = updateEntries(entries, bookmarks, Date.now());
    write();
  });
  window.addEventListener('storage', arrive);
  return () => {
    unsubscribe();
    window.removeEventListener('storage', arrive);
  };
}

function lacks(text: string | null, id: string, at: number): boolean {
  const theirs = readRecord(text).entries.get(id);
  return theirs === undefined || theirs.at < at;
}
