import { layerIndexSchema } from '../records/layer-index.ts';
import { checkLayerIndex, INDEX_FILE } from './check-layer-index.ts';
import { explainFile } from './explain-file.ts';
import { parseLibrary } from './parse-library.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/** Everything that is wrong with the texts of `data/` and with the list of its layers. */
export function explainData(files: Record<string, string>, indexText: string): Problem[] {
  const read = parseLibrary(files);
  const index = readJson(layerIndexSchema, indexText);
  return [
    ...('problems' in read ? read.problems : []),
    ...(index ? checkLayerIndex(index) : explainFile(INDEX_FILE, layerIndexSchema, indexText)),
  ];
}
