import type { Library } from '../../../model/records/library.ts';

/** Where documents can stand at a date, in the order in which they are told. Each stands in exactly one of them. */
export const TIME_GROUPS = [
  /** The edition that the catalogues have was published by then. */
  'existing',
  /** It was not yet, or not for certain, but the edition that it supersedes was. */
  'earlier-edition',
  /** What is known of the date leaves it open. */
  'possibly',
  /** Published only after it. */
  'later',
  /** Never published, and in development by the catalogues. */
  'in-work',
  /** Withdrawn by the catalogues. */
  'withdrawn',
  /** No date is known, and the catalogues do not speak of work on it. */
  'undated',
] as const;
export type TimeGroup = (typeof TIME_GROUPS)[number];

/** Where one document stands at a date. */
export interface TimeEntry {
  document: string;
  group: TimeGroup;
  /** Whether its edition is new since the other date; null where what is known of the date leaves it open. */
  fresh: boolean | null;
}

/** What the question is: a date, and perhaps an earlier one. Both as YYYY, YYYY-MM or YYYY-MM-DD. */
export interface Dates {
  at: string;
  since: string | null;
}

/** The first and the last day that a date can mean: "2009-07" is any day of July 2009. Days compare as text. */
export function periodOf(date: string): { first: string; last: string } {
  const [year = '', month = '12', day] = date.split('-');
  // Day 0 of a month is the last of the month before.
  const last = day ?? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: date.padEnd(10, '-01'), last: `${year}-${month}-${last}` };
}

/**
 * Where every document of the catalogue stands at the end of a date, in the order of the catalogue. A document exists
 * where all days that its date can mean have come; where only some have, it is possibly there. What is new since a date
 * was published on one of its days or after.
 */
export function timeOf(library: Library, { at, since }: Dates): TimeEntry[] {
  const now = periodOf(at).last;
  const from = since === null ? null : periodOf(since).first;
  return library.catalogue.map(({ document, published, status, supersedes }) => {
    if (status.value === 'withdrawn') return { document, group: 'withdrawn', fresh: false };
    if (published.value === null) {
      return { document, group: status.value === 'in development' ? 'in-work' : 'undated', fresh: false };
    }
    const own = periodOf(published.value);
    const former = formerPeriod(supersedes?.value ?? null);
    const came = own.last <= now;
    const perhaps = own.first <= now || (former !== null && former.first <= now);
    const group = came
      ? 'existing'
      : former !== null && former.last <= now
        ? 'earlier-edition'
        : perhaps
          ? 'possibly'
          : 'later';
    return { document, group, fresh: came && from !== null ? isFresh(own, from) : false };
  });
}

/** The badge of what is new since the other date: "new", with a question mark where that is not certain. */
export function newness({ fresh }: TimeEntry): { badge: string } | Record<never, never> {
  if (fresh === false) return {};
  return { badge: fresh ? 'new' : 'new?' };
}

/** The dates at which something was published, the oldest first: the steps on which a date can be chosen. */
export function publicationDates(library: Library): string[] {
  const dates = new Set(library.catalogue.flatMap(({ published }) => published.value ?? []));
  return [...dates].sort((a, b) => (periodOf(a).last < periodOf(b).last ? -1 : 1));
}

function isFresh(own: { first: string; last: string }, from: string): boolean | null {
  if (own.first >= from) return true;
  return own.last >= from ? null : false;
}

/** "IEC 62443-2-4:2015 with corrigendum 2015" was published some day in 2015: the year behind the colon says so. */
function formerPeriod(supersedes: string | null): { first: string; last: string } | null {
  const [, year] = /:(\d{4})\b/.exec(supersedes ?? '') ?? [];
  return year === undefined ? null : periodOf(year);
}
