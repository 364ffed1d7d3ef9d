/** What is known of a layer before it is loaded. */
export interface LayerEntry {
  id: string;
  name: string;
  /** How many items and relations its file holds. */
  items: number;
  relations: number;
  /** Whether it is a framework that the series can be set against: see lens/standing.ts. */
  framework: boolean;
  /** The documents and frameworks into which it puts items. */
  cards: readonly string[];
  /** What somebody writes who asks for what it holds: numbers of its items, names; a pattern, whatever the case. */
  asks: string;
  /** The layers that come with it. */
  needs: readonly string[];
}

/** Layers with all that they need, in the order of the index, so that what is needed comes first. */
export function withNeeds(index: readonly LayerEntry[], ids: readonly string[]): string[] {
  const wanted = new Set<string>();
  const want = (id: string) => {
    if (wanted.has(id)) return;
    wanted.add(id);
    for (const need of index.find((entry) => entry.id === id)?.needs ?? []) want(need);
  };
  for (const id of ids) want(id);
  return index.map(({ id }) => id).filter((id) => wanted.has(id));
}

/** Layers without one of them and without those that need it. */
export function withoutLayer(index: readonly LayerEntry[], ids: readonly string[], gone: string): string[] {
  return ids.filter((id) => !withNeeds(index, [id]).includes(gone));
}

/** Those of some layers that may hold what a text asks for. */
export function layersAskedBy(layers: readonly LayerEntry[], text: string): LayerEntry[] {
  return layers.filter(({ asks }) => new RegExp(asks, 'i').test(text.trim()));
}
