import { isTooLong, writeAddress } from '../lens/view/address.ts';
import { layersIn, parseAddress } from '../lens/view/request.ts';
import { knownIn, problemsNotice, resolve } from '../lens/view/resolve.ts';
import { sameView } from '../lens/view/same-view.ts';
import { HOME, type View } from '../lens/view/view.ts';
import { withNeeds } from '../model/records/layer-index.ts';
import { setView, startAt } from '../state/actions.ts';
import { notify } from '../state/notice-actions.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { words } from '../words/words.ts';
import { bringLayers } from './layer-loading.ts';

/**
 * Keeps the URL and the View in step. The URL is parsed once at the start and once for each step of the
 * browser through its history. It is written once for each change of the View, except for a View that was
 * applied without history. Returns an unsubscribe function.
 */
export function startAddressBar(store: Store): () => void {
  /** Set while a request waits for its layers. The URL is not written meanwhile. */
  let pending: AbortController | null = null;
  /** The View that the URL describes. */
  let written: View = HOME;
  const read = (take: (view: View) => (state: State) => Partial<State>) => {
    const request = parseAddress(window.location.hash);
    const open = () => {
      const { view, problems } = resolve(request, knownIn(store.getState()));
      pending = null;
      written = view;
      store.setState(take(view));
      store.setState(notify('address', problemsNotice(problems)));
    };
    pending?.abort();
    pending = new AbortController();
    // An address may refer to an item of a layer, so its layers are loaded before it is resolved.
    const layers = withNeeds(store.getState().layerIndex, layersIn(request));
    void bringLayers(store, layers, { done: open, signal: pending.signal });
  };
  const write = ({ view, unrecorded, notices }: State) => {
    if (pending || view === unrecorded) return;
    const address = sameView(view, written) ? null : writeAddress(view);
    const tooLong = address !== null && isTooLong(address);
    if (tooLong || notices.some(({ topic }) => topic === 'long-address'))
      store.setState(notify('long-address', tooLong ? words.address.tooLongToWrite : null));
    if (address === null || tooLong) return;
    written = view;
    history.pushState(null, '', address);
  };
  const readBack = () => read(setView);
  read(startAt);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view !== before.view) write(state);
  });
  window.addEventListener('popstate', readBack);
  return () => {
    pending?.abort();
    unsubscribe();
    window.removeEventListener('popstate', readBack);
  };
}
