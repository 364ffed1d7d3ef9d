import index from '#data/layers/index.json';
import { parseLibrary } from '../model/check/parse-library.ts';
import type { Problem } from '../model/check/problem.ts';
import type { LayerEntry } from '../model/records/layer-index.ts';
import type { Library } from '../model/records/library.ts';

/** The texts of `data/` as the build has packed them. They are parsed here, so that a broken file still opens a page. */
const texts = import.meta.glob<string>('#data/*.json', { query: '?raw', import: 'default', eager: true });

/** The library of this build, or everything that is wrong with it. */
export function loadLibrary(): { library: Library } | { problems: Problem[] } {
  const byName = Object.entries(texts).map(([path, text]) => [path.slice(path.lastIndexOf('/') + 1), text]);
  return parseLibrary(Object.fromEntries(byName));
}

/** What is known of the layers before any is loaded. */
export const layerIndex: readonly LayerEntry[] = index;
