import { describe, expect, test } from 'vitest';
import {
  arrangeAs,
  hover,
  lookAs,
  moveNode,
  openPanel,
  select,
  setPagePreset,
  tidyUp,
} from '../../src/state/actions.ts';
import { baseOf, highlightOf, highlightPictureOf, placeKey } from '../../src/state/derive.ts';
import { type State, startState } from '../../src/state/state.ts';
import { library } from '../fixtures/library.ts';

type Change = (state: State) => Partial<State>;

const start = startState(library);
function having(...changes: Change[]): State {
  const state = { ...start };
  for (const change of changes) Object.assign(state, change(state));
  return state;
}
const over = (id: string) => hover({ id, x: 1, y: 2 });

describe('the base scene', () => {
  test.each(['architecture', 'lifecycle', 'dependencies'] as const)(
    'stays the same object in %s for any selection, hover or open panel',
    (arrangement) => {
      const base = baseOf(having(arrangeAs(arrangement)));
      const changes = [select('6-2'), select('4-2~6-2'), lookAs(2), over('1-1'), openPanel('legend', true)];
      for (const change of changes) expect(baseOf(having(arrangeAs(arrangement), change))).toBe(base);
    },
  );

  test('changes in Around with the selection, and is the same for the same one', () => {
    const around = arrangeAs('around');
    const base = baseOf(having(around, select('6-2')));
    expect(base.key).toBe('around desk 6-2');
    expect(baseOf(having(around, select('6-2'), lookAs(3)))).toBe(base);
    expect(baseOf(having(around, select('4-2~6-2')))).toBe(base);
    expect(baseOf(having(around, select('1-1'))).key).toBe('around desk 1-1');
  });

  test('changes with the arrangement, the page and the place of a node', () => {
    const base = baseOf(start);
    const others = [arrangeAs('lifecycle'), setPagePreset('tall'), moveNode('6-2', { x: 1, y: 2 })].map(
      (change) => baseOf(having(change)),
    );
    for (const other of others) expect(other).not.toEqual(base);
  });

  test('stays the same object when a node is moved in another picture', () => {
    const base = baseOf(start);
    const elsewhere = having(
      arrangeAs('lifecycle'),
      moveNode('6-2', { x: 1, y: 2 }),
      arrangeAs('architecture'),
    );
    expect(baseOf(elsewhere)).toBe(base);
  });

  test('has a moved node at its place, until it is reset', () => {
    const placeOf = (state: State) => {
      const { x, y } = baseOf(state).nodes.find((node) => node.id === '6-2') ?? { x: 0, y: 0 };
      return { x, y };
    };
    const container = placeOf(start);
    const moved = having(moveNode('6-2', { x: 1, y: 2 }));
    expect(placeOf(moved)).toEqual({ x: 1, y: 2 });
    expect(placeOf({ ...moved, ...tidyUp(moved) })).toEqual(container);
  });

  test('has the same key as its places', () => {
    for (const state of [start, having(arrangeAs('around'), select('6-2'), setPagePreset('wide'))])
      expect(placeKey(state)).toBe(baseOf(state).key);
  });
});

describe('the highlight', () => {
  test('is null if nothing is selected or hovered', () => {
    expect(highlightOf(start)).toBeNull();
    expect(highlightPictureOf(start)).toBeNull();
  });

  test('is of the selection, and the same object until that changes', () => {
    const state = having(select('6-2'));
    const highlight = highlightPictureOf(state);
    expect(highlight?.fades).toBe(true);
    expect(highlight?.nodes.map(({ id }) => id).sort()).toEqual(['4-1', '4-2', '6-2', 'tier-6']);
    expect(highlightPictureOf({ ...state, ...openPanel('legend', true)(state) })).toBe(highlight);
    expect(highlightPictureOf(having(select('4-2')))).not.toBe(highlight);
  });

  test('is of the hovered element only while nothing is selected', () => {
    const preview = highlightPictureOf(having(over('4-2~6-2')));
    expect(preview?.fades).toBe(false);
    expect(preview?.nodes.map(({ id }) => id).sort()).toEqual(['4-2', '6-2']);
    const selected = highlightPictureOf(having(select('1-1'), over('4-2~6-2')));
    expect(selected?.fades).toBe(true);
    expect(selected?.nodes.find(({ role }) => role === 'selected')?.id).toBe('1-1');
  });

  test('stays the same object while the pointer moves over the selection', () => {
    const state = having(select('1-1'));
    const highlight = highlightPictureOf(state);
    expect(highlightPictureOf({ ...state, ...over('4-2')(state) })).toBe(highlight);
  });
});
