import { describe, expect, test } from 'vitest';
import { PAGES } from '../../src/lens/picture/layouts/page.ts';
import { baseScene, type SceneNode } from '../../src/lens/picture/scene.ts';
import { labelsOf } from '../../src/stage/labels.ts';
import { startState } from '../../src/state/state.ts';
import { library } from '../fixtures/library.ts';

const { graph, lines } = startState(library);
const pictures = (['desk', 'wide', 'tall'] as const).map((pagePreset) =>
  baseScene({
    graph,
    shown: graph,
    lines,
    library,
    arrangement: 'architecture',
    pagePreset,
    centre: null,
    moved: {},
    open: [],
    folded: [],
  }),
);
const [desk] = pictures;

function nodeOf(id: string): SceneNode {
  const found = desk?.nodes.find((node) => node.id === id);
  if (!found) throw new Error(`${id} is not in the picture`);
  return found;
}

const texts = (id: string, patch: Partial<SceneNode> = {}) =>
  labelsOf({ ...nodeOf(id), ...patch }, PAGES.desk, 1).map(({ text }) => text);

describe('the labels of a node', () => {
  test.each([
    ['6-2', ['6-2', 'Evaluating 4-2', 'TR']],
    ['profile-x', ['X', 'Sector profile', 'TS']],
    ['tier-4', ['TIER 4', 'Component']],
    ['assess', ['1', 'Assess']],
    ['assess-risk', ['Assess risk']],
    ['series', ['IEC 62443 series']],
  ])('of %s are as expected', (id, typed) => {
    expect(texts(id)).toEqual(typed);
  });

  test('leave out a missing type', () => {
    expect(texts('6-2', { type: null })).toEqual(['6-2', 'Evaluating 4-2']);
  });

  test('are the same in a low lane head', () => {
    expect(texts('tier-4', { height: 30 })).toEqual(['TIER 4', 'Component']);
  });

  test('have the short id largest, and the type in the opposite corner', () => {
    const [id, name, type] = labelsOf(nodeOf('6-2'), PAGES.desk, 1);
    expect([id?.size, name?.size]).toEqual([18, 11.5]);
    expect([type?.align, type?.x]).toEqual(['right', nodeOf('6-2').width - 9]);
  });

  test('begin and fit inside their node on every page', () => {
    for (const { nodes, page } of pictures)
      for (const node of nodes)
        for (const { text, x, y, size } of labelsOf(node, page, 1)) {
          expect(text, node.id).not.toBe('');
          expect(x, node.id).toBeGreaterThan(0);
          expect(x, node.id).toBeLessThan(node.width);
          expect(y - size * 0.72, node.id).toBeGreaterThan(0);
          expect(y, node.id).toBeLessThan(node.height);
        }
  });
});
