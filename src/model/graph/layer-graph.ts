import type { Library } from '../records/library.ts';
import type { Relation, RelationKind } from '../records/schema.ts';
import type { Layer, LayerItem, LayerRelation } from '../records/schema-layer.ts';
import type { AtlasGraph, GraphRelation } from './graph.ts';

/**
 * Adds layers to a library: their kinds of relation, their sources and the layers themselves. Returns the
 * same library if there are no layers. Neither argument is modified.
 */
export function withLayers(library: Library, layers: readonly Layer[]): Library {
  if (layers.length === 0) return library;
  const sources = new Map(
    [library.sources, ...layers.map((layer) => layer.sources)].flat().map((source) => [source.id, source]),
  );
  const relationKinds = [...library.relationKinds, ...layers.flatMap(({ kinds }) => kinds)];
  return { ...library, layers, relationKinds, sources: [...sources.values()] };
}

/**
 * The sources, confidence and note of an item or relation of a layer: its own sources and confidence if it
 * has them, otherwise those of its collection.
 */
export function sourcing(
  layer: Layer,
  {
    collection,
    sources,
    confidence,
    note,
  }: Pick<LayerItem | LayerRelation, 'collection' | 'sources' | 'confidence' | 'note'>,
): Pick<Relation, 'sources' | 'confidence'> & { note: string | undefined } {
  const own = layer.collections.find(({ id }) => id === collection);
  return {
    sources: sources ?? own?.sources ?? [],
    confidence: confidence ?? own?.confidence ?? 'low',
    note,
  };
}

/**
 * Adds the frameworks and items of all layers as nodes. Call it before adding relations, since edges need
 * their nodes.
 */
export function addLayerNodes(graph: AtlasGraph, layers: readonly Layer[]): void {
  for (const layer of layers) {
    for (const container of layer.frameworks) {
      const { label, name, title } = container;
      graph.addNode(container.id, { kind: 'framework', record: container, label, name, title });
    }
    for (const item of layer.items) {
      const { label, title } = item;
      graph.addNode(item.id, {
        kind: 'item',
        record: { ...item, ...sourcing(layer, item) },
        label,
        name: title,
        title,
      });
    }
  }
}

/**
 * The relations of all layers, and a "contains" relation from each item's parent to the item, with generated
 * sentences. Reads the labels from the nodes of the graph.
 */
export function layerRelations(graph: AtlasGraph, library: Library): GraphRelation[] {
  const kinds = new Map(library.relationKinds.map((kind) => [kind.id, kind]));
  const named = (id: string) => {
    const { kind, label, title } = graph.getNodeAttributes(id);
    return kind === 'item' && label !== title ? `${label} (${title})` : kind === 'framework' ? title : label;
  };
  return (library.layers ?? []).flatMap((layer) => {
    const collections = new Map(layer.collections.map((collection) => [collection.id, collection]));
    const contained = layer.items.map((item): Relation => {
      const from = item.parent ?? collections.get(item.collection)?.container ?? '';
      const { sources, confidence } = sourcing(layer, item);
      const sentence = `${named(item.id)} belongs to ${named(from)}.`;
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
    const stated = layer.relations.map((relation): GraphRelation => {
      const { from, to, kind, printed } = relation;
      const { sources, confidence, note } = sourcing(layer, relation);
      const sentence = `${named(from)} ${verbOf(kinds.get(kind), printed)} ${named(to)}.`;
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
        ...(printed ? { printed } : {}),
      };
    });
    return [...contained, ...stated];
  });
}

const blank = { basis: 'literature' as const, alsoBasis: [] };

function verbOf(kind: RelationKind | undefined, printed: string | undefined): string {
  return kind ? kindAsPrinted(kind, printed).verb : '';
}

/**
 * The kind as it reads for one relation. If the source prints another label than that of the end the relation
 * points to, all four verbs name it: "is labelled CR 3.10, read as" HDR 3.10. Returns the kind itself if
 * there is no printed label.
 */
export function kindAsPrinted(kind: RelationKind, printed: string | undefined): RelationKind {
  if (printed === undefined) return kind;
  return {
    ...kind,
    verb: `${kind.verb} ${printed}, read as`,
    inverse: `is read from ${printed}, which ${kind.inverse}`,
    shortVerb: `${kind.shortVerb} ${printed}`,
    shortInverse: `as ${printed} ${kind.shortInverse}`,
  };
}
