import { sameData } from '../lib/same-data.ts';
import { applyLayers, endLoading, keepLayers, startLoading } from '../state/layer-actions.ts';
import { notify } from '../state/notice-actions.ts';
import type { Store } from '../state/store.ts';
import { layersWords } from '../words/layer-notes.ts';
import { inList } from '../words/lists.ts';
import { loadLayers } from './layers.ts';

/** What has been asked of the layers of one store. */
interface Asked {
  /** Ends when the last load has ended. */
  queue: Promise<void>;
  /** The layers that were last to be applied. */
  wanted: readonly string[];
}

const askedOf = new WeakMap<Store, Asked>();

function askedIn(store: Store): Asked {
  const asked = askedOf.get(store) ?? { queue: Promise.resolve(), wanted: [] };
  askedOf.set(store, asked);
  return asked;
}

/**
 * Loads layers that are not there yet, without applying them; what does not come is told, and may be asked again. One
 * load follows the other, so that one that takes long never puts back what a later one brought. Never rejects.
 */
export function fetchLayers(store: Store, ids: readonly string[], load = loadLayers): Promise<void> {
  const asked = askedIn(store);
  const turn = () => loadMissing(store, ids, load);
  asked.queue = asked.queue.then(turn, turn);
  return asked.queue;
}

/** Somebody who depends on the items of layers. */
export interface Waiter {
  /** Called once the layers are applied, also where one of them did not come. */
  done: () => void;
  /** Aborted when nobody waits any more: then the layers are not applied. */
  signal: AbortSignal;
}

/**
 * Applies layers as soon as they are loaded, unless others have been asked for meanwhile and nobody waits for these.
 * Where nothing has to be loaded, both happen before this function returns. Layers are brought nowhere else.
 */
export async function bringLayers(
  store: Store,
  ids: readonly string[],
  waiter: Waiter | null = null,
  load = loadLayers,
): Promise<void> {
  const asked = askedIn(store);
  asked.wanted = ids;
  if (!areLoaded(store, ids)) await fetchLayers(store, ids, load);
  if (waiter ? waiter.signal.aborted : asked.wanted !== ids) return;
  store.setState(applyLayers(ids));
  waiter?.done();
}

/** Brings the layers of the View whenever they become others than were asked for last. Returns an unsubscribe function. */
export function startLayers(store: Store): () => void {
  return store.subscribe(({ view: { layers } }, before) => {
    if (layers !== before.view.layers && !sameData(layers, askedIn(store).wanted))
      void bringLayers(store, layers);
  });
}

function areLoaded(store: Store, ids: readonly string[]): boolean {
  const { loaded } = store.getState();
  return ids.every((id) => loaded.some((layer) => layer.id === id));
}

async function loadMissing(store: Store, ids: readonly string[], load: typeof loadLayers): Promise<void> {
  if (areLoaded(store, ids)) return;
  store.setState(startLoading(ids));
  const { known, loaded, layerIndex } = store.getState();
  const { layers, problems } = await load(ids, known, loaded);
  store.setState(keepLayers(layers));
  const failed = [...new Set(problems.map(({ file }) => file.replace('.json', '')))];
  const names = failed.map((id) => layerIndex.find((entry) => entry.id === id)?.name ?? id);
  store.setState(endLoading(problems));
  store.setState(notify('layers', problems.length > 0 ? layersWords.failed(inList(names)) : null));
}
