import { describe, expect, test } from 'vitest';
import {
  arrangeAs,
  hover,
  lookAlong,
  lookAs,
  moveNode,
  openPanel,
  present,
  select,
  setPagePreset,
  setTheme,
  tidyUp,
} from '../../src/state/actions.ts';
import { type State, startState } from '../../src/state/state.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';

const start = startState(library);

/** A state that throws when an action writes to it. */
function frozen(patch: Partial<State> = {}): State {
  const state = { ...start, ...patch };
  for (const part of [state.view, state.panels, state.moved, ...Object.values(state.moved)])
    Object.freeze(part);
  return Object.freeze(state);
}

const shown = (patch: Partial<State['view']>) => ({ view: { ...start.view, ...patch } });

describe('changing the View', () => {
  test.each([
    ['select', select('6-2'), { selection: '6-2' }],
    ['arrangeAs', arrangeAs('lifecycle'), { arrangement: 'lifecycle' }],
    ['lookAs', lookAs(Number.POSITIVE_INFINITY), { depth: Number.POSITIVE_INFINITY }],
    ['lookAlong', lookAlong('needed-by'), { direction: 'needed-by' }],
  ] as const)('%s changes its field and leaves the rest', (_, change, patch) => {
    expect(change(frozen())).toMatchObject(shown(patch));
    const other = frozen({
      view: { ...start.view, arrangement: 'around', selection: '1-1', depth: 2, direction: 'depends-on' },
    });
    expect(change(other)).toMatchObject({ view: { ...other.view, ...patch } });
  });

  test.each([
    ['selection', select('6-2')],
    ['arrangement', arrangeAs('around')],
    ['depth', lookAs(2)],
    ['direction', lookAlong('depends-on')],
  ])('the same %s again changes nothing', (_, change) => {
    const state = frozen({
      view: { ...start.view, arrangement: 'around', selection: '6-2', depth: 2, direction: 'depends-on' },
    });
    expect(change(state)).not.toHaveProperty('view');
  });

  test('null clears the selection', () => {
    expect(select(null)(frozen(shown({ selection: '6-2' })))).toMatchObject(shown({ selection: null }));
    expect(select(null)(frozen())).not.toHaveProperty('view');
  });
});

describe('moving nodes by hand', () => {
  test('stores places by picture', () => {
    const once = { ...start, ...moveNode('6-2', { x: 1, y: 2 })(frozen()) };
    expect(once.moved).toEqual({ 'architecture desk': { '6-2': { x: 1, y: 2 } } });
    const twice = { ...once, ...moveNode('4-2', { x: 3, y: 4 })(frozen(once)) };
    expect(twice.moved).toEqual({ 'architecture desk': { '6-2': { x: 1, y: 2 }, '4-2': { x: 3, y: 4 } } });
    const again = moveNode('6-2', { x: 5, y: 6 })(frozen(twice));
    expect(again.moved?.['architecture desk']).toEqual({ '6-2': { x: 5, y: 6 }, '4-2': { x: 3, y: 4 } });
    const elsewhere = moveNode('6-2', { x: 7, y: 8 })(
      frozen({ ...twice, ...shown({ arrangement: 'lifecycle' }) }),
    );
    expect(elsewhere.moved).toEqual({ ...twice.moved, 'lifecycle desk': { '6-2': { x: 7, y: 8 } } });
  });

  test('stores places in Around by its centre', () => {
    const state = frozen(shown({ arrangement: 'around', selection: '6-2' }));
    expect(moveNode('4-2', { x: 1, y: 2 })(state).moved).toEqual({
      'around desk 6-2': { '4-2': { x: 1, y: 2 } },
    });
  });

  test('is undone for the shown picture only', () => {
    const moved = {
      'architecture desk': { '6-2': { x: 1, y: 2 } },
      'architecture wide': { '6-2': { x: 3, y: 4 } },
      'lifecycle desk': { '6-2': { x: 5, y: 6 } },
    };
    const { 'architecture desk': _, ...remaining } = moved;
    expect(tidyUp(frozen({ moved }))).toEqual({ moved: remaining });
    const { 'lifecycle desk': __, ...rest } = moved;
    expect(tidyUp(frozen({ moved, ...shown({ arrangement: 'lifecycle' }) }))).toEqual({ moved: rest });
    expect(tidyUp(frozen({ moved: remaining }))).toEqual({ moved: remaining });
  });
});

describe('the other actions', () => {
  test('each change their own field and nothing else', () => {
    expect(hover({ id: '6-2', x: 1, y: 2 })(frozen())).toEqual({ hover: { id: '6-2', x: 1, y: 2 } });
    expect(hover(null)(frozen())).toEqual({ hover: null });
    expect(setPagePreset('tall')(frozen())).toEqual({ pagePreset: 'tall' });
    expect(setPagePreset('desk')(frozen())).toEqual({});
    expect(openPanel('legend', true)(frozen())).toEqual({
      panels: { ...start.panels, legend: true },
    });
    expect(setTheme('dark')(frozen())).toEqual({ theme: 'dark' });
    expect(present(true)(frozen())).toEqual({ presenting: true });
  });
});

test('a store opens at home, has the whole graph, and applies actions', () => {
  const store = openStore(library);
  expect(store.getState().view).toMatchObject({
    arrangement: 'architecture',
    selection: null,
    depth: 1,
    direction: 'both',
  });
  expect(store.getState().graph.order).toBe(45);
  expect(store.getState().lines.has('4-2~6-2')).toBe(true);
  const before = store.getState();
  store.setState(select('6-2'));
  const { view, ...rest } = store.getState();
  expect(view).toEqual({ ...before.view, selection: '6-2' });
  for (const kept of ['library', 'graph', 'lines', 'moved', 'panels', 'pagePreset'] as const)
    expect(rest[kept]).toBe(before[kept]);
});
