// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Context } from '../../src/commands/command.ts';
import { COMMANDS } from '../../src/commands/commands.ts';
import { startAddressBar } from '../../src/effects/address-bar.ts';
import { bringLayers, startLayers } from '../../src/effects/layer-loading.ts';
import { openBookmark } from '../../src/effects/open-bookmark.ts';
import { writeAddress } from '../../src/lens/view/address.ts';
import { parseAddress } from '../../src/lens/view/request.ts';
import { HOME, type View } from '../../src/lens/view/view.ts';
import { applyView, askQuestion, jumpTo, redo, select, undo } from '../../src/state/actions.ts';
import { keepView } from '../../src/state/bookmark-actions.ts';
import { switchLayer } from '../../src/state/layer-actions.ts';
import type { Target } from '../../src/state/state.ts';
import { openStore, type Store } from '../../src/state/store.ts';
import { layerIndex, layerText } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';

// These are the real modules, with spies that count calls.
vi.mock('../../src/lens/view/request.ts', { spy: true });
vi.mock('../../src/lens/view/address.ts', { spy: true });

const parsed = () => vi.mocked(parseAddress).mock.calls.length;
const written = () => vi.mocked(writeAddress).mock.calls.length;
const viewOf = (store: Store) => store.getState().view;
const stops: (() => void)[] = [];

/** Does what a browser does on Back, synchronously. */
function arriveAt(address: string): void {
  history.replaceState(null, '', `/${address}`);
  window.dispatchEvent(new PopStateEvent('popstate'));
}

function openAt(address: string): Store {
  history.replaceState(null, '', `/${address}`);
  const store = openStore(library, layerIndex);
  stops.push(startLayers(store), startAddressBar(store));
  return store;
}

/** Counts what a step does to the address. */
function counting(step: () => void): { parsed: number; written: number; pushed: number } {
  const before = [parsed(), written()];
  const push = vi.spyOn(history, 'pushState');
  step();
  const pushed = push.mock.calls.length;
  push.mockRestore();
  return { parsed: parsed() - (before[0] ?? 0), written: written() - (before[1] ?? 0), pushed };
}

beforeEach(() => {
  vi.stubGlobal('fetch', async (address: string) => {
    const id = layerIndex.find((entry) => address.includes(`/${entry.id}.json`))?.id ?? '';
    return new Response(layerText(id));
  });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
});

describe('an address is parsed once for each change and written at most once for each click', () => {
  test('the start parses it once and writes nothing', () => {
    expect(counting(() => openAt('#/lifecycle/6-2?depth=2'))).toEqual({ parsed: 1, written: 0, pushed: 0 });
  });

  test('a click parses nothing and writes once; the same click again writes nothing', () => {
    const store = openAt('#/architecture');
    const once = { parsed: 0, written: 1, pushed: 1 };
    const never = { parsed: 0, written: 0, pushed: 0 };
    expect(counting(() => store.setState(select('6-2')))).toEqual(once);
    expect(counting(() => store.setState(select('6-2')))).toEqual(never);
    expect(counting(() => store.setState(undo))).toEqual(once);
    expect(counting(() => store.setState(redo))).toEqual(once);
    expect(counting(() => store.setState(jumpTo(0)))).toEqual(once);
  });

  test('Back parses it once and writes nothing', () => {
    const store = openAt('#/architecture');
    store.setState(select('6-2'));
    expect(counting(() => arriveAt('#/architecture'))).toEqual({ parsed: 1, written: 0, pushed: 0 });
  });

  test('every command on every kind of target writes at most once', () => {
    const targets: Target[] = [
      { kind: 'node', id: '4-2' },
      { kind: 'line', id: '4-2~6-2' },
      { kind: 'selection' },
      { kind: 'background' },
    ];
    const drawing = {
      mount: () => () => {},
      zoomBy() {},
      fit() {},
      zoomTo() {},
      placeOf: () => ({ x: 0, y: 0 }),
    };
    let steps = 0;
    for (const command of COMMANDS.filter(({ id }) => id !== 'copyLink'))
      for (const target of targets) {
        const store = openAt('#/architecture/3-2?hide-type=tr');
        const context: Context = { store, drawing, focusSearch: () => {} };
        const counts = counting(() => command.run(context, target));
        expect(counts.parsed, `${command.id} on ${target.kind}`).toBe(0);
        expect(counts.written, `${command.id} on ${target.kind}`).toBeLessThanOrEqual(1);
        steps += counts.pushed;
        for (const stop of stops.splice(0)) stop();
      }
    expect(steps).toBeGreaterThan(20);
  });

  test('a bookmark is written when it is kept, and parsed once when it is opened', () => {
    const store = openAt('#/architecture/6-2');
    expect(counting(() => store.setState(keepView('a', 'Mine')))).toMatchObject({ parsed: 0, written: 1 });
    store.setState(select(null));
    expect(counting(() => void openBookmark(store, 'a'))).toEqual({ parsed: 1, written: 1, pushed: 1 });
  });

  test('an address that waits for its layers is parsed once, and its layers are loaded once', async () => {
    const load = vi.spyOn(globalThis, 'fetch');
    const before = parsed();
    const store = openAt('#/architecture/attack-ics%2FT0831?layers=attack-ics');
    expect(viewOf(store)).toEqual(HOME);
    await vi.waitFor(() => expect(viewOf(store).selection).toBe('attack-ics/T0831'));
    expect(store.getState().library.layers?.map(({ id }) => id)).toEqual(['requirements', 'attack-ics']);
    expect(parsed() - before).toBe(1);
    await bringLayers(store, viewOf(store).layers);
    expect(load).toHaveBeenCalledTimes(2);
  });
});

