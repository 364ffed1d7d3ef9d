import indexText from '#data/layers/index.json?raw';
import { checkLayerIndex } from '../model/check/check-layer-index.ts';
import { checkLibrary } from '../model/check/check-library.ts';
import type { Problem } from '../model/check/problem.ts';
import { readJson } from '../model/check/read-json.ts';
import { readLibrary } from '../model/check/read-library.ts';
import { type LayerEntry, layerIndexSchema } from '../model/records/layer-index.ts';
import type { Library } from '../model/records/library.ts';

/**
 * The texts of `data/` by file name, as packed by the build. They are parsed at run time, so that a broken
 * file still opens a page that explains it.
 */
const texts = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>('#data/*.json', { query: '?raw', import: 'default', eager: true }),
  ).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]),
);

/** The library of this build and the index of its layers. Null if the data have any problem. */
export function loadLibrary(): { library: Library; layerIndex: readonly LayerEntry[] } | null {
  const library = readLibrary(texts);
  const layerIndex = readJson(layerIndexSchema, indexText);
  if (!library || !layerIndex) return null;
  return [...checkLibrary(library), ...checkLayerIndex(layerIndex)].length > 0
    ? null
    : { library, layerIndex };
}

/**
 * Lists every problem in the data of this build. The code that explains them is fetched only now; rejects if
 * that fails.
 */
export async function explainFaults(): Promise<Problem[]> {
  const { explainData } = await import('../model/check/explain-data.ts');
  return explainData(texts, indexText);
}
