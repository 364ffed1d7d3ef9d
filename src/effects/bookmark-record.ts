import * as v from 'valibot';
import { LONGEST_ADDRESS } from '../lens/view/address.ts';
import type { Bookmark } from '../state/state.ts';

const VERSION = 1;

const entry = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  name: v.pipe(v.string(), v.maxLength(200)),
  address: v.pipe(v.string(), v.startsWith('#/'), v.maxLength(LONGEST_ADDRESS)),
  /** When it was last written, in milliseconds: of two entries with the same id the later one holds. */
  at: v.pipe(v.number(), v.finite()),
  /** A removed bookmark leaves its entry, so that another tab does not bring it back. */
  removed: v.optional(v.boolean(), false),
});
const record = v.object({ version: v.literal(VERSION), entries: v.array(v.unknown()) });

/** Of a newer Atlas: whatever else it holds, it is not damaged. */
const later = v.object({ version: v.pipe(v.number(), v.gtValue(VERSION)) });

/** A bookmark as it is stored. */
export type Entry = v.InferOutput<typeof entry>;
/** Entries by id, in the order in which they are shown. */
export type Entries = ReadonlyMap<string, Entry>;

/** What a stored text holds. `damaged`: something of it could not be read; `newer`: it is not ours to change. */
export interface Reading {
  entries: Entries;
  damaged: boolean;
  newer: boolean;
}

const NOTHING: Reading = { entries: new Map(), damaged: false, newer: false };

/** Reads a stored text. Never throws; what can be read of a damaged one is there. */
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

/** The text to store. */
export function writeRecord(entries: Entries): string {
  return JSON.stringify({ version: VERSION, entries: [...entries.values()] });
}

/** Both together: of two entries with the same id the one written last. The same from either side but for the order. */
export function mergeEntries(ours: Entries, theirs: Entries): Entries {
  const merged = new Map(ours);
  for (const [id, their] of theirs) {
    const our = merged.get(id);
    if (!our || isLater(their, our)) merged.set(id, their);
  }
  return merged;
}

/** Our entries after the bookmarks have become others: what is new or changed is written now, what is gone is removed. */
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

/** The bookmarks that are there. */
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
