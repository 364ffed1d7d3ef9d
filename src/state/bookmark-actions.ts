import { isTooLong, writeAddress } from '../lens/view/address.ts';
import { announce, trail } from '../words/trail.ts';
import type { Change } from './actions.ts';
import { notify } from './notice-actions.ts';
import type { Bookmark, NoticeTopic } from './state.ts';

/** The maximum length of a bookmark's name, in characters. */
export const LONGEST_NAME = 120;

/**
 * Adds a bookmark of the present View. Refuses a View whose address would be too long to read again, and says
 * so in a notice. `id` must be new: see effects/new-id.ts. `name` is trimmed and cut to `LONGEST_NAME`.
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

/** Renames a bookmark. An empty name or an unknown id changes nothing. */
export const renameBookmark =
  (id: string, name: string): Change =>
  ({ bookmarks }) =>
    tidy(name) === ''
      ? {}
      : { bookmarks: bookmarks.map((one) => (one.id === id ? { ...one, name: tidy(name) } : one)) };

/** Removes a bookmark. `restoreBookmark` can bring back the one removed last. */
export const removeBookmark =
  (id: string): Change =>
  ({ bookmarks }) => {
    const place = bookmarks.findIndex((one) => one.id === id);
    const bookmark = bookmarks[place];
    return bookmark
      ? { bookmarks: bookmarks.filter((one) => one.id !== id), removed: { bookmark, place } }
      : {};
  };

/** Puts the bookmark that was removed last back in its place. */
export const restoreBookmark: Change = ({ bookmarks, removed }) => {
  if (removed === null) return {};
  const others = bookmarks.filter((one) => one.id !== removed.bookmark.id);
  return {
    bookmarks: [...others.slice(0, removed.place), removed.bookmark, ...others.slice(removed.place)],
    removed: null,
  };
};

/** Replaces the list of bookmarks with the stored one. */
export const setKeptViews =
  (bookmarks: readonly Bookmark[]): Change =>
  () => ({ bookmarks });

/** Reports why bookmarks will not survive the page, in a notice and in their list; null if they will. */
export const setKeptViewsFault =
  (topic: NoticeTopic, fault: string | null): Change =>
  (state) =>
    fault === state.keptViewsFault ? {} : { keptViewsFault: fault, ...notify(topic, fault)(state) };

function tidy(name: string): string {
  return name.trim().slice(0, LONGEST_NAME);
}
