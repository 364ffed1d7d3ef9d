import * as v from 'valibot';
import { line, text } from './schema-fields.ts';

const count = v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(0, 'must not be negative'));

/** Schema of `data/layers/index.json`: what is known about each layer before it is loaded. */
export const layerIndexSchema = v.array(
  v.strictObject({
    /** Also the name of its file, without ".json". */
    id: v.pipe(
      line,
      v.regex(/^[a-z0-9][a-z0-9.-]*$/, 'must be lower-case letters, digits, dots and hyphens'),
    ),
    name: line,
    /** The number of items and of relations in its file. */
    items: count,
    relations: count,
    /** Whether it is a framework that can be compared with the series: see lens/questions/coverage. */
    framework: v.boolean(),
    /** The ids of the documents and frameworks that contain its items. */
    cards: v.array(line),
    /**
     * A case-insensitive regular expression that matches searches for its content: numbers of items, names.
     */
    asks: text,
    /** The ids of the layers that must be loaded with it. */
    needs: v.array(line),
  }),
);

/** What the index says about one layer. */
export type LayerEntry = v.InferOutput<typeof layerIndexSchema>[number];

/**
 * The given layers with all their prerequisites, in the order of the index, so that prerequisites come first.
 * Unknown ids are dropped.
 */
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

/** The given layers without `gone` and without those that need it. */
export function withoutLayer(index: readonly LayerEntry[], ids: readonly string[], gone: string): string[] {
  return ids.filter((id) => !withNeeds(index, [id]).includes(gone));
}

/**
 * The layers that may contain what a search text asks for, by their `asks` pattern. Throws a SyntaxError if a
 * pattern is not a regular expression, which `checkLayerIndex` reports.
 */
export function layersAskedBy(layers: readonly LayerEntry[], text: string): LayerEntry[] {
  return layers.filter(({ asks }) => new RegExp(asks, 'i').test(text.trim()));
}
