import type { Library } from '../records/library.ts';
import type { Relation, RelationKind } from '../records/schema.ts';
import type { Layer, LayerItem, LayerRelation } from '../records/schema-layer.ts';
import type { AtlasGraph } from './graph.ts';

/** The library with layers laid on it: their kinds of relation and their sources are its own from now on. */
export function withLayers(library: Library, layers: readonly Layer[]): Library {
  if (layers.length === 0) return library;
  const sources = new Map(
    [library.sources, ...layers.map((layer) => layer.sources)].flat().map((source) => [source.id, source]),
  );
  const relationKinds = [...library.relationKinds, ...layers.flatMap(({ kinds }) => kinds)];
  return { ...library, layers, relationKinds, sources: [...sources.values()] };
}

/** On what an item or a relation of a layer rests: its own sources and confidence, else those of its set. */
export function restsOn(
  layer: Layer,
  {
    set,
    sources,
    confidence,
    note,
  }: Pick<LayerItem | LayerRelation, 'set' | 'sources' | 'confidence' | 'note'>,
): Pick<Relation, 'sources' | 'confidence'> & { note: string | undefined } {
  const own = layer.sets.find(({ id }) => id === set);
  return {
    sources: sources ?? own?.sources ?? [],
    confidence: confidence ?? own?.confidence ?? 'low',
    note,
  };
}

/** Adds the frameworks and items of all layers as nodes; nodes are there before any relation points to them. */
export function addLayerNodes(graph: AtlasGraph, layers: readonly Layer[]): void {
  for (const layer of layers) {
    for (const home of layer.homes) {
      const { label, name, title } = home;
      graph.addNode(home.id, { kind: 'framework', record: home, label, name, title });
    }
    for (const item of layer.items) {
      const { label, title } = item;
      graph.addNode(item.id, {
        kind: 'item',
        record: { ...item, ...restsOn(layer, item) },
        label,
        name: title,
        title,
      });
    }
  }
}

/** The relations of all layers, and what stands in what, with sentences of our own. */
export function layerRelations(graph: AtlasGraph, library: Library): Relation[] {
  const kinds = new Map(library.relationKinds.map((kind) => [kind.id, kind]));
  const named = (id: string) => {
    const { kind, label, title } = graph.getNodeAttributes(id);
    return kind === 'item' && label !== title ? `${label} (${title})` : kind === 'framework' ? title : label;
  };
  return (library.layers ?? []).flatMap((layer) => {
    const sets = new Map(layer.sets.map((set) => [set.id, set]));
    const held = layer.items.map((item): Relation => {
      const from = item.parent ?? sets.get(item.set)?.home ?? '';
      const { sources, confidence } = restsOn(layer, item);
      const sentence = `${named(item.id)} stands in ${named(from)}.`;
      return {
        ...blank,
        id: `${from}>${item.id}:contains`,
        from,
        kind: 'contains',
        to: item.id,
        sentence,
        sources,
        confidence,
      };
    });
    const told = layer.relations.map((relation): Relation => {
      const { from, to, kind } = relation;
      const { sources, confidence, note } = restsOn(layer, relation);
      const sentence = `${named(from)} ${verbOf(kinds.get(kind))} ${named(to)}.`;
      const id = `${from}>${to}:${kind}`;
      return {
        ...blank,
        id,
        from,
        kind,
        to,
        sentence,
        sources,
        confidence,
        ...(note ? { caveat: note } : {}),
      };
    });
    return [...held, ...told];
  });
}

const blank = { basis: 'literature' as const, alsoBasis: [] };

function verbOf(kind: RelationKind | undefined): string {
  return kind?.verb ?? '';
}
