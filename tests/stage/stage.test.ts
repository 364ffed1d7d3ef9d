// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Intent } from '../../src/stage/gestures.ts';
import { Stage } from '../../src/stage/stage.ts';
import { arrangeAs, hover, moveNode, select } from '../../src/state/actions.ts';
import { baseOf, highlightPictureOf } from '../../src/state/derive.ts';
import { type State, startState } from '../../src/state/state.ts';
import { headless } from '../fixtures/drawn.ts';
import { library } from '../fixtures/library.ts';

type Change = (state: State) => Partial<State>;

const start = startState(library);

beforeEach(() => {
  // jsdom cannot paint, so the journeys check what is painted.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

function open() {
  const canvas = () => document.createElement('canvas');
  const host = document.createElement('div');
  document.body.append(host);
  const [base, highlight] = [headless(), headless()];
  const intents: Intent[] = [];
  const parts = {
    host,
    base,
    highlight,
    background: canvas(),
    basePaint: canvas(),
    highlightPaint: canvas(),
  };
  const stage = new Stage(parts, (intent) => intents.push(intent));
  vi.spyOn(stage.camera, 'moves', 'get').mockReturnValue(false);
  let state = start;
  const show = (...changes: Change[]) => {
    for (const change of changes) state = { ...state, ...change(state) };
    stage.show(baseOf(state), highlightPictureOf(state));
  };
  return { host, base, highlight, stage, show, intents };
}

/** The node of an instance at a place. */
const at = (cy: ReturnType<typeof headless>, { x, y }: { x: number; y: number }) =>
  cy.nodes().filter((node) => Math.hypot(node.position().x - x, node.position().y - y) < 0.01);
const placeOf = (id: string, state = start) =>
  baseOf(state).nodes.find((node) => node.id === id) ?? { x: -1, y: -1 };

describe('the stage', () => {
  test('draws the base scene once, and the highlight in the instance above', () => {
    const { host, base, highlight, show } = open();
    show();
    expect(base.nodes()).toHaveLength(45);
    expect(base.edges()).toHaveLength(baseOf(start).lines.filter((line) => line.atRest).length);
    expect(highlight.elements()).toHaveLength(0);
    const before = base.elements().toArray();
    show(select('6-2'));
    expect(host.classList.contains('has-lit')).toBe(true);
    expect(highlight.nodes()).toHaveLength(4);
    expect(highlight.edges()).toHaveLength(2);
    expect(at(highlight, placeOf('6-2')).classes()).toContain('selected');
    expect(at(highlight, placeOf('4-2')).classes()).toContain('depends-on');
    expect(
      base
        .elements()
        .toArray()
        .every((element, index) => element === before[index]),
    ).toBe(true);
    show(select(null));
    expect(host.classList.contains('has-lit')).toBe(false);
    expect(highlight.elements()).toHaveLength(0);
  });

  test('does not fade the picture for a preview', () => {
    const { host, highlight, show } = open();
    show(hover({ id: '6-2', x: 0, y: 0 }));
    for (const id of ['6-2', '4-2', '4-1']) expect(at(highlight, placeOf(id)), id).toHaveLength(1);
    expect(highlight.nodes()).toHaveLength(3);
    expect(host.classList.contains('has-lit')).toBe(false);
  });

  test('moves nodes to their new places, and highlighted ones with them', () => {
    const { base, highlight, show } = open();
    show(select('6-2'));
    show(moveNode('6-2', { x: 333, y: 444 }));
    expect(at(base, { x: 333, y: 444 })).toHaveLength(1);
    expect(at(highlight, { x: 333, y: 444 }).classes()).toContain('selected');
    show(arrangeAs('lifecycle'));
    const there = placeOf('6-2', { ...start, ...arrangeAs('lifecycle')(start) });
    expect(at(base, there)).toHaveLength(1);
    expect(at(highlight, there).classes()).toContain('selected');
  });

  test('is not still while a node or the camera is animated, and is still once both have ended', () => {
    const { base, stage, show } = open();
    show();
    expect(stage.isStill).toBe(true);
    vi.spyOn(stage.camera, 'moves', 'get').mockReturnValue(true);
    show(arrangeAs('lifecycle'));
    expect(stage.isStill, 'nodes and camera glide').toBe(false);
    base.stop(true);
    expect(stage.isStill, 'nodes still glide').toBe(false);
    base.nodes().stop(true);
    expect(stage.isStill).toBe(true);
    base.animate({ zoom: 2 }, { duration: 100 });
    expect(stage.isStill, 'the camera glides').toBe(false);
  });

  test('moves the highlighted copy of a node with a drag', () => {
    const { base, highlight, show } = open();
    show(select('6-2'));
    at(base, placeOf('6-2')).position({ x: 555, y: 66 });
    expect(at(highlight, { x: 555, y: 66 }).classes()).toContain('selected');
  });

  test('makes the instance above follow the viewport', () => {
    const { base, highlight, show } = open();
    show(select('6-2'));
    base.viewport({ zoom: 2, pan: { x: 12, y: 34 } });
    expect([highlight.zoom(), highlight.pan()]).toEqual([2, { x: 12, y: 34 }]);
  });

  test('reports a tap as an intent and changes nothing by itself', () => {
    const { base, highlight, show, intents } = open();
    show();
    at(base, placeOf('6-2')).emit({ type: 'tap', position: { x: -999, y: -999 } } as never);
    expect(intents).toEqual([{ type: 'select', id: '6-2', add: false }]);
    expect(highlight.elements()).toHaveLength(0);
  });

  test('reports nothing after it is disposed of', () => {
    const { base, highlight, stage, show, intents } = open();
    show(select('6-2'));
    const zoom = highlight.zoom();
    stage.dispose();
    base.viewport({ zoom: zoom * 2, pan: { x: 1, y: 2 } });
    expect(highlight.zoom()).toBe(zoom);
    const twin = at(base, placeOf('6-2'));
    twin.position({ x: 777, y: 88 });
    expect(at(highlight, { x: 777, y: 88 })).toHaveLength(0);
    twin.emit({ type: 'tap', position: { x: 0, y: 0 } } as never);
    expect(intents).toEqual([]);
  });
});
