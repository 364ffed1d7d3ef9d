import * as v from 'valibot';
import { LONGEST_ADDRESS } from '../lens/view/address.ts';
import type { Bookmark } from '../state/state.ts';

const VERSION = 1;

const entry = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.pipe(v.string(), v.maxLength(200)),
  address: v.pipe(v.string(), v.startsWith('#/'), v.maxLength(LONGEST_ADDRESS)),
  /**
   * When the entry was last written, in milliseconds. Of two entries with the same id, the later one wins.
   */
  at: v.pipe(v.number(), v.finite()),
  /** A removed bookmark keeps its entry, so that another tab does not bring it back. */
  removed: v.optional(v.boolean(), false),
});
const record = v.object({ version: v.literal(VERSION), entries: v.array(v.unknown()) });

/** Written by a newer version of the Atlas: unknown content in it is not damage. */
const later = v.object({ version: v.pipe(v.number(), v.gtValue(VERSION)) });

/** A bookmark as it is stored. */
export type Entry = v.InferOutput<typeof entry>;
/** Entries by id, in display order. */
export type Entries = ReadonlyMap<string, Entry>;

/**
 * The content of a stored text. `damaged`: part of it could not be read. `newer`: a newer version wrote it,
 * so it must not be changed.
 */
export interface Reading {
  entries: Entries;
  damaged: boolean;
  newer: boolean;
}

const NOTHING: Reading = { entries: new Map(), damaged: false, newer: false };

/**
 * Parses a stored text; null counts as an empty record. Never throws. Returns whatever can be read of a
 * damaged text.
 */
export function readRecord(text: string | null): Reading {
  if (text === null) return NOTHING;
  const whole = parsed(text);
  if (v.is(later, whole)) return { ...NOTHING, newer: true };
  if (!v.is(record, whole)) return { ...NOTHING, damaged: true };
  const { entries } = whole;
  const read = entries.map((one) => v.safeParse(entry, one));
  const good = read.flatMap((one) => (one.success ? [one.output] : []));
  return {
    entries: mergeEntries(new Map(), new Map(good.map((one) => [one.id, one]))),
    damaged: good.length < read.length,
    newer: false,
  };
}

/** Serializes entries to the text to store. */
export function writeRecord(entries: Entries): string {
  return JSON.stringify({ version: VERSION, entries: [...entries.values()] });
}

/**
 * Merges two sets of entries. Of two entries with the same id, the one written last wins. The result does not
 * depend on the order of the arguments, except for the order of its entries.
 */
export function mergeEntries(ours: Entries, theirs: Entries): Entries {
  const merged = new Map(ours);
  for (const [id, their] of theirs) {
    const our = merged.get(id);
    if (!our || isLater(their, our)) merged.set(id, their);
  }
  return merged;
}

/**
 * Returns `before` brought up to date with `bookmarks`: new and changed bookmarks get the time `now`
 * (milliseconds), missing ones are marked as removed. An entry never gets a time earlier than its previous
 * one, even if the clock goes back.
 */
export function updateEntries(before: Entries, bookmarks: readonly Bookmark[], now: number): Entries {
  const ids = new Set(bookmarks.map(({ id }) => id));
  const updated = new Map(before);
  for (const [id, old] of before)
    if (!ids.has(id) && !old.removed)
      updated.set(id, { ...old, at: Math.max(now, old.at + 1), removed: true });
  for (const { id, name, address } of bookmarks) {
    const old = before.get(id);
    if (old && !old.removed && old.name === name && old.address === address) continue;
    updated.set(id, { id, name, address, at: Math.max(now, old ? old.at + 1 : now), removed: false });
  }
  return updated;
}

/** The bookmarks that are not removed, in display order. */
export function bookmarksOf(entries: Entries): Bookmark[] {
  return [...entries.values()].flatMap(({ id, name, address, removed }) =>
    removed ? [] : [{ id, name, address }],
  );
}

function isLater(a: Entry, b: Entry): boolean {
  return a.at !== b.at ? a.at > b.at : JSON.stringify(a) > JSON.stringify(b);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
