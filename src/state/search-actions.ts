import { type Change, select } from './actions.ts';

/**
 * Stores the ids that the search found, best first, and highlights them as search hits. An empty list clears
 * them.
 */
export const setFound =
  (ids: readonly string[]): Change =>
  () => ({ found: ids.length === 0 ? null : { ids, at: -1, searchHit: true } });

/** Selects one search hit and ends the highlight of the others. F3 continues from it. */
export function goToFound(id: string): Change {
  return (state) => ({
    ...select(id)(state),
    found: state.found && { ...state.found, at: state.found.ids.indexOf(id), searchHit: false },
  });
}

/**
 * Selects the next search hit (1) or the previous one (-1), wrapping around. Changes nothing if there are
 * none.
 */
export function stepFound(by: 1 | -1): Change {
  return (state) => {
    const { found } = state;
    if (!found) return {};
    const start = found.at < 0 && by < 0 ? 0 : found.at;
    const at = (start + by + found.ids.length) % found.ids.length;
    return { ...select(found.ids[at] ?? null)(state), found: { ...found, at, searchHit: true } };
  };
}

/** Ends the highlight of the search hits, but keeps the list for F3. */
export const dimFound: Change = ({ found }) =>
  found?.searchHit ? { found: { ...found, searchHit: false } } : {};

/** Announces a sentence to screen readers. */
export const announceText =
  (sentence: string): Change =>
  () => ({ announcement: { sentence } });
