import { asking } from '../../../words/asking.ts';
import { formatDate } from '../../../words/format-date.ts';
import { trail } from '../../../words/trail.ts';
import { type Mark, type Question, type Refuse, refused } from '../question.ts';
import { type Dates, newness, periodOf, publicationDates, type TimeGroup } from './answer.ts';
import { type TimeList, timeLists } from './lists.ts';

/** The parameters of the question. */
export interface TimeParams extends Dates {
  kind: 'time';
}

/**
 * The question of what was published by a date. In an address: `date=2024-06`, and `since=2020` for what is
 * new since then.
 */
export const time: Question<TimeParams, TimeList[]> = {
  kind: 'time',
  read: (ask, _, refuse) => {
    const at = ask('date');
    return at === null ? null : readTime(at, ask('since'), refuse);
  },
  write: ({ at, since }) => [['date', at], ...(since ? [['since', since] satisfies [string, string]] : [])],
  layers: () => [],
  cards: () => [],
  answer: (world, dates) => timeLists(world, dates),
  marks: (lists) =>
    new Map(
      lists.flatMap(({ group, dated }) => {
        const mark = markOf(group);
        return mark ? dated.map((one) => [one.document, { ...mark, ...newness(one) }] as const) : [];
      }),
    ),
  csv: async (lists) => (await import('./csv.ts')).timeCsv(lists),
  name: (_, { at, since }) => trail.published(formatDate(at), since === null ? null : formatDate(since)),
  offer: ({ library }) => {
    const newest = publicationDates(library).at(-1);
    return newest === undefined
      ? null
      : { text: asking.time, params: { kind: 'time', at: newest, since: null } };
  },
};

/**
 * The mark of a group: strong for an edition that certainly exists, thin for a possible or earlier one. Null
 * for all others, which fade.
 */
function markOf(group: TimeGroup): Mark | null {
  if (group === 'existing') return { role: 'primary' };
  return group === 'earlier-edition' || group === 'possibly' ? { role: 'supporting' } : null;
}

function readTime(at: string, since: string | null, refuse: Refuse): TimeParams | null {
  if (!isDate(at)) return refused(at, refuse);
  if (since !== null && !isDate(since)) refuse(since);
  return { kind: 'time', at, since: since !== null && isDate(since) ? since : null };
}

/** Whether a text is a year, a month or a day that exists, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  return (
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) &&
    text <= periodOf(text.slice(0, '2024-02'.length)).last
  );
}
