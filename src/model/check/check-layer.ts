import type { Library } from '../records/library.ts';
import type { Layer } from '../records/schema-layer.ts';
import { checkDependence } from './check-kind.ts';
import { didYouMean, type Problem, recordPlace } from './problem.ts';

/**
 * Checks a layer across its records for what a schema cannot express: unique ids, references that exist, a
 * container and sources for everything. `file` is the name used in the problems; `others` are the layers
 * loaded before it. Returns all problems.
 */
export function checkLayer(
  file: string,
  layer: Layer,
  library: Library,
  others: readonly Layer[],
): Problem[] {
  const problems: Problem[] = [];
  const report = (place: string, sentence: string) => problems.push({ file, place, sentence });
  const before = new Set([
    'series',
    ...[library.tiers, library.documents, library.phases, library.activities].flatMap((list) =>
      list.map(({ id }) => id),
    ),
    ...others.flatMap(({ frameworks, items }) => [...frameworks, ...items].map(({ id }) => id)),
  ]);
  const nodes = new Set(before);
  const takeIds = (records: readonly { id: string }[], taken: Set<string>, list = '') => {
    for (const [index, { id }] of records.entries()) {
      if (taken.has(id))
        report(`${list}${recordPlace(index, id, 'id')}`, `The id “${id}” is taken already. Give it another.`);
      taken.add(id);
    }
  };
  takeIds([...layer.frameworks, ...layer.items], nodes);
  const refer = (place: string, id: string, known: ReadonlySet<string>, what: string) => {
    if (!known.has(id))
      report(place, `“${id}” is no ${what}. Correct it, or add the record.${didYouMean(id, known)}`);
  };
  const kinds = new Set(
    [library, ...others].flatMap((one) =>
      ('relationKinds' in one ? one.relationKinds : one.kinds).map(({ id }) => id),
    ),
  );
  takeIds(layer.kinds, kinds, 'kinds, ');
  const collections = new Set<string>();
  takeIds(layer.collections, collections, 'collections, ');
  for (const [index, kind] of layer.kinds.entries())
    for (const { field, sentence } of checkDependence(kind))
      report(`kinds, ${recordPlace(index, kind.id, field)}`, sentence);
  const sources = new Set([library, ...others, layer].flatMap((one) => one.sources.map(({ id }) => id)));
  const referSources = (place: string, ids: readonly string[] = []) => {
    for (const id of ids) refer(place, id, sources, 'source of this layer or of sources.json');
  };
  for (const [index, collection] of layer.collections.entries()) {
    const place = `collections, ${recordPlace(index, collection.id)}`;
    refer(place, collection.container, nodes, 'document or framework');
    referSources(place, collection.sources);
  }
  for (const [index, container] of layer.frameworks.entries()) {
    const place = `frameworks, ${recordPlace(index, container.id)}`;
    referSources(place, container.sources);
    referSources(place, container.editionNote?.sources);
  }
  const parents = new Map(layer.items.map(({ id, parent }) => [id, parent]));
  const foundations = new Set(
    [...others, layer].flatMap(({ items }) =>
      items.flatMap(({ kind, label }) => (kind === 'foundational-requirement' ? [label] : [])),
    ),
  );
  for (const [index, item] of layer.items.entries()) {
    const place = `items, ${recordPlace(index, item.id)}`;
    refer(place, item.collection, collections, 'collection of this layer');
    referSources(place, item.sources);
    for (const other of item.differs ?? []) referSources(place, other.sources);
    referSources(place, item.replacedBy?.sources);
    if (item.replacedBy?.label === item.label) report(place, 'It cannot be replaced by its own number.');
    if (item.always && item.slFrom !== undefined)
      report(place, 'What always applies has no lowest level. Remove “always” or “slFrom”.');
    if (item.fr !== undefined) refer(`${place}, field fr`, item.fr, foundations, 'foundational requirement');
    if (item.parent === undefined) continue;
    if (!parents.has(item.parent)) report(place, `The parent “${item.parent}” is no item of this layer.`);
    if (item.parent === item.id) report(place, 'It cannot be its own parent.');
    else if (isInCycle(item.id, parents))
      report(
        `${place}, field parent`,
        'The parents of this item lead back to it. Give one of them another parent.',
      );
  }
  const labels = new Map(
    [...others, layer].flatMap(({ items }) => items.map(({ id, label }) => [id, label] as const)),
  );
  const seen = new Set<string>();
  for (const [index, relation] of layer.relations.entries()) {
    const id = relationId(relation);
    const place = `relations, ${recordPlace(index, id)}`;
    refer(place, relation.collection, collections, 'collection of this layer');
    refer(place, relation.kind, kinds, 'kind of relation');
    for (const end of [relation.from, relation.to])
      refer(place, end, nodes, 'node of the framework or of a layer');
    referSources(place, relation.sources);
    if (relation.printed !== undefined && relation.printed === labels.get(relation.to))
      report(place, `“${relation.printed}” is the label of the item itself. Remove “printed”.`);
    if (seen.has(id)) report(place, 'This relation is here already. Remove one of the two.');
    seen.add(id);
  }
  for (const need of layer.needs)
    if (!others.some(({ id }) => id === need)) report('field needs', `The layer “${need}” is not there.`);
  return problems;
}

/** Whether the parents of an item, one after the other, lead back to it. */
function isInCycle(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const passed = new Set<string>();
  let at = parents.get(id);
  while (at !== undefined && at !== id && !passed.has(at)) {
    passed.add(at);
    at = parents.get(at);
  }
  return at === id;
}

/** The id of a relation of a layer: "62443-4-2/CR 1.1>62443-3-3/SR 1.1:derives-from". */
function relationId({ from, kind, to }: { from: string; kind: string; to: string }): string {
  return `${from}>${to}:${kind}`;
}
