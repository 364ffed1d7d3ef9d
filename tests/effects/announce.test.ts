import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAnnouncing } from '../../src/effects/announce.ts';
import {
  addToSelection,
  arrangeAs,
  askForRole,
  filterBy,
  openPanel,
  select,
  showAs,
} from '../../src/state/actions.ts';
import { notify } from '../../src/state/notice-actions.ts';
import { announceText, setFound, stepFound } from '../../src/state/search-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function listen() {
  const store = openStore(library);
  const announcement: string[] = [];
  const stop = startAnnouncing(store, (sentence) => announcement.push(sentence));
  return { store, announcement, stop };
}

test('selection, arrangement and filters are announced in words', () => {
  const { store, announcement } = listen();
  const changes = [
    select('3-2'),
    arrangeAs('lifecycle'),
    filterBy({ tier: library.tiers.slice(1).map(({ id }) => id) }),
    filterBy({}),
    addToSelection('4-2'),
    select('4-2~6-2'),
    select(null),
  ];
  for (const change of changes) {
    store.setState(change);
    vi.advanceTimersByTime(1000);
  }
  expect(announcement[0]).toBe('IEC 62443-3-2 selected: depends on 1, needed by 0, used with 6');
  expect(announcement[1]).toBe('Arrangement: Lifecycle');
  expect(announcement[2]).toMatch(/^6 documents, \d+ relations? shown$/);
  expect(announcement[3]).toMatch(
    new RegExp(`^${library.documents.length} documents, \\d+ relations shown$`),
  );
  expect(announcement.slice(4)).toEqual([
    'IEC 62443-3-2, IEC 62443-4-2 together selected',
    'How IEC 62443-6-2 and IEC 62443-4-2 are related selected',
    'Nothing selected',
  ]);
});

test('forms, panels, questions, results and steps through them are announced too', () => {
  const { store, announcement } = listen();
  const changes = [
    showAs('matrix'),
    openPanel('filters', true),
    openPanel('filters', false),
    askForRole('product-supplier'),
    announceText('12 results'),
    announceText('12 results'),
  ];
  for (const change of changes) {
    store.setState(change);
    vi.advanceTimersByTime(1000);
  }
  store.setState(setFound(['6-2', '4-2']));
  store.setState(stepFound(1));
  expect(announcement).toEqual([
    'Shown as matrix',
    'Filters opened',
    'Filters closed',
    'For product suppliers (matrix)',
    '12 results',
    '12 results',
    '1 of 2: IEC 62443-6-2 selected: depends on 2, needed by 0',
  ]);
});

test('at most one message a second is announced, and the latest wins', () => {
  const { store, announcement } = listen();
  for (const id of ['6-2', '4-2', '3-2', '1-1']) store.setState(select(id));
  expect(announcement).toHaveLength(1);
  vi.advanceTimersByTime(999);
  expect(announcement).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(announcement).toHaveLength(2);
  expect(announcement[1]).toMatch(/^IEC 62443-1-1 selected/);
  store.setState(select('6-2'));
  expect(announcement).toHaveLength(2);
  vi.advanceTimersByTime(5000);
  expect(announcement).toHaveLength(3);
});

test('irrelevant changes are not announced, and nothing is after stopping', () => {
  const { store, announcement, stop } = listen();
  store.setState(notify('address', 'so'));
  expect(announcement).toEqual([]);
  store.setState(select('6-2'));
  store.setState(select('4-2'));
  stop();
  vi.advanceTimersByTime(5000);
  expect(announcement).toHaveLength(1);
});
