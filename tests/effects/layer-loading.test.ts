import { expect, test, vi } from 'vitest';
import { bringLayers, startLayers } from '../../src/effects/layer-loading.ts';
import { loadLayers } from '../../src/effects/layers.ts';
import { switchLayer } from '../../src/state/layer-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { layerIndex, layerText } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';

type Load = typeof loadLayers;

/** Loads from the disk, each file when its gate opens, or not at all; `began` is called when a load begins. */
function loadThrough(gates: Record<string, Promise<void>>, began = () => {}): Load {
  return (ids, known, there) => {
    began();
    return loadLayers(ids, known, there, async (id) => {
      await gates[id];
      return layerText(id);
    });
  };
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

/**
 * Starts a load beside another that is still under way. Where it waits for the other, it has not begun after a turn of
 * the event loop; where it has begun, it is brought to its end, so that the other ends after it.
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

test('a load that ends late takes nothing away that was asked for after it', async () => {
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

test('a failure that comes late does not stand beside the layer that was asked for again', async () => {
  const lost = gate();
  const store = openStore(library, layerIndex);
  const first = bringLayers(store, ['schemes'], null, loadThrough({ schemes: lost.promise }));
  const again = await asFarAsItGets((began) => bringLayers(store, ['schemes'], null, loadThrough({}, began)));
  lost.shut();
  await Promise.all([first, again.end]);
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
