import type { Library } from '../records/library.ts';
import { type Layer, layerSchema } from '../records/schema-layer.ts';
import { checkLayer } from './check-layer.ts';
import { explainFile } from './explain-file.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/**
 * Reads one layer from the raw text of its file, to be laid on a library and the layers it needs. Never throws: what is
 * wrong comes back as problems, all of them at once.
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
