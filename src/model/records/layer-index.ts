import * as v from 'valibot';
import { line, text } from './schema-fields.ts';

const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must not be negative'));

/** `data/layers/index.json`: what is known of a layer before it is loaded. */
export const layerIndexSchema = v.array(
  v.strictObject({
    /** The name of its file too, without ".json". */
    id: v.pipe(
      line,
      v.regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be lower-case letters, digits, dots and hyphens'),
    ),
    name: line,
    /** How many items and relations its file holds. */
    items: count,
    relations: count,
    /** Whether it is a framework that the series can be set against: see lens/questions/coverage. */
    framework: v.boolean(),
    /** The documents and frameworks into which it puts items. */
    cards: v.array(line),
    /** What somebody writes who asks for what it holds: numbers of its items, names; a pattern, whatever the case. */
    asks: text,
    /** The layers that come with it. */
    needs: v.array(line),
  }),
);

export type LayerEntry = v.InferOutput<typeof layerIndexSchema>[number];

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
