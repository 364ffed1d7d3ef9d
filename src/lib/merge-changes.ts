import { isRecord, sameData } from './same-data.ts';

/**
 * Applies to `theirs` the changes from `before` to `after`, key by key, recursively for records. Everything
 * that did not change stays as in `theirs`, including keys that only `theirs` has. All three are plain data
 * and are not modified; returns a new record.
 */
export function mergeChanges<Data extends object>(before: Data, after: Data, theirs: Data): Data {
  const merged = new Map<string, unknown>(Object.entries(theirs));
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now, their] = [before, after, theirs].map((one) => own(one, key));
    if (sameData(old, now)) continue;
    if (now === undefined) merged.delete(key);
    else merged.set(key, isRecord(now) ? mergeChanges(recordOr(old), now, recordOr(their)) : now);
  }
  return Object.fromEntries(merged) as Data;
}

function own(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
}

function recordOr(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}
