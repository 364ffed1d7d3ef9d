import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupHits, indexOf, search } from '../../../src/lens/search/search.ts';
import { startState, worldOf } from '../../../src/state/state.ts';
import { layers } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';

const state = startState(library);
const index = indexOf(state);
const ids = (query: string): string[] => search(index, query).map((hit) => hit.id);

test.each(['3-2', '32', '62443-3-2', 'IEC 62443-3-2', 'iec62443-3-2', '  3-2 ', '3‑2'])(
  '“%s” finds 3-2 first',
  (query) => {
    expect(ids(query)[0]).toBe('3-2');
  },
);

test.each([
  ['profile x', 'profile-x'],
  ['5-x', '5-x'],
  ['5-X', '5-x'],
  ['tier 3', 'tier-3'],
  ['phase 2', 'develop-implement'],
  ['Conduct risk assessment', 'assess-risk'],
  ['assess', 'assess'],
  ['series', 'series'],
  ['62443', 'series'],
])('an exact name comes first: “%s”', (query, id) => {
  expect(ids(query)[0]).toBe(id);
});

test('every document is found first by its id and by its designation', () => {
  for (const { id, designation } of library.documents) {
    expect(ids(id)[0]).toBe(id);
    expect(ids(designation)[0]).toBe(id);
  }
});

test.each([
  ['glos', '1-2', 'the beginning of a word'],
  ['glosary', '1-2', 'a slip of the fingers'],
  ['paches', 'patch-and-update', 'a letter left out'],
  ['patch management', '2-3', 'words of the title'],
  ['zones conduits', 'identify-zones-and-conduits', 'words of an activity'],
  ['iiot', '1-6', 'the title in the catalogue'],
  ['service provider', '2-4', 'a role'],
  ['certification', 'tier-6', 'a word of a summary'],
])('“%s” finds %s by %s', (query, id) => {
  expect(ids(query)).toContain(id);
});

test('a word of a title outranks the same word in a summary', () => {
  const found = ids('patch');
  expect(found.slice(0, 2).sort()).toEqual(['2-3', 'patch-and-update']);
});

test('one wrong word does not hide the hits of the others', () => {
  expect(ids('patch xyzzy')).toContain('2-3');
});

test('short words are not corrected', () => {
  expect(ids('zzz')).toEqual([]);
  expect(ids('9-9')).toEqual([]);
});

test('groups have every hit once, and the kind of the best hit comes first', () => {
  const hits = search(index, 'assess');
  const groups = groupHits(hits);
  expect(groups[0]?.kind).toBe('phase');
  expect(groups.flatMap((group) => group.hits)).toHaveLength(hits.length);
  expect(new Set(groups.map((group) => group.kind)).size).toBe(groups.length);
});

describe('relations', () => {
  const relations = (query: string) => search(index, query).filter(({ kind }) => kind === 'relation');

  test.each<[query: string, line: string | null, by: string]>([
    ['two evaluations same result', '4-2~6-2', 'words of a sentence'],
    ['evaluation same result', '4-2~6-2', 'beginnings of words'],
    ['sectr placeholder', null, 'words of nothing'],
    ['6-2 evaluates', '4-2~6-2', 'an end and a verb'],
    ['normatively cites 2-4', '2-4~4-1', 'the short verb'],
    ['evalutes 2-4', '2-4~6-1', 'a slip of the fingers'],
  ])('“%s” finds %s by %s', (query, line) => {
    expect(relations(query)[0]?.id ?? null).toBe(line);
  });

  test('are shown as sentences, and lead to a line', () => {
    const [hit] = relations('6-1 evaluates 2-4');
    expect(hit).toMatchObject({ id: '2-4~6-1', label: '6-1 evaluates 2-4', exact: false });
    const stated = library.relations.find(({ id }) => id === '6-1>2-4:evaluates');
    expect(hit?.title).toBe(stated?.sentence);
  });

  test('of the same two nodes are one hit, and each leads to an existing line', () => {
    const found = relations('requirements');
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.length).toBeGreaterThan(1);
    for (const { id } of found) expect(state.lines.has(id)).toBe(true);
  });

  test('come after nodes with all the words, and before nodes with some of them', () => {
    const kinds = search(index, 'components').map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['document', 'relation']));
    expect(kinds.indexOf('relation')).toBeGreaterThan(kinds.lastIndexOf('document'));
    expect(search(index, 'two evaluations same result')[0]?.kind).toBe('relation');
  });

  test('are a separate group', () => {
    const groups = groupHits(search(index, '4-2'));
    expect(groups[0]?.hits[0]).toMatchObject({ id: '4-2', exact: true });
    const group = groups.find(({ kind }) => kind === 'relation');
    expect(group?.hits.map(({ id }) => id)).toContain('4-2~6-2');
  });
});

test('a hit has the words that were found in it', () => {
  const [first] = search(index, 'glosary');
  expect(first).toMatchObject({ id: '1-2', matched: ['glossary'], exact: false });
  expect(search(index, 'IEC 62443-3-2')[0]).toMatchObject({ id: '3-2', exact: true });
});

test('any text gives known ids, each once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
      const found = ids(query);
      expect(new Set(found).size).toBe(found.length);
      for (const id of found) expect(state.graph.hasNode(id) || state.lines.has(id)).toBe(true);
    }),
  );
  for (const query of ['', ' ', '-', '"', '*', '__proto__', 'constructor'])
    expect(() => ids(query)).not.toThrow();
});

describe('a technique with a new number in a later release', () => {
  const withLayers = indexOf(worldOf(library, 'framework-page', layers));
  const replaced = layers
    .flatMap(({ items }) => items)
    .flatMap(({ id, replacedBy }) => (replacedBy ? [[replacedBy.label, id] as const] : []));

  test.each(replaced)('is found first by that number: “%s”', (label, id) => {
    const [hit] = search(withLayers, label);
    expect(hit?.id).toBe(id);
    expect(hit?.title).toContain(`(replaced by ${label} in ATT&CK 19)`);
  });

  test('is one of nine, and the others have no such number', () => {
    expect(replaced).toHaveLength(9);
    expect(search(withLayers, 'T0831')[0]?.title).toBe('Manipulation of Control');
  });
});
