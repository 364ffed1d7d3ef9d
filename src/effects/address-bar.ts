import { knownIn, layersIn, readAddress, writeAddress } from '../lens/view/address.ts';
import type { View } from '../lens/view/view.ts';
import { withNeeds } from '../model/records/layer-index.ts';
import { notify, setView, startAt } from '../state/actions.ts';
import { applyLayers } from '../state/layer-actions.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { areLoaded, loadAndApplyLayers } from './layer-loading.ts';

/** Keeps the address and the View the same: the address is read at the start and on Back, and written when the View changes. */
export function startAddressBar(store: Store): () => void {
  /** While an address waits for its layers it stands, whatever else changes. */
  let waiting = 0;
  const readNow = () => readAddress(window.location.hash, knownIn(store.getState()));
  const arrive = (take: (view: View) => (state: State) => Partial<State>) => {
    const { view, problems } = readNow();
    store.setState(take(view));
    if (problems.length > 0 || store.getState().failedLayers.length === 0)
      store.setState(notify(problems.length > 0 ? problems.join(' ') : null));
  };
  const read = (take: (view: View) => (state: State) => Partial<State>) => {
    // What an address points at may stand in a layer, so its layers come first.
    const layers = withNeeds(store.getState().layerIndex, layersIn(window.location.hash));
    if (areLoaded(store, layers)) {
      store.setState(applyLayers(layers));
      arrive(take);
      return;
    }
    waiting++;
    void loadAndApplyLayers(store, layers).then(() => {
      waiting--;
      arrive(take);
    });
  };
  const readBack = () => read(setView);
  const write = () => {
    const address = writeAddress(store.getState().view);
    if (waiting === 0 && address !== writeAddress(readNow().view)) history.pushState(null, '', address);
  };
  read(startAt);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view !== before.view) write();
  });
  window.addEventListener('popstate', readBack);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', readBack);
  };
}
