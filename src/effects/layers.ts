import type { Problem } from '../model/check/problem.ts';
import type { Library } from '../model/records/library.ts';
import type { Layer } from '../model/records/schema-layer.ts';
import { layersWords } from '../words/layer-notes.ts';

/**
 * The addresses of the layers, each a file of its own that is fetched when it is asked for. They are no modules: a
 * browser never again asks for a module that did not come.
 */
const addresses = import.meta.glob<string>(['#data/layers/*.json', '!**/index.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Fetches the text of the file of a layer. Rejects where that fails. */
export type Fetch = (id: string) => Promise<string>;

/** How long a layer may take to come, in milliseconds. */
const TIMEOUT = 60_000;

const fetchLayer: Fetch = async (id) => {
  const address = Object.entries(addresses).find(([path]) => path.endsWith(`/${id}.json`))?.[1];
  if (address === undefined) throw new Error(`There is no file for the layer ${id}.`);
  // A server that never answers is told as one that fails.
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`The server answered ${response.status} for the layer ${id}.`);
  return response.text();
};

/**
 * Loads layers with what they need, the needed ones first; those that are there already are not loaded again. Never
 * rejects: a file that does not come, or is not in order, is a problem by its name, and the others come all the same.
 */
export async function loadLayers(
  ids: readonly string[],
  library: Library,
  there: readonly Layer[],
  fetchText: Fetch = fetchLayer,
): Promise<{ layers: Layer[]; problems: Problem[] }> {
  const layers = [...there];
  const problems: Problem[] = [];
  for (const id of ids) {
    if (layers.some((layer) => layer.id === id)) continue;
    const file = `${id}.json`;
    try {
      const [text, { parseLayer }] = await Promise.all([
        fetchText(id),
        import('../model/check/parse-layer.ts'),
      ]);
      const result = parseLayer(file, text, library, layers);
      if ('layer' in result) layers.push(result.layer);
      else problems.push(...result.problems);
    } catch {
      problems.push({ file, place: layersWords.wholeFile, sentence: layersWords.notLoaded });
    }
  }
  return { layers, problems };
}
