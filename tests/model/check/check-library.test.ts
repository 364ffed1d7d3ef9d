import { describe, expect, it } from 'vitest';
import { checkLibrary } from '../../../src/model/check/check-library.ts';
import type { Library } from '../../../src/model/records/library.ts';
import type { CatalogueEntry, Doc, Relation } from '../../../src/model/records/schema.ts';
import { library } from '../../fixtures/library.ts';

/** The problems of a copy of the shipped library after a change, as "file, place: sentence". */
function problemsAfter(change: (copy: Library) => void): string[] {
  const copy = structuredClone(library);
  change(copy);
  return checkLibrary(copy).map(({ file, place, sentence }) => `${file}, ${place}: ${sentence}`);
}

/** Finds a record that must exist, so that a test cannot pass without a change. */
function pick<T>(records: readonly T[], test: (record: T) => boolean): T {
  const found = records.find(test);
  if (!found) throw new Error('No such record');
  return found;
}

const doc = (copy: Library, id: string): Doc => pick(copy.documents, (record) => record.id === id);
const entry = (copy: Library, id: string): CatalogueEntry =>
  pick(copy.catalogue, (record) => record.document === id);
const relation = (copy: Library, id: string): Relation => pick(copy.relations, (record) => record.id === id);

it('finds no problem in the shipped data', () => expect(checkLibrary(library)).toEqual([]));

describe('ids', () => {
  it('are unique within a file', () => {
    expect(problemsAfter((copy) => void copy.statuses.push(structuredClone(copy.statuses[0]!)))).toEqual([
      'statuses.json, record 4 (published), field id: The id “published” is already taken by record 1 of statuses.json. Give one of the two another id.',
    ]);
  });

  it('of roles are unique too, and may equal one in the graph', () => {
    const twice = problemsAfter((copy) => (copy.roles[1]!.id = 'asset-owner'));
    expect(twice).toEqual([
      'roles.json, record 2 (asset-owner), field id: The id “asset-owner” is already taken by record 1 of roles.json. Give one of the two another id.',
    ]);
    expect(problemsAfter((copy) => (copy.roles[1]!.id = 'assess'))).toEqual([]);
  });

  it('are unique in the whole graph', () => {
    const problems = problemsAfter((copy) => {
      pick(copy.activities, (record) => record.id === 'reassess').id = 'assess';
    });
    expect(problems).toEqual([
      'activities.json, record 15 (assess), field id: The id “assess” is already taken by record 1 of phases.json. Give one of the two another id.',
    ]);
  });

  it('reserve “series” for the series', () => {
    const problems = problemsAfter((copy) => {
      pick(copy.activities, (record) => record.id === 'reassess').id = 'series';
    });
    expect(problems[0]).toContain('“series” is already taken by the series as a whole');
  });

  it('may be equal for records that are never in the graph together', () => {
    expect(
      problemsAfter((copy) => {
        pick(copy.benefits, (group) => group.id === 'security').id = 'assess';
      }),
    ).toEqual([]);
  });
});

