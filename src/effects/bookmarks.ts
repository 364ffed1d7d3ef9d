import { notify } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { trail } from '../words/trail.ts';
import {
  bookmarksOf,
  type Entries,
  mergeEntries,
  readRecord,
  updateEntries,
  writeRecord,
} from './bookmark-record.ts';

const KEY = 'iec62443-atlas-bookmarks';
/** No more damaged records are kept aside. */
const MOST_ASIDE = 20;

/**
 * Reads the kept views, keeps what changes, and takes over what another tab writes. A storage that is blocked, full or
 * damaged is told; the Atlas goes on with what it has, and never writes over what it could not read.
 */
export function startBookmarks(store: Store, storage: Storage | null): () => void {
  const { notSaved } = trail.storage;
  let entries: Entries = updateEntries(new Map(), store.getState().bookmarks, Date.now());
  /** Why nothing may be written, if so. */
  let locked: string | null = null;
  let taken = store.getState().bookmarks;

  const show = (next: Entries) => {
    entries = next;
    taken = bookmarksOf(next);
    store.setState({ bookmarks: taken });
  };
  /** Takes in a stored text; what of it is damaged is put aside before anything is written again. */
  const takeIn = (text: string | null) => {
    const reading = readRecord(text);
    locked = reading.newer ? trail.storage.newer : null;
    if (reading.damaged && storage && text !== null) {
      const aside = putAside(storage, text);
      if (aside === null) locked = trail.storage.stuck;
      else warn(store, trail.storage.damaged(aside));
    }
    if (locked !== null) warn(store, locked);
    show(mergeEntries(entries, reading.entries));
    return reading;
  };
  const write = () => {
    if (!storage) return;
    try {
      // What another tab has just written comes in first, so that it is not written over.
      const text = storage.getItem(KEY);
      if (text !== null && text !== writeRecord(entries)) takeIn(text);
      if (locked !== null) warn(store, locked);
      else storage.setItem(KEY, writeRecord(entries));
      dismiss(store, notSaved);
    } catch {
      warn(store, notSaved);
    }
  };
  const arrive = (event: StorageEvent) => {
    if (event.storageArea !== storage || event.key !== KEY || event.newValue === null) return;
    takeIn(event.newValue);
    // The other tab has not yet seen what only we have, or has written over it in the same moment.
    if (locked === null && [...entries].some(([id, ours]) => lacks(event.newValue, id, ours.at))) write();
  };

  try {
    if (!storage) warn(store, trail.storage.blocked);
    else if (takeIn(storage.getItem(KEY)).damaged && locked === null) write();
  } catch {
    warn(store, trail.storage.blocked);
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

/** Keeps a text under the first name that is free; null where there is no room. */
function putAside(storage: Storage, text: string): string | null {
  try {
    for (let number = 1; number <= MOST_ASIDE; number += 1) {
      const name = number === 1 ? `${KEY}-damaged` : `${KEY}-damaged-${number}`;
      const there = storage.getItem(name);
      if (there === null) storage.setItem(name, text);
      if (there === null || there === text) return name;
    }
    return null;
  } catch {
    return null;
  }
}

/** Adds to what is told already. */
function warn(store: Store, sentence: string): void {
  const { notice } = store.getState();
  if (notice?.includes(sentence)) return;
  store.setState(notify(notice === null ? sentence : `${notice} ${sentence}`));
}

function dismiss(store: Store, sentence: string): void {
  if (store.getState().notice === sentence) store.setState(notify(null));
}
