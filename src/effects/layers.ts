import type { Problem } from '../model/check/problem.ts';
import type { Library } from '../model/records/library.ts';
import type { Layer } from '../model/records/schema-layer.ts';
import { layersWords } from '../words/layer-notes.ts';

/**
 * The URL of each layer, a separate file that is fetched on demand. Layers are not imported as modules,
 * because a browser never retries a module that failed to load.
 */
const addresses = import.meta.glob<string>(['#data/layers/*.json', '!**/index.json'], {
  query: '?url',
  import: 'default',
  eager: true,
});

/** Fetches the text of a layer's file. Rejects if that fails. */
export type Fetch = (id: string) => Promise<string>;

/** How long a layer may take to load, in milliseconds. */
const TIMEOUT = 60_000;

const fetchLayer: Fetch = async (id) => {
  const address = Object.entries(addresses).find(([path]) => path.endsWith(`/${id}.json`))?.[1];
  if (address === undefined) throw new Error(`There is no file for the layer ${id}.`);
  // Treat a server that never answers as one that fails.
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT) });
  if (!response.ok) throw new Error(`The server answered ${response.status} for the layer ${id}.`);
  return response.text();
};

/**
 * Loads layers in the given order, which must name a layer after the layers it needs. Layers in `there` are
 * not loaded again; the result contains them too. Never rejects: a file that fails to load or does not pass
 * its checks becomes a problem, and the other layers still load.
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
