import { layerIndexSchema } from '../records/layer-index.ts';
import { checkLayerIndex, INDEX_FILE } from './check-layer-index.ts';
import { explainFile } from './explain-file.ts';
import { parseLibrary } from './parse-library.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/**
 * Finds everything that is wrong with the files of `data/` and with the list of layers. `files` maps file
 * names ("documents.json") to their texts, `indexText` is the text of `layers/index.json`. Empty if nothing
 * is wrong. Never throws.
 */
export function explainData(files: Record<string, string>, indexText: string): Problem[] {
  const read = parseLibrary(files);
  const index = readJson(layerIndexSchema, indexText);
  return [
    ...('problems' in read ? read.problems : []),
    ...(index ? checkLayerIndex(index) : explainFile(INDEX_FILE, layerIndexSchema, indexText)),
  ];
}
