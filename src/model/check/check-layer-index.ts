import { type LayerEntry, withNeeds } from '../records/layer-index.ts';
import { didYouMean, type Problem, recordPlace } from './problem.ts';

/** The file that lists the layers, as a path below `data/`. */
export const INDEX_FILE = 'layers/index.json';

/**
 * Checks the list of layers for what a schema cannot express: unique ids, prerequisites that exist and come
 * first without cycles, valid regular expressions. Does not compare cards and counts with the layer files,
 * which are not loaded yet; a test does. Returns all problems.
 */
export function checkLayerIndex(index: readonly LayerEntry[]): Problem[] {
  const problems: Problem[] = [];
  const ids = index.map(({ id }) => id);
  for (const [at, entry] of index.entries()) {
    const complain = (field: string, sentence: string) =>
      problems.push({ file: INDEX_FILE, place: recordPlace(at, entry.id, field), sentence });
    const twin = ids.indexOf(entry.id);
    if (twin < at)
      complain('id', `The id “${entry.id}” is already taken by ${recordPlace(twin)}. Keep one of the two.`);
    for (const need of entry.needs) {
      const place = ids.indexOf(need);
      if (place < 0)
        complain('needs', `“${need}” is no layer. Correct it, or add the layer.${didYouMean(need, ids)}`);
      else if (withNeeds(index, [need]).includes(entry.id))
        complain(
          'needs',
          `“${entry.id}” needs “${need}”, which needs “${entry.id}” in turn, so neither can come first. Remove one of the two needs.`,
        );
      else if (place > at)
        complain('needs', `“${need}” is needed here, but comes later. Put it before “${entry.id}”.`);
    }
    if (!isPattern(entry.asks))
      complain('asks', 'The text is no regular expression. Correct it: every bracket needs its other half.');
  }
  return problems;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'i') instanceof RegExp;
  } catch {
    return false;
  }
}
