import { isTooLong } from '../lens/view/address.ts';
import { notify } from '../state/notice-actions.ts';
import type { Store } from '../state/store.ts';
import { words } from '../words/words.ts';
import { copyText } from './clipboard.ts';

/**
 * Copies an absolute link to an address of the Atlas, such as `#/architecture/6-2`, and notifies the viewer
 * of the result. Never rejects.
 */
export async function copyLink(store: Store, address: string): Promise<void> {
  const link = new URL(address, window.location.href).href;
  const sentence = isTooLong(address)
    ? words.address.tooLongToShare
    : (await copyText(link))
      ? words.frame.shared
      : words.frame.notShared;
  store.setState(notify('link', sentence));
}
