import { type Known, readAddress, writeAddress } from '../lens/address.ts';
import { notify } from '../state/actions.ts';
import type { Store } from '../state/store.ts';

/** Keeps the address and the View the same: the address is read at the start and on Back, and written when the View changes. */
export function startAddressBar(store: Store): () => void {
  const { graph, lines } = store.getState();
  const known: Known = { hasNode: (id) => graph.hasNode(id), hasLine: (id) => lines.has(id) };
  const read = () => {
    const { view, problems } = readAddress(window.location.hash, known);
    store.setState({ view, ...notify(problems.length > 0 ? problems.join(' ') : null)(store.getState()) });
  };
  const write = () => {
    const address = writeAddress(store.getState().view);
    if (address !== writeAddress(readAddress(window.location.hash, known).view))
      history.pushState(null, '', address);
  };
  read();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.view !== before.view) write();
  });
  window.addEventListener('popstate', read);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', read);
  };
}
