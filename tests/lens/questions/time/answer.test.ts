import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  periodOf,
  publicationDates,
  TIME_GROUPS,
  type TimeGroup,
  timeOf,
} from '../../../../src/lens/questions/time/answer.ts';
import { timeCsv } from '../../../../src/lens/questions/time/csv.ts';
import { timeLists } from '../../../../src/lens/questions/time/lists.ts';
import { understand } from '../../../../src/lens/search/phrases.ts';
import type { Library } from '../../../../src/model/records/library.ts';
import { startState } from '../../../../src/state/state.ts';
import { library } from '../../../fixtures/library.ts';
import { marksOf } from '../marks-of.ts';

const asked = startState(library);
const groupsAt = (at: string, from: Library = library) =>
  Object.fromEntries(timeOf(from, { at, since: null }).map(({ document, group }) => [document, group]));
const idsIn = (at: string, group: TimeGroup) =>
  Object.entries(groupsAt(at)).flatMap(([id, found]) => (found === group ? [id] : []));

/** The library with one entry of the catalogue changed. */
function having(document: string, facts: Record<string, string | null>): Library {
  const catalogue = library.catalogue.map((entry) =>
    entry.document === document
      ? {
          ...entry,
          ...Object.fromEntries(
            Object.entries(facts).map(([field, value]) => [
              field,
              { value, sources: ['framework-page'], confidence: 'low' as const },
            ]),
          ),
        }
      : entry,
  );
  return { ...library, catalogue };
}

/** Counted by hand in the facts about the series: every "published" of 2023 or later, oldest first. */
const SINCE_2023 = ['1-5', '2-4', '6-1', '2-1', '6-2', '2-2', '1-6'];

describe('published in or after 2023', () => {
  test('are seven, by the question', () => {
    const fresh = timeOf(library, { at: '2025-12-19', since: '2023' }).filter((entry) => entry.fresh);
    expect(fresh.map(({ document }) => document).sort()).toEqual([...SINCE_2023].sort());
  });

  test('are the same seven, by the search', () => {
    const found = understand('published in or after 2023', asked);
    expect(found?.kind === 'answer' && found.nodes).toEqual(SINCE_2023);
  });
});

describe('a date', () => {
  test.each([
    ['2009', '2009-01-01', '2009-12-31'],
    ['2009-07', '2009-07-01', '2009-07-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2009-07-30', '2009-07-30', '2009-07-30'],
  ])('%s means every day from %s to %s', (date, first, last) => {
    expect(periodOf(date)).toEqual({ first, last });
  });

  test('that is known to the month counts once the month is over, and is open within it', () => {
    expect(groupsAt('2009-06')['1-1']).toBe('later');
    expect(groupsAt('2009-07-15')['1-1']).toBe('possibly');
    expect(groupsAt('2009-07')['1-1']).toBe('existing');
    expect(groupsAt('2009-07-31')['1-1']).toBe('existing');
  });

  test('of the superseded edition counts until the present one exists', () => {
    expect(groupsAt('2009')['2-1']).toBe('later');
    expect(groupsAt('2010-05')['2-1']).toBe('possibly');
    expect(groupsAt('2010')['2-1']).toBe('earlier-edition');
    expect(groupsAt('2024-08-06')['2-1']).toBe('earlier-edition');
    expect(groupsAt('2024-08-07')['2-1']).toBe('existing');
    expect(groupsAt('2014')['2-4']).toBe('later');
    expect(groupsAt('2015')['2-4']).toBe('earlier-edition');
  });

  test('that is unknown distinguishes work in progress, withdrawn and unknown', () => {
    expect(idsIn('2026', 'in-work')).toEqual(['1-2', '1-3', '1-4', '2-5', '5-x']);
    expect(idsIn('2026', 'undated')).toEqual(['profile-x']);
    expect(idsIn('2026', 'later')).toEqual([]);
    expect(groupsAt('2026', having('3-1', { status: 'withdrawn' }))['3-1']).toBe('withdrawn');
  });

  test('may leave open whether something is new', () => {
    const freshOf = (since: string) =>
      timeOf(library, { at: '2026', since }).find(({ document }) => document === '1-1')?.fresh;
    expect([freshOf('2009-07-01'), freshOf('2009-07-15'), freshOf('2009-08')]).toEqual([true, null, false]);
  });
});

const date = fc
  .date({ min: new Date('2005-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
const dateOrNone = fc.option(date, { nil: null });
const status = fc.constantFrom('published', 'in development', 'withdrawn', 'not a publication');

describe('for any dates', () => {
  test('every document is in exactly one group, and every group is listed', () => {
    fc.assert(
      fc.property(date, dateOrNone, dateOrNone, status, (at, since, published, now) => {
        const world = having('3-1', { published, status: now });
        const lists = timeLists({ library: world, graph: asked.graph }, { at, since });
        const told = lists.flatMap(({ dated }) => dated.map(({ document }) => document));
        expect([...told].sort()).toEqual(library.documents.map(({ id }) => id).sort());
        for (const { group } of lists) expect(TIME_GROUPS).toContain(group);
      }),
    );
  });

  test('what existed still exists later, and nothing becomes future again', () => {
    const rank: Partial<Record<TimeGroup, number>> = {
      later: 0,
      possibly: 1,
      'earlier-edition': 2,
      existing: 3,
    };
    fc.assert(
      fc.property(date, date, dateOrNone, (a, b, published) => {
        const [early, late] = periodOf(a).last <= periodOf(b).last ? [a, b] : [b, a];
        const world = having('3-1', { published });
        const [before, after] = [groupsAt(early, world), groupsAt(late, world)];
        for (const [id, group] of Object.entries(before)) {
          const [was, is] = [rank[group], rank[after[id] ?? group]];
          if (was === undefined) expect(after[id]).toBe(group);
          else expect(is).toBeGreaterThanOrEqual(was);
        }
      }),
    );
  });

  test('what was published by a date is what the search finds published before it or on it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2008, max: 2027 }), (year) => {
        const answer = understand(`published before ${year + 1}`, asked);
        const nodes = answer?.kind === 'answer' ? answer.nodes : [];
        expect([...nodes].sort()).toEqual(idsIn(`${year}`, 'existing').sort());
      }),
    );
  });
});

test('the steps are the dates that occur, oldest first', () => {
  const dates = publicationDates(library);
  expect(dates).toHaveLength(14);
  expect([dates[0], dates[1], dates.at(-1)]).toEqual(['2009-07-30', '2009-07', '2025-12-19']);
});

test('the picture marks what existed, and what of it is new', () => {
  const marks = marksOf(asked, { kind: 'time', at: '2023-12', since: '2023' });
  expect(marks?.get('1-5')).toEqual({ role: 'primary', badge: 'new' });
  expect(marks?.get('3-3')).toEqual({ role: 'primary' });
  expect(marks?.get('2-1')).toEqual({ role: 'supporting' });
  expect(marks?.has('6-1')).toBe(false);
  expect(marks?.has('1-2')).toBe(false);
  expect(marksOf(asked, { kind: 'time', at: '2026', since: '2009-07-15' })?.get('1-1')?.badge).toBe('new?');
});

test('the table has a row for each document, with its sources', () => {
  const csv = timeCsv(timeLists(asked, { at: '2023-12', since: '2023' }));
  const rows = csv.trim().split('\r\n');
  expect(rows).toHaveLength(21);
  const row = rows.find((one) => one.startsWith('"IEC 62443-1-5"'));
  expect(row).toContain('"Published by then","new","2023-09-15","high"');
  expect(row).toContain('https://meganorms.com/st-iec-ts-62443-1-5-2023.html');
});
