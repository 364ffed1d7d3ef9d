import { describe, expect, test } from 'vitest';
import { highlightFor } from '../../../src/lens/picture/highlight.ts';
import { highlightPicture, previewPicture } from '../../../src/lens/picture/highlight-picture.ts';
import { baseScene } from '../../../src/lens/picture/scene.ts';
import { type Arrangement, HOME, type View } from '../../../src/lens/view/view.ts';
import { startState } from '../../../src/state/state.ts';
import { library } from '../../fixtures/library.ts';

const { graph, lines } = startState(library);
const baseOf = (arrangement: Arrangement) =>
  baseScene({
    graph,
    shown: graph,
    lines,
    library,
    arrangement,
    pagePreset: 'desk',
    centre: null,
    moved: {},
    open: [],
    folded: [],
  });
const architecture = baseOf('architecture');
const lifecycle = baseOf('lifecycle');

function highlight(selection: string, view: Partial<View> = {}, base = architecture) {
  const found = highlightFor(graph, lines, { ...HOME, selection, ...view });
  if (!found) throw new Error(`${selection} lights nothing`);
  return highlightPicture(base, found, lines);
}

describe('the highlight of 6-2', () => {
  const shown = highlight('6-2');

  test('is 4-2, 4-1 and its own tier, each at its place in the base scene', () => {
    expect(shown.fades).toBe(true);
    expect(Object.fromEntries(shown.nodes.map(({ id, role }) => [id, role]))).toEqual({
      'tier-6': 'context',
      '4-1': 'depends-on',
      '4-2': 'depends-on',
      '6-2': 'selected',
    });
    for (const { role: _, ...node } of shown.nodes) expect(architecture.nodes).toContainEqual(node);
  });

  test('says so on its lines', () => {
    const typed = shown.lines.map(({ id, role, edgeLabel, relations }) => [
      id,
      role,
      edgeLabel?.lines[0]?.split(' +')[0],
      relations.length,
    ]);
    expect(typed.sort()).toEqual([
      ['4-1~6-2', 'depends-on', 'presupposes', 3],
      ['4-2~6-2', 'depends-on', 'evaluates', 2],
    ]);
  });

  test('bends its lines as in the base scene', () => {
    for (const line of shown.lines)
      expect(line.bend).toBe(architecture.lines.find(({ id }) => id === line.id)?.bend);
  });
});

describe('a highlighted line', () => {
  test('has arrowheads only for highlighted relations', () => {
    const line = (view: Partial<View>) => highlight('4-1', view).lines.find(({ id }) => id === '2-4~4-1');
    expect(line({})).toMatchObject({
      from: '4-1',
      to: '2-4',
      arrowFrom: false,
      arrowTo: true,
      role: 'depends-on',
    });
    expect(line({})?.edgeLabel?.lines.join(' ')).toContain('gives input to');
    expect(line({ direction: 'depends-on' })?.edgeLabel?.lines).toEqual(['normatively cites']);
    expect(line({ direction: 'needed-by' })).toBeUndefined();
    const used = highlight('3-3').lines.find(({ id }) => id === '3-2~3-3');
    expect(used).toMatchObject({
      from: '3-3',
      to: '3-2',
      arrowFrom: false,
      arrowTo: true,
      role: 'used-with',
    });
    expect(used?.edgeLabel?.lines).toEqual(['takes input from']);
  });

  test('has the confidence of the strongest highlighted relation', () => {
    const confidenceOf = (direction: View['direction']) =>
      highlight('6-2', { direction }).lines.find(({ id }) => id === '4-1~6-2')?.confidence;
    expect(architecture.lines.find(({ id }) => id === '4-1~6-2')?.confidence).toBe('high');
    expect(confidenceOf('depends-on')).toBe('high');
    const [lowest] = highlight('1-6', { direction: 'depends-on' }).lines.filter(({ id }) => id === '1-6~4-2');
    expect(lowest?.confidence).toBe('low');
  });

  test('appears even if it is not in the base scene', () => {
    expect(lifecycle.lines.find(({ id }) => id === '4-2~6-2')?.atRest).toBe(false);
    expect(highlight('6-2', {}, lifecycle).lines.map(({ id }) => id)).toContain('4-2~6-2');
  });

  test('is not drawn if the layout already shows it', () => {
    const shown = highlight('tier-6');
    expect(shown.lines).toEqual([]);
    expect(shown.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(['tier-6', '6-1', '6-2']));
  });

  test('highlights only its two ends when selected', () => {
    const shown = highlight('4-2~6-2');
    expect(shown.nodes.map(({ id, role }) => `${id} ${role}`).sort()).toEqual([
      '4-2 selected',
      '6-2 selected',
    ]);
    expect(shown.lines.map(({ id }) => id)).toEqual(['4-2~6-2']);
  });

  test('has each verb once', () => {
    for (const selection of graph.nodes())
      for (const { edgeLabel } of highlight(selection, { depth: Number.POSITIVE_INFINITY }).lines)
        expect(new Set(edgeLabel?.lines).size).toBe(edgeLabel?.lines.length);
  });
});

describe('a preview', () => {
  test('of a node shows all its lines of the base scene, and does not fade the rest', () => {
    const shown = previewPicture(architecture, '6-2');
    expect(shown?.fades).toBe(false);
    expect(shown?.nodes.map(({ id, role }) => `${id} ${role}`).sort()).toEqual([
      '4-1 near',
      '4-2 near',
      '6-2 near',
    ]);
    expect(shown?.lines.map(({ id, role, edgeLabel }) => [id, role, edgeLabel])).toEqual(
      expect.arrayContaining([
        ['4-2~6-2', 'near', null],
        ['4-1~6-2', 'near', null],
      ]),
    );
  });

  test('leaves out lines that are not in the base scene', () => {
    expect(previewPicture(lifecycle, '6-2')?.lines).toEqual([]);
    expect(previewPicture(lifecycle, '6-2')?.nodes.map(({ id }) => id)).toEqual(['6-2']);
    expect(previewPicture(architecture, '3-2')?.lines.map(({ id }) => id)).not.toContain('3-2~assess');
  });

  test('of a line shows its two ends', () => {
    const shown = previewPicture(architecture, '4-2~6-2');
    expect(shown?.lines.map(({ id }) => id)).toEqual(['4-2~6-2']);
    expect(shown?.nodes.map(({ id }) => id).sort()).toEqual(['4-2', '6-2']);
  });

  test.each(['nobody', '', '__proto__', 'a~b'])('of “%s” is null', (id) => {
    expect(previewPicture(architecture, id)).toBeNull();
  });
});
