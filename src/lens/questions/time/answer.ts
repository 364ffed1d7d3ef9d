import type { Library } from '../../../model/records/library.ts';

/** The state of a document at a date, in display order. Each document is in exactly one group. */
export const TIME_GROUPS = [
  /** The edition in the catalogues was published by then. */
  'existing',
  /** That edition was not published yet, or not for certain, but the edition it supersedes was. */
  'earlier-edition',
  /** The known dates leave it open. */
  'possibly',
  /** Published only after the date. */
  'later',
  /** Not published yet; the catalogues say it is in development. */
  'in-work',
  /** Withdrawn according to the catalogues. */
  'withdrawn',
  /** No date is known, and the catalogues do not say it is in development. */
  'undated',
] as const;
/** One of TIME_GROUPS. */
export type TimeGroup = (typeof TIME_GROUPS)[number];

/** The state of one document at a date. */
export interface TimeEntry {
  document: string;
  group: TimeGroup;
  /** Whether its edition was published since the other date; null if the known date leaves it open. */
  fresh: boolean | null;
}

/** The parameters: a date, and optionally an earlier one. Both as YYYY, YYYY-MM or YYYY-MM-DD. */
export interface Dates {
  at: string;
  since: string | null;
}

/**
 * The first and last day (YYYY-MM-DD) that a date can mean: "2009-07" is any day of July 2009. Days can be
 * compared as strings.
 */
export function periodOf(date: string): { first: string; last: string } {
  const [year = '', month = '12', day] = date.split('-');
  // Day 0 of a month is the last day of the month before.
  const last = day ?? new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: date.padEnd(10, '-01'), last: `${year}-${month}-${last}` };
}

/**
 * The state of every document of the catalogue at the end of a date, in the order of the catalogue. A
 * document exists if all days that its date can mean have passed; if only some have, it possibly exists. It
 * is new since a date if it was published on one of its days or later.
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

/**
 * The badge of an entry that is new since the other date: "new", or "new?" if that is not certain. An empty
 * record if it is not new.
 */
export function newness({ fresh }: TimeEntry): { badge: string } | Record<never, never> {
  if (fresh === false) return {};
  return { badge: fresh ? 'new' : 'new?' };
}

/** All dates of publication, the oldest first: the steps of the date control. */
export function publicationDates(library: Library): string[] {
  const dates = new Set(library.catalogue.flatMap(({ published }) => published.value ?? []));
  return [...dates].sort((a, b) => (periodOf(a).last < periodOf(b).last ? -1 : 1));
}

function isFresh(own: { first: string; last: string }, from: string): boolean | null {
  if (own.first >= from) return true;
  return own.last >= from ? null : false;
}

/**
 * The year after the colon of a designation as a period; null if there is none. "IEC 62443-2-4:2015 with
 * corrigendum 2015" was published on some day of 2015.
 */
function formerPeriod(supersedes: string | null): { first: string; last: string } | null {
  const [, year] = /:(\d{4})\b/.exec(supersedes ?? '') ?? [];
  return year === undefined ? null : periodOf(year);
}
