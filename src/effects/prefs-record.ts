import * as v from 'valibot';
import { isRecord } from '../lib/same-data.ts';
import { LABELS } from '../model/records/library-by.ts';
import { FARTHEST, type Moved, type Prefs } from '../state/state.ts';

/** The content of a stored text. */
export interface PrefsReading {
  /** The fields that could be read. */
  prefs: Partial<Prefs>;
  /** The same, plus unknown fields, which another version of the Atlas has written. */
  stored: Partial<Prefs>;
  /** Whether part of the text could not be read. */
  damaged: boolean;
}

const coordinate = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const place = v.object({ x: coordinate, y: coordinate });
const fields = {
  theme: v.picklist(['system', 'light', 'dark']),
  labels: v.picklist(LABELS),
  panels: v.object({
    outline: v.boolean(),
    legend: v.boolean(),
    filters: v.optional(v.boolean(), false),
    trail: v.optional(v.boolean(), false),
    details: v.boolean(),
  }),
  letterKeys: v.boolean(),
};

/**
 * Parses a stored text; null counts as an empty record. Never throws. Returns whatever can be read of a
 * damaged text.
 */
export function readPrefs(text: string | null): PrefsReading {
  const whole = text === null ? {} : parsed(text);
  if (!isRecord(whole)) return { prefs: {}, stored: {}, damaged: true };
  const { moved: movedField = {}, ...others } = whole;
  const good: Record<string, unknown> = {};
  let damaged = false;
  for (const [name, schema] of Object.entries(fields)) {
    if (!Object.hasOwn(others, name)) continue;
    const result = v.safeParse(schema, others[name]);
    if (result.success) good[name] = result.output;
    else damaged = true;
    delete others[name];
  }
  const moved = readMoved(movedField);
  const prefs: Partial<Prefs> = { ...good, moved: moved.places };
  return { prefs, stored: { ...others, ...prefs }, damaged: damaged || moved.damaged };
}

/** The places that can be read. Pictures without any are left out. */
function readMoved(field: unknown): { places: Moved; damaged: boolean } {
  if (!isRecord(field)) return { places: {}, damaged: true };
  let damaged = false;
  const pictures = Object.entries(field).map(([picture, nodes]) => {
    const all = Object.entries(isRecord(nodes) ? nodes : {});
    const good = all.flatMap(([id, at]) => (v.is(place, at) ? [[id, { x: at.x, y: at.y }] as const] : []));
    if (!isRecord(nodes) || good.length < all.length) damaged = true;
    return [picture, Object.fromEntries(good)] as const;
  });
  const places = Object.fromEntries(pictures.filter(([, nodes]) => Object.keys(nodes).length > 0));
  return { places, damaged };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
