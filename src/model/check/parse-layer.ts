import type { Library } from '../records/library.ts';
import { type Layer, layerSchema } from '../records/schema-layer.ts';
import { checkLayer } from './check-layer.ts';
import { explainFile } from './explain-file.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/**
 * Reads and checks one layer from the text of its file, `file` being the name used in problems. `library` is
 * the base library, `others` the layers loaded before it, including all it needs. Returns the layer, or all
 * problems. Never throws.
 */
export function parseLayer(
  file: string,
  text: string,
  library: Library,
  others: readonly Layer[],
): { layer: Layer } | { problems: Problem[] } {
  const layer = readJson(layerSchema, text);
  const problems = layer ? checkLayer(file, layer, library, others) : explainFile(file, layerSchema, text);
  return layer && problems.length === 0 ? { layer } : { problems };
}