describe('while an address waits for its layers', () => {
  test('a later one replaces it, even one that waits for nothing', async () => {
    const store = openAt('#/architecture/attack-ics%2FT0831?layers=attack-ics');
    arriveAt('#/lifecycle/6-2');
    expect(viewOf(store).selection).toBe('6-2');
    await bringLayers(store, []);
    await vi.waitFor(() => expect(store.getState().loading).toEqual([]));
    expect(viewOf(store)).toMatchObject({ arrangement: 'lifecycle', selection: '6-2', layers: [] });
    expect(store.getState().library.layers ?? []).toHaveLength(0);
  });

  test('and they fail, the rest of it opens, the problem is reported, and nothing retries by itself', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('', { status: 500 })),
    );
    const store = openAt('#/lifecycle/6-2?layers=schemes');
    await vi.waitFor(() => expect(viewOf(store).selection).toBe('6-2'));
    expect(store.getState().failedLayers).toHaveLength(1);
    await bringLayers(store, []);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test('stopping prevents it from opening', async () => {
    const store = openAt('#/architecture/6-2?layers=schemes');
    for (const stop of stops.splice(0)) stop();
    await bringLayers(store, ['schemes']);
    expect(viewOf(store)).toEqual(HOME);
  });
});

test('a layer that is switched off before it has loaded is not applied later', async () => {
  const store = openAt('#/architecture');
  store.setState(switchLayer('schemes', true));
  store.setState(switchLayer('schemes', false));
  await bringLayers(store, viewOf(store).layers);
  await vi.waitFor(() => expect(store.getState().loaded).toHaveLength(1));
  expect(store.getState().library.layers ?? []).toHaveLength(0);
});

describe('a View applied without history', () => {
  const followed: View = { ...HOME, arrangement: 'lifecycle', selection: '4-2', depth: 2 };

  test('is shown, and neither the address nor the trail records it', () => {
    const store = openAt('#/architecture/6-2');
    const { trail } = store.getState();
    const steps = history.length;
    expect(counting(() => store.setState(applyView(followed, { history: false })))).toEqual({
      parsed: 0,
      written: 0,
      pushed: 0,
    });
    expect(viewOf(store)).toBe(followed);
    expect(location.hash).toBe('#/architecture/6-2');
    expect(history.length).toBe(steps);
    expect(store.getState().trail).toBe(trail);
  });

  test('loads its layers', async () => {
    const store = openAt('#/architecture');
    store.setState(applyView({ ...followed, layers: ['schemes'] }, { history: false }));
    await vi.waitFor(() => expect(store.getState().library.layers).toHaveLength(1));
    expect(location.hash).toBe('#/architecture');
  });

  test('behaves like any start: the next click is a step, and undo returns to what was asked for', () => {
    const store = openAt('#/architecture/6-2');
    store.setState(applyView(followed, { history: false }));
    store.setState(applyView({ ...followed, depth: 3 }, { history: false }));
    expect(counting(() => store.setState(select('3-2')))).toMatchObject({ written: 1, pushed: 1 });
    expect(location.hash).toBe('#/lifecycle/3-2?depth=3');
    store.setState(undo);
    expect(viewOf(store)).toMatchObject({ arrangement: 'architecture', selection: '6-2', depth: 1 });
    expect(location.hash).toBe('#/architecture/6-2');
  });

  test('does not affect Back', () => {
    const store = openAt('#/architecture/6-2');
    store.setState(select('4-2'));
    store.setState(applyView(followed, { history: false }));
    arriveAt('#/architecture/6-2');
    expect(viewOf(store)).toMatchObject({ selection: '6-2', arrangement: 'architecture' });
    expect(store.getState().trail.at).toBe(0);
  });

  test('with history is a step of the trail and of the address', () => {
    const store = openAt('#/architecture/6-2');
    store.setState(applyView(followed));
    expect(location.hash).toBe('#/lifecycle/4-2?depth=2');
    expect(store.getState().trail).toMatchObject({ at: 1, steps: { length: 2 } });
    store.setState(askQuestion({ kind: 'differences' }));
    expect(store.getState().trail.at).toBe(2);
  });
});
