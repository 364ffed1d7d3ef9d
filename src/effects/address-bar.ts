import { knownIn, readAddress, writeAddress } from '../lens/address.ts';
import type { View } from '../lens/view.ts';
import { notify, setView, startAt } from '../state/actions.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** Keeps the address and the View the same: the address is read at the start and on Back, and written when the View changes. */
export function startAddressBar(store: Store): () => void {
  const known = knownIn(store.getState());
  const read = (arrive: (view: View) => (state: State) => Partial<State>) => {
    const { view, problems } = readAddress(window.location.hash, known);
    store.setState(arrive(view));
    store.setState(notify(problems.length > 0 ? problems.join(' ') : null));
  };
  const readBack = () => read(setView);
  const write = () => {
    const address = writeAddress(store.getState().view);
    if (address !== writeAddress(readAddress(window.location.hash, known).view))
      history.pushState(null, '', address);
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
