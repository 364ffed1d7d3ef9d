import { expect, test, vi } from 'vitest';
import { bringLayers, startLayers } from '../../src/effects/layer-loading.ts';
import { loadLayers } from '../../src/effects/layers.ts';
import { switchLayer } from '../../src/state/layer-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { layerIndex, layerText } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';

type Load = typeof loadLayers;

/** Loads from the disk, each file when its gate opens, or not at all. */
function loadThrough(gates: Record<string, Promise<void>>): Load {
  return (ids, known, there) =>
    loadLayers(ids, known, there, async (id) => {
      await gates[id];
      return layerText(id);
    });
}

/** A promise with its ends in our hand. */
function gate() {
  let open = () => {};
  let shut = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    open = resolve;
    shut = () => reject(new Error('cut off'));
  });
  return { promise, open, shut };
}

/** Time enough for a load that waits for nothing to end. */
const pause = () => new Promise((done) => setTimeout(done, 500));

test('a load that ends late takes nothing away that was asked for after it', async () => {
  const slow = gate();
  const store = openStore(library, layerIndex);
  const first = bringLayers(store, ['schemes'], null, loadThrough({ schemes: slow.promise }));
  const second = bringLayers(store, ['schemes', 'requirements'], null, loadThrough({}));
  await Promise.race([second, pause()]);
  slow.open();
  await Promise.all([first, second]);
  const { loaded, library: applied } = store.getState();
  expect(loaded.map(({ id }) => id)).toEqual(['schemes', 'requirements']);
  expect(applied.layers?.map(({ id }) => id)).toEqual(['schemes', 'requirements']);
});

test('a failure that comes late does not stand beside the layer that was asked for again', async () => {
  const lost = gate();
  const store = openStore(library, layerIndex);
  const first = bringLayers(store, ['schemes'], null, loadThrough({ schemes: lost.promise }));
  const again = bringLayers(store, ['schemes'], null, loadThrough({}));
  await Promise.race([again, pause()]);
  lost.shut();
  await Promise.all([first, again]);
  expect(store.getState()).toMatchObject({ failedLayers: [], loading: [] });
  expect(store.getState().loaded.map(({ id }) => id)).toEqual(['schemes']);
});

test('switching on and off before anything has come ends with what is on', async () => {
  const store = openStore(library, layerIndex);
  const stop = startLayers(store);
  vi.stubGlobal('fetch', async (address: string) => {
    const id = layerIndex.find((entry) => address.includes(entry.id))?.id ?? '';
    return new Response(layerText(id));
  });
  store.setState(switchLayer('schemes', true));
  store.setState(switchLayer('requirements', true));
  store.setState(switchLayer('schemes', false));
  await bringLayers(store, store.getState().view.layers);
  stop();
  vi.unstubAllGlobals();
  expect(store.getState().library.layers?.map(({ id }) => id)).toEqual(['requirements']);
});
