import { type Change, select } from './actions.ts';

/** Takes what the search has found: it glows until the search is left. None forgets what was found before. */
export const setFound =
  (ids: readonly string[]): Change =>
  () => ({ found: ids.length === 0 ? null : { ids, at: -1, searchHit: true } });

/** Goes to something that was found; stepping goes on from there, and the picture is itself again. */
export function goToFound(id: string): Change {
  return (state) => ({
    ...select(id)(state),
    found: state.found && { ...state.found, at: state.found.ids.indexOf(id), searchHit: false },
  });
}

/** Goes to the next of what was found, or the one before, round and round; where nothing was found, nowhere. */
export function stepFound(by: 1 | -1): Change {
  return (state) => {
    const { found } = state;
    if (!found) return {};
    const start = found.at < 0 && by < 0 ? 0 : found.at;
    const at = (start + by + found.ids.length) % found.ids.length;
    return { ...select(found.ids[at] ?? null)(state), found: { ...found, at, searchHit: true } };
  };
}

/** Lets what was found stop glowing. */
export const dimFound: Change = ({ found }) =>
  found?.searchHit ? { found: { ...found, searchHit: false } } : {};

/** Says something aloud. */
export const announceText =
  (sentence: string): Change =>
  () => ({ announcement: { sentence } });
