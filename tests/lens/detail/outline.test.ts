import { expect, test } from 'vitest';
import { type OutlineNode, outlineOf, rowsAbove } from '../../../src/lens/detail/outline.ts';
import { startState } from '../../../src/state/state.ts';
import { library } from '../../fixtures/library.ts';

const state = startState(library);
const tree = outlineOf(state);
const flat = (nodes: readonly OutlineNode[]): OutlineNode[] =>
  nodes.flatMap((node) => [node, ...flat(node.children)]);
const spoken = (id: string): string | undefined => flat(tree).find((node) => node.id === id)?.spoken;

test('has every node of the graph exactly once', () => {
  const ids = flat(tree).map((node) => node.id);
  expect(ids).toHaveLength(45);
  expect(new Set(ids)).toEqual(new Set(state.graph.nodes()));
});

test('has the series, then the tiers, then the phases', () => {
  expect(tree.map((node) => node.kind)).toEqual([
    'series',
    ...Array(6).fill('tier'),
    ...Array(3).fill('phase'),
  ]);
  expect(tree[3]?.children.map((node) => node.label)).toEqual(['3-1', '3-2', '3-3']);
  expect(tree.slice(7).map((node) => node.children.length)).toEqual([4, 6, 5]);
});

test('has a full name of each row for screen readers', () => {
  expect(spoken('3-2')).toBe(
    'IEC 62443-3-2, Security Risk Assessment for System Design, Standard, Published, 10 relations',
  );
  expect(spoken('6-2')).toMatch(/, page and catalogue differ$/);
  expect(spoken('tier-6')).toBe('Tier 6, Evaluation & Conformance, 2 documents');
  expect(spoken('assess')).toBe('Phase 1, Assess, 4 activities, key standards 3-2 and 1-1');
});

test('knows the ancestors of a row', () => {
  expect(rowsAbove(tree, '3-2')).toEqual(['tier-3']);
  expect(rowsAbove(tree, 'assess-risk')).toEqual(['assess']);
  expect(rowsAbove(tree, 'tier-3')).toEqual([]);
});
