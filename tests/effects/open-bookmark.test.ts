// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startAddressBar } from '../../src/effects/address-bar.ts';
import { bringLayers, startLayers } from '../../src/effects/layer-loading.ts';
import { openBookmark } from '../../src/effects/open-bookmark.ts';
import { select } from '../../src/state/actions.ts';
import { setKeptViews } from '../../src/state/bookmark-actions.ts';
import { switchLayer } from '../../src/state/layer-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { layerIndex, layerText } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';
import { toldBy } from '../fixtures/notices.ts';

const IN_LAYER = '#/lifecycle/attack-ics%2FT0831?depth=2&layers=requirements,attack-ics&open=attack-ics';
const BOOKMARKS = [
  { id: 'item', name: 'An item', address: IN_LAYER },
  { id: 'plain', name: 'A part', address: '#/architecture/6-2' },
  { id: 'old', name: 'Of old', address: '#/architecture/9-9?layers=gone' },
];
const stops: (() => void)[] = [];
/** Lets the files come, or not. */
let answer: (isThere: boolean) => void = () => {};

beforeEach(() => {
  const gate = new Promise<boolean>((resolve) => {
    answer = resolve;
  });
  vi.stubGlobal('fetch', async (address: string) => {
    const id = layerIndex.find((entry) => address.includes(`/${entry.id}.json`))?.id ?? '';
    return (await gate) ? new Response(layerText(id)) : new Response('', { status: 500 });
  });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

function openAt(address: string) {
  history.replaceState(null, '', `/${address}`);
  const store = openStore(library, layerIndex);
  store.setState(setKeptViews(BOOKMARKS));
  stops.push(startLayers(store), startAddressBar(store));
  const push = vi.spyOn(history, 'pushState');
  return { store, pushed: () => push.mock.calls.map(([, , written]) => written) };
}

test('a kept view whose layers come late is shown as it was kept, and written once', async () => {
  const { store, pushed } = openAt('#/architecture/4-2');
  const { view } = store.getState();
  const opened = openBookmark(store, 'item');
  expect(store.getState().view).toBe(view);
  answer(true);
  await opened;
  expect(store.getState().view).toMatchObject({
    arrangement: 'lifecycle',
    selection: 'attack-ics/T0831',
    depth: 2,
    layers: ['requirements', 'attack-ics'],
    open: ['attack-ics'],
  });
  expect(store.getState().library.layers?.map(({ id }) => id)).toEqual(['requirements', 'attack-ics']);
  expect(pushed()).toEqual([expect.stringContaining('#/lifecycle/attack-ics')]);
  expect(store.getState().trail).toMatchObject({ at: 1, steps: { length: 2 } });
  expect(toldBy(store)).toBeNull();
});

test('a kept view whose layers do not come leaves the open view and its layers, and that is told', async () => {
  const { store, pushed } = openAt('#/architecture/4-2');
  const { view, library: applied } = store.getState();
  const opened = openBookmark(store, 'item');
  answer(false);
  await opened;
  expect(store.getState()).toMatchObject({ loading: [], trail: { at: 0, steps: { length: 1 } } });
  expect(store.getState().view).toBe(view);
  expect(store.getState().library).toBe(applied);
  expect(pushed()).toEqual([]);
  expect(toldBy(store)).toMatch(/could not be loaded/);
});

test('a layer that a kept view waited for in vain is brought when it is switched on', async () => {
  const { store } = openAt('#/architecture/4-2');
  const opened = openBookmark(store, 'item');
  answer(false);
  await opened;
  vi.stubGlobal('fetch', async (address: string) => {
    const id = layerIndex.find((entry) => address.includes(`/${entry.id}.json`))?.id ?? '';
    return new Response(layerText(id));
  });
  store.setState(switchLayer('attack-ics', true));
  await vi.waitFor(() => expect(store.getState().library.layers).toHaveLength(2));
  expect(toldBy(store)).toBeNull();
});

test('whoever goes on meanwhile is not taken back to the kept view', async () => {
  const { store, pushed } = openAt('#/architecture/4-2');
  const opened = openBookmark(store, 'item');
  store.setState(select('3-3'));
  answer(true);
  await opened;
  expect(store.getState().view.selection).toBe('3-3');
  expect(store.getState().library.layers ?? []).toEqual([]);
  expect(pushed()).toEqual(['#/architecture/3-3']);
});

test('of two kept views the later one is shown, though it waits for nothing', async () => {
  const { store, pushed } = openAt('#/architecture/4-2');
  const opened = openBookmark(store, 'item');
  void openBookmark(store, 'plain');
  expect(store.getState().view.selection).toBe('6-2');
  answer(true);
  await opened;
  expect(store.getState().view.selection).toBe('6-2');
  expect(pushed()).toEqual(['#/architecture/6-2']);
});

test('a kept view takes the place of an address that waits for its layers, and is written', async () => {
  const { store, pushed } = openAt(IN_LAYER);
  void openBookmark(store, 'plain');
  expect(pushed()).toEqual(['#/architecture/6-2']);
  answer(true);
  await bringLayers(store, store.getState().view.layers);
  await vi.waitFor(() => expect(store.getState().loading).toEqual([]));
  expect(store.getState().view.selection).toBe('6-2');
});

test('what of a kept view is unknown by now is told', async () => {
  const { store } = openAt('#/lifecycle/4-2');
  await openBookmark(store, 'old');
  expect(store.getState().view).toMatchObject({ arrangement: 'architecture', selection: null, layers: [] });
  expect(toldBy(store)).toContain('“9-9”');
  expect(toldBy(store)).toContain('“gone”');
  const { view } = store.getState();
  await openBookmark(store, 'none');
  expect(store.getState().view).toBe(view);
});