describe('references', () => {
  it.each<[string, (copy: Library) => void, string]>([
    [
      'the tier of a document',
      (copy) => (doc(copy, '6-2').tier = 'teir-6'),
      'documents.json, record 20 (6-2), field tier: “teir-6” is no id of tiers.json. Correct it, or add the record. Did you mean “tier-6”?',
    ],
    [
      'the type of a document',
      (copy) => (doc(copy, '3-2').type = 'zz'),
      'documents.json, record 13 (3-2), field type: “zz” is no id of document-types.json. Correct it, or add the record.',
    ],
    [
      'the status of a document',
      (copy) => (doc(copy, '3-2').status = 'publishd'),
      'documents.json, record 13 (3-2), field status: “publishd” is no id of statuses.json. Correct it, or add the record. Did you mean “published”?',
    ],
    [
      'the phase of an activity',
      (copy) => (copy.activities[0]!.phase = 'asess'),
      'activities.json, record 1 (inventory-assets), field phase: “asess” is no id of phases.json. Correct it, or add the record. Did you mean “assess”?',
    ],
    [
      'a key standard',
      (copy) => void copy.phases[0]!.keyStandards.push('9-9'),
      'phases.json, record 1 (assess), field keyStandards: “9-9” is no id of documents.json. Correct it, or add the record.',
    ],
    [
      'a key standard twice',
      (copy) => void copy.phases[0]!.keyStandards.push('3-2'),
      'phases.json, record 1 (assess), field keyStandards: “3-2” is in the list more than once. Remove one of them.',
    ],
    [
      'a source',
      (copy) => void doc(copy, '6-2').sources.push('framework-pge'),
      'documents.json, record 20 (6-2), field sources: “framework-pge” is no id of sources.json. Correct it, or add the source. Did you mean “framework-page”?',
    ],
    [
      'a source of the overview',
      (copy) => void copy.overview.sources.push('x'),
      'overview.json, field sources: “x” is no id of sources.json. Correct it, or add the source.',
    ],
    [
      'a source of a catalogue fact',
      (copy) => void entry(copy, '6-2').edition.sources.push('x'),
      'catalogue.json, record 20 (6-2), field edition, field sources: “x” is no id of sources.json. Correct it, or add the source.',
    ],
    [
      'a source of a relation',
      (copy) => void relation(copy, '6-2>4-2:evaluates').sources.push('x'),
      'relations.json, record 1 (6-2>4-2:evaluates), field sources: “x” is no id of sources.json. Correct it, or add the source.',
    ],
    [
      'a document of a role',
      (copy) => (pick(copy.roles, (role) => role.id === 'asset-owner').documents[1]!.document = '9-9'),
      'roles.json, record 1 (asset-owner), field documents: “9-9” is no id of documents.json. Correct it, or add the record.',
    ],
    [
      'a document of a role twice',
      (copy) => (pick(copy.roles, (role) => role.id === 'asset-owner').documents[1]!.document = '2-1'),
      'roles.json, record 1 (asset-owner), field documents: “2-1” is in the list more than once. Remove one of them.',
    ],
    [
      'a source of the definition of a role',
      (copy) => void copy.roles[0]!.sources.push('x'),
      'roles.json, record 1 (asset-owner), field sources: “x” is no id of sources.json. Correct it, or add the source.',
    ],
    [
      'a source of a document of a role',
      (copy) => void copy.roles[0]!.documents[0]!.sources.push('x'),
      'roles.json, record 1 (asset-owner), field documents, document 2-1, field sources: “x” is no id of sources.json. Correct it, or add the source.',
    ],
    [
      'a source that nothing uses',
      (copy) => void copy.sources.push({ id: 'x', kind: 'k', name: 'n', note: 'n' }),
      `sources.json, record ${library.sources.length + 1} (x): Nothing refers to this source. Remove it, or name it where it is used.`,
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });
});

describe('orders', () => {
  it.each<[string, (copy: Library) => void, string]>([
    [
      'tiers',
      (copy) => (copy.tiers[5]!.number = 7),
      'tiers.json, all records, field number: The tiers must be numbered 1 to 6 without a gap, but are numbered 1, 2, 3, 4, 5, 7.',
    ],
    [
      'phases',
      (copy) => (copy.phases[2]!.order = 2),
      'phases.json, all records, field order: The phases must be numbered 1 to 3 without a gap, but are numbered 1, 2, 2.',
    ],
    [
      'activities',
      (copy) => (copy.activities[0]!.order = 0),
      'activities.json, all records, field order: The activities of phase assess must be numbered 1 to 4 without a gap, but are numbered 0, 2, 3, 4.',
    ],
  ])('of %s have no gap', (_what, change, problem) => {
    expect(problemsAfter(change)).toEqual([problem]);
  });
});

describe('relations', () => {
  const first = '6-2>4-2:evaluates';
  it.each<[string, (copy: Library) => void, string]>([
    [
      'from nowhere',
      (copy) => (relation(copy, first).from = '6-3'),
      'field from: “6-3” is no document. A relation goes from a document.',
    ],
    [
      'from the series',
      (copy) => (relation(copy, first).from = 'series'),
      'field from: The series as a whole can only be the object of a relation, not its subject. Name a document.',
    ],
    [
      'from a tier',
      (copy) => (relation(copy, first).from = 'tier-6'),
      'field from: “tier-6” is no document. A relation goes from a document.',
    ],
    [
      'to nowhere',
      (copy) => (relation(copy, first).to = 'serie'),
      'field to: “serie” is no document. A relation goes to a document or to series. Did you mean “series”?',
    ],
    [
      'to itself',
      (copy) => (relation(copy, first).to = '6-2'),
      'field to: The relation leads from “6-2” to itself. Correct one of its ends.',
    ],
    [
      'of no kind',
      (copy) => (relation(copy, first).kind = 'evaluate'),
      'field kind: “evaluate” is no id of relation-kinds.json. Correct it, or add the kind. Did you mean “evaluates”?',
    ],
    [
      'of a structural kind',
      (copy) => (relation(copy, first).kind = 'contains'),
      'field kind: “contains” is read from tiers, documents, phases and activities. State it there and remove it here.',
    ],
    [
      'without dependence, and without the reason',
      (copy) => (relation(copy, first).dependent = 'none'),
      'field dependent: The relation says that neither end depends on the other, but not why. Add “dependentReason”.',
    ],
    [
      'with a reason for something that it does not say',
      (copy) => (relation(copy, first).dependentReason = 'Because.'),
      'field dependentReason: The reason explains why neither end depends, but the relation does not say so. Add “dependent”: “none”, or remove the reason.',
    ],
    [
      'with an id that says something else',
      (copy) => (relation(copy, first).id = '6-2>4-1:evaluates'),
      "field id: The id must be built from the relation's ends and kind: “6-2>4-2:evaluates”.",
    ],
  ])('%s', (_what, change, problem) => {
    expect(
      problemsAfter(change).some(
        (line) => line.startsWith('relations.json, record 1') && line.endsWith(problem),
      ),
    ).toBe(true);
  });

  it('of a kind without dependence do not deny it again', () => {
    const problems = problemsAfter((copy) => {
      Object.assign(relation(copy, '2-1>2-4:maps-to'), { dependent: 'none', dependentReason: 'Because.' });
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^relations\.json, record \d+ \(2-1>2-4:maps-to\), field dependent: With “maps-to” neither end depends anyway\. Remove the field\.$/,
    );
  });

  it('are stated once', () => {
    const problems = problemsAfter((copy) => {
      copy.relations.push({ ...structuredClone(relation(copy, first)), id: 'another' });
    });
    expect(problems).toContain(
      'relations.json, record 64 (another), field kind: record 1 already states “6-2 evaluates 4-2”. Remove one of the two.',
    );
  });

  it('have kinds that say what depends if one end depends, and only then', () => {
    const place = (id: string) =>
      `record ${library.relationKinds.findIndex((kind) => kind.id === id) + 1} (${id})`;
    const kind = (copy: Library, id: string) => pick(copy.relationKinds, (one) => one.id === id);
    expect(problemsAfter((copy) => delete kind(copy, 'provides-input-to').dependence)).toEqual([
      `relation-kinds.json, ${place('provides-input-to')}, field dependence: One end depends on the other. Add the field: “document” where its text depends, “use” where working with it does.`,
    ]);
    expect(problemsAfter((copy) => (kind(copy, 'maps-to').dependence = 'use'))).toEqual([
      `relation-kinds.json, ${place('maps-to')}, field dependence: Neither end depends on the other, so there is no dependence to name. Remove the field.`,
    ]);
  });

  it('need the four structural kinds, and only those are structural', () => {
    expect(
      problemsAfter(
        (copy) =>
          void copy.relationKinds.splice(
            copy.relationKinds.findIndex((kind) => kind.id === 'contains'),
            1,
          ),
      ),
    ).toEqual([
      'relation-kinds.json, all records: The structural kind “contains” is missing. Tiers and phases cannot be drawn without it; put it back.',
    ]);
    expect(problemsAfter((copy) => (copy.relationKinds[0]!.structural = true))[0]).toBe(
      'relation-kinds.json, record 1 (evaluates), field structural: Only contains, has-activity, key-standard-of, precedes are structural, and they all are. Set it to false.',
    );
  });
});

describe('the catalogue', () => {
  const lose = (copy: Library, id: string, field: string) => {
    entry(copy, id).differences = entry(copy, id).differences.filter(
      (difference) => difference.field !== field,
    );
  };
  it.each<[string, (copy: Library) => void, string]>([
    [
      'a document without an entry',
      (copy) => void copy.catalogue.pop(),
      'documents.json, record 20 (6-2): 6-2 has no entry in catalogue.json. Add one, with null for what is not known.',
    ],
    [
      'an entry for no document',
      (copy) => (entry(copy, '6-2').document = '6-9'),
      'catalogue.json, record 20 (6-9), field document: “6-9” is no id of documents.json. Correct it, or add the document.',
    ],
    [
      'two entries for one document',
      (copy) => (entry(copy, '6-2').document = '6-1'),
      'catalogue.json, record 20 (6-1), field document: record 19 is already about “6-1”. Keep one of the two.',
    ],
    [
      'a type that differs in silence',
      (copy) => lose(copy, '6-2', 'type'),
      'catalogue.json, record 20 (6-2), field differences: The type is “Technical Report” in documents.json and “TS” here. Declare the difference, or correct one of the two.',
    ],
    [
      'a status that differs in silence',
      (copy) => lose(copy, '1-2', 'status'),
      'catalogue.json, record 2 (1-2), field differences: The status is “Published” in documents.json and “in development” here. Declare the difference, or correct one of the two.',
    ],
    [
      'a difference that is none',
      (copy) => void entry(copy, '3-2').differences.push({ field: 'type', sentence: 'x' }),
      'catalogue.json, record 13 (3-2), field differences: The type is declared to differ from documents.json, but it does not. Remove the difference.',
    ],
    [
      'a difference said twice',
      (copy) => void entry(copy, '6-2').differences.push(structuredClone(entry(copy, '6-2').differences[0]!)),
      'catalogue.json, record 20 (6-2), field differences: The field type is declared to differ more than once. Say it in one sentence.',
    ],
    [
      'a difference from what is only planned',
      (copy) => void entry(copy, '1-2').differences.push({ field: 'type', sentence: 'x' }),
      'catalogue.json, record 2 (1-2), field differences: The type is declared to differ from documents.json, but it does not. Remove the difference.',
    ],
  ])('%s', (_what, change, problem) => {
    expect(problemsAfter(change)).toContain(problem);
  });

  it('is not compared if a type is only planned or nothing is published', () => {
    expect(problemsAfter((copy) => (entry(copy, '1-2').type.value = 'TS'))).toEqual([]);
    expect(problemsAfter((copy) => (doc(copy, 'profile-x').status = 'published'))).toEqual([]);
  });

  it('counts a withdrawn document as a difference', () => {
    expect(problemsAfter((copy) => (entry(copy, '3-2').status.value = 'withdrawn'))[0]).toContain(
      '“Published” in documents.json and “withdrawn” here',
    );
  });
});
