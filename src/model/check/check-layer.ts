import type { Library } from '../records/library.ts';
import type { Layer } from '../records/schema-layer.ts';
import { didYouMean, type Problem, recordPlace } from './problem.ts';

/**
 * The rules across records of a layer, which no schema can state: ids that are unique and lead somewhere, and nothing
 * without a place and a source. `others` are the layers laid down before it. Returns every breach.
 */
export function checkLayer(
  file: string,
  layer: Layer,
  library: Library,
  others: readonly Layer[],
): Problem[] {
  const problems: Problem[] = [];
  const tell = (place: string, sentence: string) => problems.push({ file, place, sentence });
  const before = new Set([
    'series',
    ...[library.tiers, library.documents, library.phases, library.activities].flatMap((list) =>
      list.map(({ id }) => id),
    ),
    ...others.flatMap(({ homes, items }) => [...homes, ...items].map(({ id }) => id)),
  ]);
  const nodes = new Set(before);
  for (const [index, { id }] of [...layer.homes, ...layer.items].entries()) {
    if (nodes.has(id))
      tell(recordPlace(index, id, 'id'), `The id “${id}” is taken already. Give it another.`);
    nodes.add(id);
  }
  const refer = (place: string, id: string, known: ReadonlySet<string>, what: string) => {
    if (!known.has(id))
      tell(place, `“${id}” is no ${what}. Correct it, or add the record.${didYouMean(id, known)}`);
  };
  const sets = new Set(layer.sets.map(({ id }) => id));
  const kinds = new Set(
    [library, ...others, layer].flatMap((one) =>
      ('relationKinds' in one ? one.relationKinds : one.kinds).map(({ id }) => id),
    ),
  );
  const sources = new Set([library, ...others, layer].flatMap((one) => one.sources.map(({ id }) => id)));
  const referSources = (place: string, ids: readonly string[] = []) => {
    for (const id of ids) refer(place, id, sources, 'source of this layer or of sources.json');
  };
  for (const [index, set] of layer.sets.entries()) {
    const place = `sets, ${recordPlace(index, set.id)}`;
    refer(place, set.home, nodes, 'document or framework');
    referSources(place, set.sources);
  }
  for (const [index, home] of layer.homes.entries())
    referSources(`homes, ${recordPlace(index, home.id)}`, home.sources);
  const seats = new Map(layer.items.map(({ id, set }) => [id, set]));
  for (const [index, item] of layer.items.entries()) {
    const place = `items, ${recordPlace(index, item.id)}`;
    refer(place, item.set, sets, 'set of this layer');
    referSources(place, item.sources);
    for (const other of item.differs ?? []) referSources(place, other.sources);
    if (item.parent === undefined) continue;
    if (!seats.has(item.parent)) tell(place, `The parent “${item.parent}” is no item of this layer.`);
    if (item.parent === item.id) tell(place, 'It cannot stand in itself.');
  }
  const told = new Set<string>();
  for (const [index, relation] of layer.relations.entries()) {
    const id = relationId(relation);
    const place = `relations, ${recordPlace(index, id)}`;
    refer(place, relation.set, sets, 'set of this layer');
    refer(place, relation.kind, kinds, 'kind of relation');
    for (const end of [relation.from, relation.to])
      refer(place, end, nodes, 'node of the framework or of a layer');
    referSources(place, relation.sources);
    if (told.has(id)) tell(place, 'This relation stands here already. Remove one of the two.');
    told.add(id);
  }
  for (const need of layer.needs)
    if (!others.some(({ id }) => id === need)) tell('field needs', `The layer “${need}” is not there.`);
  return problems;
}

/** The id of a relation of a layer: "62443-4-2/CR 1.1>62443-3-3/SR 1.1:derives-from". */
function relationId({ from, kind, to }: { from: string; kind: string; to: string }): string {
  return `${from}>${to}:${kind}`;
}
