import type { Library } from '../records/library.ts';
import { checkDependence } from './check-kind.ts';
import { didYouMean, type Problem, recordPlace } from './problem.ts';

/**
 * The kinds of the relations that the graph derives from tiers, documents, phases and activities. The graph
 * cannot be built without them.
 */
const STRUCTURAL = ['contains', 'has-activity', 'key-standard-of', 'precedes'];

/** Checks relations and their kinds. Returns all problems. */
export function checkRelations(library: Library): Problem[] {
  return [...checkKinds(library), ...library.relations.flatMap((_, index) => checkRelation(library, index))];
}

function checkKinds({ relationKinds }: Library): Problem[] {
  const problems: Problem[] = [];
  const file = 'relation-kinds.json';
  for (const id of STRUCTURAL)
    if (!relationKinds.some((kind) => kind.id === id)) {
      const sentence = `The structural kind “${id}” is missing. Tiers and phases cannot be drawn without it; put it back.`;
      problems.push({ file, place: 'all records', sentence });
    }
  for (const [index, kind] of relationKinds.entries())
    if (kind.structural !== STRUCTURAL.includes(kind.id)) {
      const sentence = `Only ${STRUCTURAL.join(', ')} are structural, and they all are. Set it to ${String(!kind.structural)}.`;
      problems.push({ file, place: recordPlace(index, kind.id, 'structural'), sentence });
    }
  for (const [index, kind] of relationKinds.entries())
    for (const { field, sentence } of checkDependence(kind))
      problems.push({ file, place: recordPlace(index, kind.id, field), sentence });
  return problems;
}

function checkRelation(library: Library, index: number): Problem[] {
  const relation = library.relations[index];
  if (!relation) return [];
  const { id, from, kind, to } = relation;
  const problems: Problem[] = [];
  const complain = (field: string, sentence: string) =>
    problems.push({ file: 'relations.json', place: recordPlace(index, id, field), sentence });

  const documents = library.documents.map((doc) => doc.id);
  if (from === 'series')
    complain(
      'from',
      'The series as a whole can only be the object of a relation, not its subject. Name a document.',
    );
  else if (!documents.includes(from))
    complain(
      'from',
      `“${from}” is no document. A relation goes from a document.${didYouMean(from, documents)}`,
    );
  if (to !== 'series' && !documents.includes(to)) {
    const near = didYouMean(to, [...documents, 'series']);
    complain('to', `“${to}” is no document. A relation goes to a document or to series.${near}`);
  }
  if (from === to) complain('to', `The relation leads from “${from}” to itself. Correct one of its ends.`);

  const kinds = library.relationKinds;
  const known = kinds.find((candidate) => candidate.id === kind);
  if (!known) {
    const near = didYouMean(
      kind,
      kinds.map((candidate) => candidate.id),
    );
    complain('kind', `“${kind}” is no id of relation-kinds.json. Correct it, or add the kind.${near}`);
  } else if (known.structural)
    complain(
      'kind',
      `“${kind}” is read from tiers, documents, phases and activities. State it there and remove it here.`,
    );

  if (relation.dependent === 'none' && relation.dependentReason === undefined)
    complain(
      'dependent',
      'The relation says that neither end depends on the other, but not why. Add “dependentReason”.',
    );
  if (relation.dependent === undefined && relation.dependentReason !== undefined)
    complain(
      'dependentReason',
      'The reason explains why neither end depends, but the relation does not say so. Add “dependent”: “none”, or remove the reason.',
    );
  if (relation.dependent === 'none' && known?.dependent === 'none')
    complain('dependent', `With “${kind}” neither end depends anyway. Remove the field.`);

  const twin = library.relations.findIndex(
    (other) => other.from === from && other.kind === kind && other.to === to,
  );
  if (twin < index)
    complain('kind', `${recordPlace(twin)} already states “${from} ${kind} ${to}”. Remove one of the two.`);
  const name = `${from}>${to}:${kind}`;
  if (id !== name) complain('id', `The id must be built from the relation's ends and kind: “${name}”.`);
  return problems;
}
