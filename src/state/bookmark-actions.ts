import { isTooLong, writeAddress } from '../lens/view/address.ts';
import { announce, trail } from '../words/trail.ts';
import type { Change } from './actions.ts';
import { notify } from './notice-actions.ts';
import type { Bookmark, NoticeTopic } from './state.ts';

/** No name of a kept view is longer. */
export const LONGEST_NAME = 120;

/**
 * Keeps the present View under a name; one whose address could not be read again is refused, and that is told. The id is
 * new: see effects/new-id.ts.
 */
export function keepView(id: string, name: string): Change {
  return (state) => {
    const address = writeAddress(state.view);
    if (isTooLong(address)) return notify('long-view', trail.storage.tooLong)(state);
    return {
      bookmarks: [...state.bookmarks, { id, name: tidy(name), address }],
      announcement: { sentence: announce.kept(tidy(name)) },
      ...notify('long-view', null)(state),
    };
  };
}

/** Gives a bookmark another name; an empty one changes nothing. */
export const renameBookmark =
  (id: string, name: string): Change =>
  ({ bookmarks }) =>
    tidy(name) === ''
      ? {}
      : { bookmarks: bookmarks.map((one) => (one.id === id ? { ...one, name: tidy(name) } : one)) };

/** Removes a bookmark; `restoreBookmark` brings the last one back. */
export const removeBookmark =
  (id: string): Change =>
  ({ bookmarks }) => {
    const place = bookmarks.findIndex((one) => one.id === id);
    const bookmark = bookmarks[place];
    return bookmark
      ? { bookmarks: bookmarks.filter((one) => one.id !== id), removed: { bookmark, place } }
      : {};
  };

/** Puts the bookmark that was removed last where it was. */
export const restoreBookmark: Change = ({ bookmarks, removed }) => {
  if (removed === null) return {};
  const others = bookmarks.filter((one) => one.id !== removed.bookmark.id);
  return {
    bookmarks: [...others.slice(0, removed.place), removed.bookmark, ...others.slice(removed.place)],
    removed: null,
  };
};

/** Shows the kept views as they are stored. */
export const setKeptViews =
  (bookmarks: readonly Bookmark[]): Change =>
  () => ({ bookmarks });

/** Tells why kept views do not outlast the page, now and in their list; null once they do. */
export const setKeptViewsFault =
  (topic: NoticeTopic, fault: string | null): Change =>
  (state) =>
    fault === state.keptViewsFault ? {} : { keptViewsFault: fault, ...notify(topic, fault)(state) };

function tidy(name: string): string {
  return name.trim().slice(0, LONGEST_NAME);
}
