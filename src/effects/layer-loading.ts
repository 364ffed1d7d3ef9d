import { sameData } from '../lib/same-data.ts';
import { applyLayers, endLoading, keepLayers, startLoading } from '../state/layer-actions.ts';
import { notify } from '../state/notice-actions.ts';
import type { Store } from '../state/store.ts';
import { layersWords } from '../words/layer-notes.ts';
import { inList } from '../words/lists.ts';
import { loadLayers } from './layers.ts';

/** What has been requested of the layers of one store. */
interface Asked {
  /** Settles when the last load has finished. */
  queue: Promise<void>;
  /** The layers that were last requested to be applied. */
  wanted: readonly string[];
}

const askedOf = new WeakMap<Store, Asked>();

function askedIn(store: Store): Asked {
  const asked = askedOf.get(store) ?? { queue: Promise.resolve(), wanted: [] };
  askedOf.set(store, asked);
  return asked;
}

/**
 * Loads missing layers without applying them. Failures are reported as a notice, and a failed layer may be
 * requested again. Loads run one after another, so that a slow one never overwrites the result of a later
 * one. Never rejects.
 */
export function fetchLayers(store: Store, ids: readonly string[], load = loadLayers): Promise<void> {
  const asked = askedIn(store);
  const turn = () => loadMissing(store, ids, load);
  asked.queue = asked.queue.then(turn, turn);
  return asked.queue;
}

/** A caller that needs the items of layers. */
export interface Waiter {
  /** Called once the layers are applied, even if one of them failed to load, unless `whole` is set. */
  done: () => void;
  /** If set, a layer that fails to load keeps all of them from being applied, and `done` is not called. */
  whole?: boolean;
  /** Aborted when the caller no longer waits; the layers are then not applied. */
  signal: AbortSignal;
}

/**
 * Loads layers and then applies them, unless other layers were requested meanwhile; layers with a `waiter`
 * are applied unless it is aborted. If nothing has to be loaded, the layers are applied and `done` is called
 * before this function returns. Nothing else loads layers in order to apply them.
 */
export async function bringLayers(
  store: Store,
  ids: readonly string[],
  waiter: Waiter | null = null,
  load = loadLayers,
): Promise<void> {
  const asked = askedIn(store);
  if (!waiter?.whole) asked.wanted = ids;
  if (!areLoaded(store, ids)) await fetchLayers(store, ids, load);
  if (waiter ? waiter.signal.aborted : asked.wanted !== ids) return;
  if (waiter?.whole && !areLoaded(store, ids)) return;
  asked.wanted = ids;
  store.setState(applyLayers(ids));
  waiter?.done();
}

/**
 * Loads and applies the layers of the View whenever they differ from those requested last. Returns an
 * unsubscribe function.
 */
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
