import { describe, expect, test } from 'vitest';
import {
  type BaseInput,
  type BaseScene,
  baseScene,
  centreFor,
  pictureKey,
} from '../../../src/lens/picture/scene.ts';
import { HOME } from '../../../src/lens/view/view.ts';
import { startState } from '../../../src/state/state.ts';
import { library } from '../../fixtures/library.ts';

const { graph, lines } = startState(library);

function picture(patch: Partial<BaseInput> = {}): BaseScene {
  return baseScene({
    graph,
    shown: graph,
    lines,
    library,
    arrangement: 'architecture',
    pagePreset: 'desk',
    centre: null,
    moved: {},
    open: [],
    folded: [],
    ...patch,
  });
}

const architecture = picture();
const lifecycle = picture({ arrangement: 'lifecycle' });
const layered = picture({ arrangement: 'dependencies' });
const around = picture({ arrangement: 'around', centre: '6-2' });

const lineOf = (base: BaseScene, id: string) => base.lines.find((line) => line.id === id);
const nodeOf = (base: BaseScene, id: string) => base.nodes.find((node) => node.id === id);
const atRest = (base: BaseScene, id: string) => lineOf(base, id)?.atRest;

describe('the key of a picture', () => {
  test('distinguishes arrangement, page and centre', () => {
    expect(pictureKey('architecture', 'desk', null)).toBe('architecture desk');
    expect(pictureKey('around', 'tall', '6-2')).toBe('around tall 6-2');
    expect(architecture.key).toBe('architecture desk');
    expect(around.key).toBe('around desk 6-2');
  });

  test('does not change when a node is moved', () => {
    expect(picture({ moved: { '6-2': { x: 1, y: 2 } } }).key).toBe(architecture.key);
  });
});

describe('a node', () => {
  test('has what its card shows', () => {
    expect(nodeOf(architecture, '6-2')).toMatchObject({
      kind: 'document',
      form: 'card',
      label: '6-2',
      name: 'Evaluating 4-2',
      type: 'TR',
      status: 'published',
      tier: 6,
      differs: true,
    });
    expect(nodeOf(architecture, 'tier-3')).toMatchObject({
      form: 'lane',
      label: 'Tier 3',
      tier: 3,
      type: null,
    });
    expect(nodeOf(architecture, 'assess')).toMatchObject({
      form: 'phase',
      label: '1',
      status: null,
      tier: null,
    });
    expect(nodeOf(architecture, 'assess-risk')).toMatchObject({ form: 'chip', differs: false });
    expect(nodeOf(architecture, '1-3')?.status).toBe('in-development');
  });

  test('is marked as differing on ten documents', () => {
    expect(architecture.nodes.filter((node) => node.differs)).toHaveLength(10);
  });

  test('that was moved by hand is at that place, and no other node moves', () => {
    const moved = picture({ moved: { '6-2': { x: 11, y: 22 } } });
    expect(nodeOf(moved, '6-2')).toMatchObject({ x: 11, y: 22, width: nodeOf(architecture, '6-2')?.width });
    const others = (base: BaseScene) => base.nodes.filter((node) => node.id !== '6-2');
    expect(others(moved)).toEqual(others(architecture));
  });

  test('that is moved but does not exist changes nothing', () => {
    const moved = JSON.parse('{ "nobody": { "x": 1, "y": 2 }, "__proto__": { "x": 3, "y": 4 } }');
    expect(picture({ moved })).toEqual(architecture);
  });

  test('is inside the bounds of a fit', () => {
    for (const base of [architecture, lifecycle, layered, around])
      for (const { id, x, y, width, height } of base.nodes) {
        expect(Math.abs(x - base.bounds.x) * 2 + width, id).toBeLessThanOrEqual(base.bounds.width + 1e-6);
        expect(Math.abs(y - base.bounds.y) * 2 + height, id).toBeLessThanOrEqual(base.bounds.height + 1e-6);
      }
  });
});

