import type { View } from '../lens/view/view.ts';
import { applyView } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { openAddress, startOpening } from './open-address.ts';

/**
 * Opens a kept view as the next step of the trail, once its layers are there. Where one of them does not come, or the
 * viewer goes on to another View meanwhile, the open View stays.
 */
export async function openBookmark(store: Store, id: string): Promise<void> {
  const bookmark = store.getState().bookmarks.find((one) => one.id === id);
  if (!bookmark) return;
  const opening = startOpening(store);
  const unsubscribe = store.subscribe(({ view }, before) => {
    if (view !== before.view) opening.abort();
  });
  const show = (view: View) => {
    unsubscribe();
    store.setState(applyView(view));
  };
  await openAddress(store, bookmark.address, { signal: opening.signal, show, whole: true });
  unsubscribe();
}
