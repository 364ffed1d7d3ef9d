import { expect, test } from 'vitest';
import { lanesOf } from '../../../src/lens/detail/lanes.ts';
import { matrixOf } from '../../../src/lens/detail/matrix.ts';
import { filterGraph } from '../../../src/lens/view/filters.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import { startState } from '../../../src/state/state.ts';
import { HEAD, placeAfter } from '../../../src/ui/forms/matrix-walk.ts';
import { library } from '../../fixtures/library.ts';

const { graph, lines } = startState(library);
const matrix = matrixOf(graph, lines, library);

function cell(row: string, column: string) {
  const at = matrix.documents.findIndex(({ id }) => id === row);
  return matrix.cells[at]?.find((one) => one.column === column);
}

test('has all documents as rows and columns, tier by tier', () => {
  expect(matrix.documents.map(({ id }) => id)).toEqual([
    ...['1-1', '1-2', '1-3', '1-4', '1-5', '1-6', '2-1', '2-2', '2-3', '2-4', '2-5', '3-1', '3-2', '3-3'],
    ...['4-1', '4-2', '5-x', 'profile-x', '6-1', '6-2'],
  ]);
  expect(matrix.cells.map((row) => row.length)).toEqual(Array(20).fill(20));
});

test('reads a cell from row to column, and says which of the two depends', () => {
  expect(cell('6-2', '4-2')).toEqual({
    column: '4-2',
    line: '4-2~6-2',
    verbs: ['evaluates', 'normatively references'],
    direction: 'depends-on',
  });
  expect(cell('4-2', '6-2')).toEqual({
    column: '6-2',
    line: '4-2~6-2',
    verbs: ['is evaluated by', 'is normatively referenced by'],
    direction: 'needed-by',
  });
});

test('distinguishes both, neither and no relation', () => {
  expect(cell('6-2', '4-1')?.direction).toBe('depends-on');
  expect(cell('2-4', '3-3')).toMatchObject({ direction: 'depends-on' });
  expect(cell('2-4', '4-1')).toMatchObject({ direction: 'needed-by' });
  expect(cell('2-4', '3-2')).toMatchObject({
    verbs: ['takes input from', 'complements'],
    direction: 'used-with',
  });
  expect(cell('2-1', '2-4')).toMatchObject({ direction: 'related' });
  expect(cell('6-2', '6-1')).toEqual({ column: '6-1', line: null, verbs: [], direction: null });
  expect(cell('3-2', '3-2')).toMatchObject({ line: null });
});

test('mirrors every cell', () => {
  const mirrored = {
    'depends-on': 'needed-by',
    'needed-by': 'depends-on',
    both: 'both',
    related: 'related',
    'used-with': 'used-with',
  };
  const ids = matrix.documents.map(({ id }) => id);
  for (const row of ids)
    for (const column of ids) {
      const [here, there] = [cell(row, column), cell(column, row)];
      expect(there?.line).toBe(here?.line);
      expect(there?.direction).toBe(here?.direction ? mirrored[here.direction] : null);
    }
});

test('has only what the filters leave', () => {
  const left = filterGraph(graph, library, { tier: ['tier-6'], kind: ['complements'] });
  const small = matrixOf(left, linesOf(left), library);
  expect(small.documents).toHaveLength(18);
  expect(small.cells.flat().flatMap(({ verbs }) => verbs)).not.toContain('complements');
});

test('arrow keys move over cells and headers, never onto the diagonal or the corner', () => {
  const press = (key: string) => ({ key, altKey: false, ctrlKey: false, metaKey: false });
  expect(placeAfter(press('ArrowRight'), { row: 1, column: 0 }, 3)).toEqual({ row: 1, column: 2 });
  expect(placeAfter(press('ArrowUp'), { row: 0, column: 1 }, 3)).toEqual({ row: HEAD, column: 1 });
  expect(placeAfter(press('ArrowLeft'), { row: HEAD, column: 0 }, 3)).toBeNull();
  expect(placeAfter(press('ArrowRight'), { row: 2, column: 1 }, 3)).toBeNull();
  expect(placeAfter(press('End'), { row: 2, column: HEAD }, 3)).toEqual({ row: 2, column: 1 });
  expect(placeAfter(press('Home'), { row: 2, column: 1 }, 3)).toEqual({ row: 2, column: HEAD });
});

test('lanes have every node, each document in its phases or below', () => {
  const { series, lanes, further } = lanesOf(graph, library);
  expect(lanes.map(({ standards }) => standards.map(({ id }) => id))).toEqual([
    ['3-2', '1-1'],
    ['2-1', '3-3', '4-2'],
    ['2-3', '2-4'],
  ]);
  const ids = [
    series?.id,
    ...lanes
      .flatMap(({ phase, activities, standards }) => [phase, ...activities, ...standards])
      .map((one) => one.id),
    ...further.flatMap(({ tier, documents }) => [tier.id, ...documents.map(({ id }) => id)]),
  ];
  expect(ids.sort()).toEqual(graph.nodes().sort());
  expect(lanesOf(filterGraph(graph, library, { phase: ['assess'] }), library).lanes).toHaveLength(2);
});
