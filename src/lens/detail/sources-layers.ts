import { lineId } from '../../model/graph/lines.ts';
import type { Layer } from '../../model/records/schema-layer.ts';
import { sourcing } from '../../words/about.ts';
import { itemWords } from '../../words/items.ts';
import type { NodeLabels, Note } from './citation.ts';

/**
 * Passes to `note` every citation of a layer: its frameworks, its collections (one citation each), and the
 * items and relations with sources of their own.
 */
export function noteLayer(labels: NodeLabels, layer: Layer, note: Note): void {
  const verbs = new Map(layer.kinds.map(({ id, verb }) => [id, verb]));
  const at = (select: string) => ({ select, layer: layer.id });
  for (const { id, title, sources, editionNote } of layer.frameworks)
    note([...sources, ...(editionNote?.sources ?? [])], { kind: 'frameworks', text: title, to: at(id) });
  for (const { id, container, sources } of layer.collections) {
    const items = layer.items.filter((item) => item.collection === id && !item.sources).length;
    const relations = layer.relations.filter(
      (relation) => relation.collection === id && !relation.sources,
    ).length;
    if (items + relations === 0) continue;
    const text = sourcing.collection(layer.name, labels.get(container) ?? container, items, relations);
    note(sources, { kind: 'collections', text, to: at(container) });
  }
  for (const { id, label, title, sources, differs, replacedBy } of layer.items) {
    if (replacedBy)
      note(replacedBy.sources, {
        kind: 'items',
        text: sourcing.replaced(label, itemWords.inRelease(replacedBy)),
        to: at(id),
      });
    if (sources) note(sources, { kind: 'items', text: `${label} ${title}`, to: at(id) });
    for (const other of differs ?? [])
      note(other.sources, { kind: 'items', text: sourcing.otherValue(label, other.value), to: at(id) });
  }
  for (const { from, kind, to, sources } of layer.relations) {
    if (!sources) continue;
    const text = sourcing.relation(labels.get(from) ?? from, verbs.get(kind) ?? kind, labels.get(to) ?? to);
    note(sources, { kind: 'relations', text, to: at(lineId(from, to)) });
  }
}
