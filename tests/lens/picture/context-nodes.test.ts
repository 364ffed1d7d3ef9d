import { describe, expect, test } from 'vitest';
import { visibleAncestor } from '../../../src/lens/picture/context-nodes.ts';
import { highlightFor } from '../../../src/lens/picture/highlight.ts';
import { HOME, type View } from '../../../src/lens/view/view.ts';
import { buildGraph } from '../../../src/model/graph/build-graph.ts';
import { withLayers } from '../../../src/model/graph/layer-graph.ts';
import { linesOf } from '../../../src/model/graph/lines.ts';
import { layerOf } from '../../fixtures/layers.ts';
import { library } from '../../fixtures/library.ts';

const graph = buildGraph(
  withLayers(
    library,
    ['requirements', 'nist-csf-1.1', 'attack-ics'].map((id) => layerOf(id)),
  ),
);
const lines = linesOf(graph);
const SR = '62443-3-3/SR 1.1';
const PR = 'nist-csf-1.1/PR.AC-5';
const light = (selection: string, view: Partial<View> = {}) =>
  highlightFor(graph, lines, { ...HOME, selection, ...view });
const role = (selection: string, node: string, view: Partial<View> = {}) =>
  light(selection, view)?.nodes.get(node);

describe('an item in a card', () => {
  test('is represented by the card while that is closed, and has it as context while it is open', () => {
    expect(role(SR, '3-3')).toBe('selected');
    expect(role(SR, SR)).toBe('selected');
    expect(role(SR, '3-3', { open: ['3-3'] })).toBe('context');
    expect(role(SR, '4-2')).toBe('context');
  });

  test('is represented by its folded ancestor in an open card', () => {
    const re = `${SR} RE 1`;
    const open = ['3-3'];
    expect(role(re, SR, { open, folded: [SR] })).toBe('selected');
    expect(role(re, SR, { open })).not.toBe('selected');
    expect(role(re, '3-3', { open, folded: [SR] })).toBe('context');
  });

  test('highlights its card for a technique, for two nodes together and for a line too', () => {
    expect(role('attack-ics/T0831', 'attack-ics')).toBe('selected');
    expect(role('attack-ics/T0831', 'attack-ics', { open: ['attack-ics', '3-3', '4-2'] })).toBe('context');
    expect(role(SR, '4-2', { others: ['62443-4-2/CR 1.1'] })).toBe('selected');
    expect(role(`62443-3-3/SR 3.1~${PR}`, '3-3')).toBe('selected');
  });

  test('highlights the line between cards for a hidden line inside, with relations of the same kind only', () => {
    const line = (view: Partial<View> = {}) => light(PR, view)?.lines.get('3-3~nist-csf-1.1');
    expect(line()?.role).toBe('related');
    expect(line()?.relations.map(({ kind }) => kind.id)).toEqual(['cites']);
    expect(line({ open: ['3-3'] })?.role).toBe('related');
    expect(line({ open: ['3-3', 'nist-csf-1.1'] })).toBeUndefined();
  });

  test('leaves a document to be highlighted as it is, without a representative', () => {
    expect(role('3-3', '3-3')).toBe('selected');
    expect(role('3-3', 'tier-3')).toBe('context');
  });
});

test('the visible ancestor of an item is the closed card, the folded group, or the item itself', () => {
  const id = '62443-3-3/SR 1.1 RE 1';
  const folded = ['62443-3-3/FR 1'];
  expect(visibleAncestor(graph, id, { open: [], folded })).toBe('3-3');
  expect(visibleAncestor(graph, id, { open: ['3-3'], folded })).toBe('62443-3-3/FR 1');
  expect(visibleAncestor(graph, id, { open: ['3-3'], folded: [] })).toBe(id);
  expect(visibleAncestor(graph, '6-2', { open: [], folded: [] })).toBe('6-2');
});
