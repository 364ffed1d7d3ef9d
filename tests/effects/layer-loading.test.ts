import { expect, test, vi } from 'vitest';
import { bringLayers, startLayers } from '../../src/effects/layer-loading.ts';
import { loadLayers } from '../../src/effects/layers.ts';
import { switchLayer } from '../../src/state/layer-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { layerIndex, layerText } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';

type Load = typeof loadLayers;

/**
 * Loads from the disk: each file when its gate opens, or not at all. `began` is called when a load starts.
 */
function loadThrough(gates: Record<string, Promise<void>>, began = () => {}): Load {
  return (ids, known, there) => {
    began();
    return loadLayers(ids, known, there, async (id) => {
      await gates[id];
      return layerText(id);
    });
  };
}

/** A promise that the test resolves or rejects. */
function gate() {
  let open = () => {};
  let shut = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    open = resolve;
    shut = () => reject(new Error('cut off'));
  });
  return { promise, open, shut };
}

/**
 * Starts a load while another one is running. If it waits for the other, it has not started after a turn of
 * the event loop. If it has started, it runs to its end, so that the other one ends after it.
 */
async function asFarAsItGets(start: (began: () => void) => Promise<void>): Promise<{ end: Promise<void> }> {
  let begun = false;
  const end = start(() => {
    begun = true;
  });
  await new Promise((turned) => setImmediate(turned));
  if (begun) await end;
  return { end };
}

test('a load that ends late removes nothing that was requested after it', async () => {
  const slow = gate();
  const store = openStore(library, layerIndex);
  const first = bringLayers(store, ['schemes'], null, loadThrough({ schemes: slow.promise }));
  const second = await asFarAsItGets((began) =>
    bringLayers(store, ['schemes', 'requirements'], null, loadThrough({}, began)),
  );
  slow.open();
  await Promise.all([first, second.end]);
  const { loaded, library: applied } = store.getState();
  expect(loaded.map(({ id }) => id)).toEqual(['schemes', 'requirements']);
  expect(applied.layers?.map(({ id }) => id)).toEqual(['schemes', 'requirements']);
});

test('a late failure does not remain next to the layer that was requested again', async () => {
  const lost = gate();
  const store = openStore(library, layerIndex);
  const first = bringLayers(store, ['schemes'], null, loadThrough({ schemes: lost.promise }));
  const again = await asFarAsItGets((began) => bringLayers(store, ['schemes'], null, loadThrough({}, began)));
  lost.shut();
  await Promise.all([first, again.end]);
  expect(store.getState()).toMatchObject({ failedLayers: [], loading: [] });
  expect(store.getState().loaded.map(({ id }) => id)).toEqual(['schemes']);
});

test('switching on and off before anything has loaded ends with what is on', async () => {
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