describe('a line', () => {
  test('that the layout already shows is not drawn', () => {
    for (const base of [architecture, lifecycle]) {
      expect(lineOf(base, '6-2~tier-6')).toBeUndefined();
      expect(lineOf(base, 'assess~assess-risk')).toBeUndefined();
    }
    expect(lineOf(layered, 'assess~assess-risk')).toBeUndefined();
    expect(around.lines).toHaveLength(lines.size);
    expect(lineOf(around, '6-2~tier-6')).toBeDefined();
  });

  test('that is drawn only when highlighted is not in the base scene', () => {
    expect(atRest(architecture, '4-2~6-2')).toBe(true);
    expect(atRest(architecture, '3-2~assess')).toBe(false);
    expect(atRest(lifecycle, '3-2~assess')).toBe(true);
    expect(atRest(lifecycle, '4-2~6-2')).toBe(false);
    expect(atRest(layered, '4-2~6-2')).toBe(true);
    expect(atRest(layered, '6-2~tier-6')).toBe(false);
    expect(around.lines.every((line) => line.atRest)).toBe(true);
  });

  test('without dependence is in the base scene of Architecture but not of the ranks', () => {
    expect(atRest(architecture, '2-1~2-4')).toBe(true);
    expect(atRest(layered, '2-1~2-4')).toBe(false);
    expect(atRest(layered, '3-3~4-1'), 'where only the relation itself says so').toBe(false);
  });

  test('of dependence in use alone is in the base scene of Architecture but makes no rank', () => {
    expect(atRest(architecture, '3-2~3-3')).toBe(true);
    expect(atRest(layered, '3-2~3-3')).toBe(false);
    const y = (id: string) => nodeOf(layered, id)?.y;
    expect(y('3-3')).toBe(y('3-2'));
    // What was never issued has no dependencies, and is next to the ranks.
    expect(nodeOf(layered, '1-3')?.x).toBe(nodeOf(layered, '1-2')?.x);
  });

  test('points at what is needed', () => {
    expect(lineOf(architecture, '4-2~6-2')).toMatchObject({
      from: '6-2',
      to: '4-2',
      arrowFrom: false,
      arrowTo: true,
      confidence: 'high',
    });
    expect(lineOf(architecture, '2-1~3-2')).toMatchObject({
      ...{ from: '2-1', to: '3-2', arrowFrom: false, arrowTo: true },
    });
    expect(lineOf(architecture, '2-1~2-4')).toMatchObject({ arrowFrom: false, arrowTo: false });
    expect(lineOf(architecture, '5-x~profile-x')?.confidence).toBe('low');
  });

  test('bends again when a card is moved into its way', () => {
    const [from, to] = [nodeOf(architecture, '6-2'), nodeOf(architecture, '4-2')];
    const middle = { x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2, y: ((from?.y ?? 0) + (to?.y ?? 0)) / 2 };
    expect(lineOf(architecture, '4-2~6-2')?.bend).toBe(0);
    expect(lineOf(picture({ moved: { '1-4': middle } }), '4-2~6-2')?.bend).not.toBe(0);
  });
});

describe('the centre of Around', () => {
  const middleOf = (selection: string | null) =>
    centreFor(graph, lines, { ...HOME, arrangement: 'around', selection });

  test('is the selection, the end that a line starts from, or the series', () => {
    expect(middleOf('6-2')).toBe('6-2');
    expect(middleOf('4-2~6-2')).toBe('6-2');
    expect(middleOf(null)).toBe('series');
    expect(middleOf('nobody')).toBe('series');
  });

  test('is null in other arrangements', () => {
    expect(centreFor(graph, lines, { ...HOME, selection: '6-2' })).toBeNull();
  });

  test('has the selection, with its neighbours nearest', () => {
    const centre = nodeOf(around, '6-2');
    expect([centre?.x, centre?.y]).toEqual([470, 320]);
    const off = (id: string) => {
      const { x, y } = nodeOf(around, id) ?? { x: 0, y: 0 };
      return Math.hypot((x - 470) / 940, (y - 320) / 640);
    };
    for (const near of ['4-2', '4-1', 'tier-6']) expect(off(near)).toBeLessThan(off('assess-risk'));
  });
});
