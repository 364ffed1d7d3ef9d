import { SERIES, SERIES_LABEL } from '../../model/graph/graph.ts';
import { lineId } from '../../model/graph/lines.ts';
import type { Library } from '../../model/records/library.ts';
import { pageDocuments } from '../../model/records/library-by.ts';
import type { CatalogueEntry } from '../../model/records/schema.ts';
import { sourcing } from '../../words/about.ts';
import { detailWords } from '../../words/detail.ts';
import { words } from '../../words/words.ts';
import type { Citation, NodeLabels, Note } from './citation.ts';
import { noteLayer } from './sources-layers.ts';

/**
 * The citations of each source, by source id, in the order of the data. Includes sources that nothing cites.
 * Leaves out structural relations, which have the sources of the tier, phase or activity they are derived
 * from.
 */
export function citationsBySource(library: Library): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, Citation[]>(library.sources.map(({ id }) => [id, []]));
  const note = (sources: readonly string[], citation: Citation) => {
    for (const source of new Set(sources)) found.get(source)?.push(citation);
  };
  const { overview } = library;
  note(overview.sources, { kind: 'series', text: overview.title, to: { select: SERIES } });
  for (const { id, number, name, sources } of library.tiers)
    note(sources, { kind: 'tiers', text: `${words.node.tier(number)} ${name}`, to: { select: id } });
  for (const { name, sources } of [...library.documentTypes, ...library.statuses])
    note(sources, { kind: 'terms', text: name, to: null });
  for (const { id, designation, title, sources } of pageDocuments(library))
    note(sources, { kind: 'documents', text: `${designation} ${title}`, to: { select: id } });
  noteCatalogue(library, note);
  for (const { id, order, name, sources } of library.phases)
    note(sources, { kind: 'phases', text: `${words.node.phase(order)} ${name}`, to: { select: id } });
  for (const { id, name, sources } of library.activities)
    note(sources, { kind: 'activities', text: name, to: { select: id } });
  for (const { name, sources } of library.benefits) note(sources, { kind: 'benefits', text: name, to: null });
  const labels = labelsIn(library);
  noteRelations(library, labels, note);
  for (const { id, name, sources, documents } of library.roles) {
    note(sources, { kind: 'roles', text: sourcing.definition(name), to: { role: id } });
    for (const one of documents)
      note(one.sources, { kind: 'roles', text: sourcing.serves(one.document, name), to: { role: id } });
  }
  for (const layer of library.layers ?? []) noteLayer(labels, layer, note);
  return found;
}

/**
 * The labels of everything that a relation can connect. Does not build a graph, since there may be many
 * layers.
 */
function labelsIn({ documents, layers = [] }: Library): NodeLabels {
  const records = layers.flatMap(({ frameworks, items }) => [...frameworks, ...items]);
  return new Map([
    [SERIES, SERIES_LABEL],
    ...[...documents, ...records].map(({ id, label }) => [id, label] as const),
  ]);
}

function noteCatalogue(library: Library, note: Note): void {
  for (const entry of library.catalogue)
    for (const [field, fact] of factsOf(entry)) {
      const name = words.fields[field] ?? field;
      const text = sourcing.fact(entry.document, name, fact.value ?? detailWords.notFound);
      note(fact.sources, { kind: 'catalogue', text, to: { select: entry.document } });
    }
}

type CatalogueFact = CatalogueEntry['title'];

function factsOf(entry: CatalogueEntry): [string, CatalogueFact][] {
  return Object.entries(entry).filter((pair): pair is [string, CatalogueFact] => {
    const [, value] = pair;
    return typeof value === 'object' && 'sources' in value;
  });
}

function noteRelations(library: Library, labels: NodeLabels, note: Note): void {
  const verbs = new Map(library.relationKinds.map(({ id, verb }) => [id, verb]));
  for (const { from, kind, to, sources } of library.relations) {
    const text = sourcing.relation(labels.get(from) ?? from, verbs.get(kind) ?? kind, labels.get(to) ?? to);
    note(sources, { kind: 'relations', text, to: { select: lineId(from, to) } });
  }
}
