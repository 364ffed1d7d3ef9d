import type { Library } from '../records/library.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { checkRelations } from './check-relations.ts';
import { checkRoles } from './check-roles.ts';
import { didYouMean, type Problem, recordPlace } from './problem.ts';

/**
 * Checks a library across its records for what a schema cannot express: unique ids, references that exist,
 * numbering without gaps, relations between the right kinds of records, and a catalogue that fits the
 * documents. Returns all problems.
 */
export function checkLibrary(library: Library): Problem[] {
  return [
    ...checkIds(library),
    ...checkReferences(library),
    ...checkOrders(library),
    ...checkRelations(library),
    ...checkCatalogue(library),
    ...checkRoles(library),
    ...checkSources(library),
  ];
}

/** The lists of records that have an id of their own, with their file names. */
function listsById(library: Library): [file: string, records: readonly { id: string }[]][] {
  return [
    ['tiers.json', library.tiers],
    ['documents.json', library.documents],
    ['phases.json', library.phases],
    ['activities.json', library.activities],
    ['document-types.json', library.documentTypes],
    ['statuses.json', library.statuses],
    ['benefits.json', library.benefits],
    ['relation-kinds.json', library.relationKinds],
    ['relations.json', library.relations],
    ['roles.json', library.roles],
    ['sources.json', library.sources],
  ];
}

/**
 * The files whose records can be selected in the graph. Their ids must be unique across all of them, and none
 * may be `series`, which is the id of the series.
 */
const ON_THE_MAP = new Set(['tiers.json', 'documents.json', 'phases.json', 'activities.json']);

function checkIds(library: Library): Problem[] {
  const problems: Problem[] = [];
  const onTheMap = new Map([['series', 'the series as a whole']]);
  for (const [file, records] of listsById(library)) {
    const taken = ON_THE_MAP.has(file) ? onTheMap : new Map<string, string>();
    for (const [index, { id }] of records.entries()) {
      const owner = taken.get(id);
      if (owner) {
        const sentence = `The id “${id}” is already taken by ${owner}. Give one of the two another id.`;
        problems.push({ file, place: recordPlace(index, id, 'id'), sentence });
      } else taken.set(id, `${recordPlace(index)} of ${file}`);
    }
  }
  return problems;
}

function checkReferences(library: Library): Problem[] {
  const problems: Problem[] = [];
  const refer = (
    place: Omit<Problem, 'sentence'>,
    id: string,
    file: string,
    records: readonly { id: string }[],
  ) => {
    if (records.some((record) => record.id === id)) return;
    const near = didYouMean(
      id,
      records.map((record) => record.id),
    );
    problems.push({
      ...place,
      sentence: `“${id}” is no id of ${file}. Correct it, or add the record.${near}`,
    });
  };
  for (const [index, doc] of library.documents.entries()) {
    const at = (field: string) => ({ file: 'documents.json', place: recordPlace(index, doc.id, field) });
    refer(at('tier'), doc.tier, 'tiers.json', library.tiers);
    refer(at('type'), doc.type, 'document-types.json', library.documentTypes);
    refer(at('status'), doc.status, 'statuses.json', library.statuses);
  }
  for (const [index, phase] of library.phases.entries()) {
    const at = { file: 'phases.json', place: recordPlace(index, phase.id, 'keyStandards') };
    for (const doc of phase.keyStandards) refer(at, doc, 'documents.json', library.documents);
    for (const doc of repeated(phase.keyStandards))
      problems.push({ ...at, sentence: `“${doc}” is in the list more than once. Remove one of them.` });
  }
  for (const [index, activity] of library.activities.entries())
    refer(
      { file: 'activities.json', place: recordPlace(index, activity.id, 'phase') },
      activity.phase,
      'phases.json',
      library.phases,
    );
  return problems;
}

function checkOrders(library: Library): Problem[] {
  const problems: Problem[] = [];
  const count = (file: string, field: string, what: string, numbers: readonly number[]) => {
    const sorted = [...numbers].sort((a, b) => a - b);
    if (sorted.every((value, index) => value === index + 1)) return;
    const sentence = `The ${what} must be numbered 1 to ${sorted.length} without a gap, but are numbered ${sorted.join(', ')}.`;
    problems.push({ file, place: `all records, field ${field}`, sentence });
  };
  count(
    'tiers.json',
    'number',
    'tiers',
    library.tiers.map((tier) => tier.number),
  );
  count(
    'phases.json',
    'order',
    'phases',
    library.phases.map((phase) => phase.order),
  );
  for (const phase of library.phases) {
    const orders = library.activities
      .filter((activity) => activity.phase === phase.id)
      .map((activity) => activity.order);
    count('activities.json', 'order', `activities of phase ${phase.id}`, orders);
  }
  return problems;
}

/** Every list of source ids in the library, with its file and place. */
function* sourceLists(library: Library): Generator<{ file: string; place: string; ids: readonly string[] }> {
  yield { file: 'overview.json', place: 'field sources', ids: library.overview.sources };
  for (const [file, records] of listsById(library))
    for (const [index, record] of records.entries())
      if ('sources' in record)
        yield {
          file,
          place: recordPlace(index, record.id, 'sources'),
          ids: record.sources as readonly string[],
        };
  for (const [index, entry] of library.catalogue.entries())
    for (const [field, fact] of Object.entries(entry))
      if (typeof fact === 'object' && 'sources' in fact) {
        const place = `${recordPlace(index, entry.document, field)}, field sources`;
        yield { file: 'catalogue.json', place, ids: fact.sources };
      }
  for (const [index, role] of library.roles.entries())
    for (const { document, sources } of role.documents) {
      const place = `${recordPlace(index, role.id, 'documents')}, document ${document}, field sources`;
      yield { file: 'roles.json', place, ids: sources };
    }
}

function checkSources(library: Library): Problem[] {
  const problems: Problem[] = [];
  const known = new Set(library.sources.map((source) => source.id));
  const used = new Set<string>();
  for (const { file, place, ids } of sourceLists(library))
    for (const id of ids) {
      used.add(id);
      if (known.has(id)) continue;
      const sentence = `“${id}” is no id of sources.json. Correct it, or add the source.${didYouMean(id, known)}`;
      problems.push({ file, place, sentence });
    }
  for (const [index, { id }] of library.sources.entries())
    if (!used.has(id)) {
      const sentence = 'Nothing refers to this source. Remove it, or name it where it is used.';
      problems.push({ file: 'sources.json', place: recordPlace(index, id), sentence });
    }
  return problems;
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
