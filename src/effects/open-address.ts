import { layersIn, parseAddress } from '../lens/view/request.ts';
import { knownIn, problemsNotice, resolve } from '../lens/view/resolve.ts';
import type { View } from '../lens/view/view.ts';
import { withNeeds } from '../model/records/layer-index.ts';
import { notify } from '../state/notice-actions.ts';
import type { Store } from '../state/store.ts';
import { bringLayers } from './layer-loading.ts';

const openings = new WeakMap<Store, AbortController>();

/** Begins to open an address in a store; what was being opened there is given up. */
export function startOpening(store: Store): AbortController {
  openings.get(store)?.abort();
  const opening = new AbortController();
  openings.set(store, opening);
  return opening;
}

interface OpenOptions {
  /** Aborted when the address is not to be opened any more. */
  signal: AbortSignal;
  /** Shows the View for which the address stands. */
  show: (view: View) => void;
  /** Whether nothing is opened where a layer does not come; else the rest is. */
  whole?: boolean;
}

/**
 * Opens an address: parses it once, brings the layers it may point into, and shows the View for which it stands; what of
 * it is unknown is a notice. Where its layers are there, all of this happens before this function returns.
 */
export function openAddress(
  store: Store,
  address: string,
  { signal, show, whole = false }: OpenOptions,
): Promise<void> {
  const request = parseAddress(address);
  const done = () => {
    const { view, problems } = resolve(request, knownIn(store.getState()));
    show(view);
    store.setState(notify('address', problemsNotice(problems)));
  };
  // What an address points at may be an item of a layer, so its layers come first.
  const layers = withNeeds(store.getState().layerIndex, layersIn(request));
  return bringLayers(store, layers, { done, signal, whole });
}
