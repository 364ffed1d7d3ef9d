import { expect, test } from 'vitest';
import {
  filterRows,
  PART_COLUMNS,
  partRows,
  RELATION_COLUMNS,
  relationRows,
  sortRows,
} from '../../../src/lens/detail/table.ts';
import { filterGraph } from '../../../src/lens/view/filters.ts';
import { startState } from '../../../src/state/state.ts';
import { library } from '../../fixtures/library.ts';

const { graph } = startState(library);
const parts = partRows(graph, library);
const relations = relationRows(graph);
const part = (id: string) => parts.find((row) => row.id === id);

test('has a row for every node and every relation', () => {
  expect(parts.map(({ id }) => id).sort()).toEqual(graph.nodes().sort());
  expect(relations.map(({ id }) => id).sort()).toEqual(graph.edges().sort());
});

test('has the title of a document on the page and in the catalogue', () => {
  expect(part('6-2')).toEqual({
    id: '6-2',
    label: '6-2',
    title: 'Security Evaluation Methodology for IEC 62443-4-2',
    kind: 'Document',
    tier: 6,
    type: 'TR',
    status: 'Published',
    catalogueType: 'TS',
    catalogueStatus: 'published',
    catalogueYear: '2025',
    dependsOn: 2,
    neededBy: 0,
    usedWith: 1,
  });
});

test('leaves empty what a part does not have', () => {
  expect(part('assess')).toMatchObject({ label: 'Phase 1', title: 'Assess', tier: '', type: '' });
  expect(part('1-3')).toMatchObject({ catalogueType: '', catalogueYear: '' });
});

test('has the source and confidence of a relation', () => {
  expect(relations.find(({ id }) => id === '6-2>4-2:evaluates')).toEqual({
    id: '6-2>4-2:evaluates',
    line: '4-2~6-2',
    from: '6-2',
    verb: 'evaluates',
    to: '4-2',
    basis: 'the framework page, the standard, the literature',
    confidence: 'high',
    sources: 5,
  });
});

test('sorts numbers in texts as numbers, in both directions', () => {
  const rows = ['6-2', '1-10', '1-2', '1-1'].map((label) => ({ label }));
  expect(sortRows(rows, 'label').map(({ label }) => label)).toEqual(['1-1', '1-2', '1-10', '6-2']);
  expect(sortRows(rows, 'label', true).map(({ label }) => label)).toEqual(['6-2', '1-10', '1-2', '1-1']);
});

test('keeps the order of equal rows, and puts empty ones last in both directions', () => {
  const rows = [
    { id: 'a', tier: '' },
    { id: 'b', tier: 2 },
    { id: 'c', tier: 1 },
    { id: 'd', tier: 2 },
  ];
  expect(sortRows(rows, 'tier').map(({ id }) => id)).toEqual(['c', 'b', 'd', 'a']);
  expect(sortRows(rows, 'tier', true).map(({ id }) => id)).toEqual(['b', 'd', 'c', 'a']);
});

test('sorts confidence from low to high, not alphabetically', () => {
  const levels = sortRows(relations, 'confidence').map(({ confidence }) => confidence);
  expect([...new Set(levels)]).toEqual(['low', 'medium', 'high']);
});

test('can be sorted by every column without losing a row', () => {
  for (const column of PART_COLUMNS) expect(new Set(sortRows(parts, column))).toEqual(new Set(parts));
  for (const column of RELATION_COLUMNS)
    expect(new Set(sortRows(relations, column))).toEqual(new Set(relations));
});

test('filters to rows that contain every word, in any column and any case', () => {
  const ids = (text: string) => filterRows(parts, PART_COLUMNS, text).map(({ id }) => id);
  expect(ids('EVALUATION methodology')).toEqual(['6-1', '6-2']);
  expect(ids('evaluation methodology 2025')).toEqual(['6-2']);
  expect(ids('qqqq')).toEqual([]);
  expect(ids('  ')).toHaveLength(parts.length);
});

test('has only what the filters leave', () => {
  const left = filterGraph(graph, library, { tier: ['tier-6'] });
  const ids = partRows(left, library).map(({ id }) => id);
  expect(ids).not.toContain('6-2');
  expect(ids).toContain('4-2');
  expect(relationRows(left).filter(({ from, to }) => [from, to].includes('6-2'))).toEqual([]);
});
