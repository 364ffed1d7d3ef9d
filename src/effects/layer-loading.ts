import { notify } from '../state/actions.ts';
import { applyLayers, keepLayers } from '../state/layer-actions.ts';
import type { Store } from '../state/store.ts';
import { layersWords } from '../words/layer-notes.ts';
import { inList } from '../words/words.ts';
import { loadLayers } from './layers.ts';

/** Whether all layers of a list have been loaded. */
export function areLoaded(store: Store, ids: readonly string[]): boolean {
  const { loaded } = store.getState();
  return ids.every((id) => loaded.some((layer) => layer.id === id));
}

/** The last load that was asked for, by store. */
const asked = new WeakMap<Store, Promise<void>>();

/**
 * Loads layers that are not there yet; what does not come is told, and may be asked again. One load follows the other,
 * so that one that takes long never puts back what a later one brought.
 */
export function fetchLayers(store: Store, ids: readonly string[], load = loadLayers): Promise<void> {
  const turn = () => loadMissing(store, ids, load);
  const done = (asked.get(store) ?? Promise.resolve()).then(turn, turn);
  asked.set(store, done);
  return done;
}

async function loadMissing(store: Store, ids: readonly string[], load: typeof loadLayers): Promise<void> {
  if (areLoaded(store, ids)) return;
  store.setState({ loading: ids });
  const { known, loaded, layerIndex } = store.getState();
  const { layers, problems } = await load(ids, known, loaded);
  store.setState(keepLayers(layers));
  const failed = [...new Set(problems.map(({ file }) => file.replace('.json', '')))];
  const names = failed.map((id) => layerIndex.find((entry) => entry.id === id)?.name ?? id);
  store.setState({ loading: [], failedLayers: problems });
  if (problems.length > 0) store.setState(notify(layersWords.failed(inList(names))));
}

/** Loads layers and lays them on the framework. */
export async function loadAndApplyLayers(
  store: Store,
  ids: readonly string[],
  load = loadLayers,
): Promise<void> {
  await fetchLayers(store, ids, load);
  store.setState(applyLayers(ids));
}

/** Brings the layers that the View asks for, whenever it asks for others. */
export function startLayers(store: Store): () => void {
  return store.subscribe((state, before) => {
    if (state.view.layers !== before.view.layers) void loadAndApplyLayers(store, state.view.layers);
  });
}
