import { isTooLong, writeAddress } from '../lens/view/address.ts';
import { sameView } from '../lens/view/same-view.ts';
import { HOME, type View } from '../lens/view/view.ts';
import { setView, startAt } from '../state/actions.ts';
import { notify } from '../state/notice-actions.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { words } from '../words/words.ts';
import { openAddress, startOpening } from './open-address.ts';

/**
 * Keeps the URL and the View in step. The URL is parsed once at the start and once for each step of the
 * browser through its history. It is written once for each change of the View, except for a View that was
 * applied without history. Returns an unsubscribe function.
 */
export function startAddressBar(store: Store): () => void {
  /** Set while an address waits for its layers. The URL is not written meanwhile. */
  let pending: AbortController | null = null;
  /** The View that the URL describes; null while that is not known. */
  let written: View | null = HOME;
  const read = (take: (view: View) => (state: State) => Partial<State>) => {
    const opening = startOpening(store);
    pending = opening;
    written = null;
    const show = (view: View) => {
      pending = null;
      written = view;
      store.setState(take(view));
    };
    void openAddress(store, window.location.hash, { signal: opening.signal, show });
  };
  const write = ({ view, unrecorded, notices }: State) => {
    if ((pending && !pending.signal.aborted) || view === unrecorded) return;
    const address = written && sameView(view, written) ? null : writeAddress(view);
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
