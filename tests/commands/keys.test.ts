// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startKeys } from '../../src/commands/keys.ts';
import { hover, letLetterKeys, present, select } from '../../src/state/actions.ts';
import { setFound } from '../../src/state/search-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  document.body.innerHTML = '';
});

function open() {
  const store = openStore(library);
  const drawing = {
    mount: vi.fn(),
    zoomBy: vi.fn(),
    fit: vi.fn(),
    zoomTo: vi.fn(),
    placeOf: () => ({ x: 7, y: 9 }),
  };
  const focusSearch = vi.fn();
  const stop = startKeys({ store, drawing, focusSearch });
  stops.push(stop);
  return { store, drawing, focusSearch, stop };
}

/** Presses a key. Returns whether the page has handled it. */
function press(key: string, options: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  return !target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
  );
}

describe('Escape', () => {
  test('removes the topmost thing first', () => {
    const { store } = open();
    store.setState(present(true));
    store.setState(select('6-2'));
    store.setState(hover({ id: '4-2', x: 1, y: 2 }));
    const left = () => {
      const { hover: over, view, presenting } = store.getState();
      return [over?.id ?? null, view.selection, presenting];
    };
    press('Escape');
    expect(left()).toEqual([null, '6-2', true]);
    press('Escape');
    expect(left()).toEqual([null, null, true]);
    press('Escape');
    expect(left()).toEqual([null, null, false]);
    press('Escape');
    expect(left()).toEqual([null, null, false]);
  });
});

describe('the other keys', () => {
  test('zoom, fit and focus the search', () => {
    const { drawing, focusSearch } = open();
    for (const key of ['+', '=', '-']) expect(press(key), key).toBe(true);
    expect(drawing.zoomBy.mock.calls).toEqual([[1.25], [1.25], [0.8]]);
    expect(press('0')).toBe(true);
    expect(drawing.fit).toHaveBeenCalledTimes(1);
    expect(press('/')).toBe(true);
    expect(focusSearch).toHaveBeenCalledTimes(1);
  });

  test('without a meaning are left to the browser', () => {
    open();
    for (const key of ['a', 'Enter', 'Tab', ' ', 'F10']) expect(press(key), key).toBe(false);
  });

  test.each(['ctrlKey', 'metaKey', 'altKey'])('with %s are left to the browser', (modifier) => {
    const { drawing } = open();
    expect(press('0', { [modifier]: true })).toBe(false);
    expect(press('+', { [modifier]: true })).toBe(false);
    expect(drawing.fit).not.toHaveBeenCalled();
    expect(drawing.zoomBy).not.toHaveBeenCalled();
  });
});

describe('digits and letters', () => {
  test('set the depth, fit the picture and open the help', () => {
    const { store, drawing } = open();
    press('2');
    expect(store.getState().view.depth).toBe(1);
    store.setState(select('6-2'));
    for (const [key, depth] of [
      ['2', 2],
      ['3', 3],
      ['9', Number.POSITIVE_INFINITY],
      ['1', 1],
    ] as const) {
      expect(press(key)).toBe(true);
      expect(store.getState().view.depth).toBe(depth);
    }
    press('f');
    press('F', { shiftKey: true });
    expect(drawing.fit).toHaveBeenCalledTimes(2);
    press('?', { shiftKey: true });
    expect(store.getState().helping).toBe(true);
  });

  test('walk the trail with Ctrl or Cmd', () => {
    const { store } = open();
    for (const id of ['6-2', '4-2']) store.setState(select(id));
    press('z', { ctrlKey: true });
    expect(store.getState().view.selection).toBe('6-2');
    press('Z', { metaKey: true, shiftKey: true });
    expect(store.getState().view.selection).toBe('4-2');
    press('z', { metaKey: true });
    press('y', { ctrlKey: true });
    expect(store.getState().view.selection).toBe('4-2');
  });

  test('do nothing when switched off, while key combinations and Escape still work', () => {
    const { store, drawing, focusSearch } = open();
    store.setState(letLetterKeys(false));
    store.setState(select('6-2'));
    for (const key of ['/', 'f', '0', '2', '9', '+', '-', '?']) expect(press(key), key).toBe(false);
    expect(drawing.fit).not.toHaveBeenCalled();
    expect(press('k', { ctrlKey: true })).toBe(true);
    expect(focusSearch).toHaveBeenCalledTimes(1);
    expect(press('Escape')).toBe(true);
    expect(store.getState().view.selection).toBeNull();
  });
});

describe('arrow keys', () => {
  const selection = (store: ReturnType<typeof open>['store']) => store.getState().view.selection;

  test('walk along relations in their direction, and without a selection go to the first node', () => {
    const { store } = open();
    expect(press('ArrowRight')).toBe(true);
    expect(selection(store)).toBe('tier-1');
    press('ArrowRight');
    expect(selection(store)).not.toBe('tier-1');
    expect(store.getState().graph.areNeighbors('tier-1', selection(store))).toBe(true);
    press('ArrowLeft');
    expect(selection(store)).toBe('tier-1');
    // There is nothing further left.
    press('ArrowLeft');
    expect(selection(store)).toBe('tier-1');
  });

  test('walk only in the picture', () => {
    const { store } = open();
    document.body.innerHTML =
      '<main class="stage"><section class="canvas" tabindex="0"></section></main><section class="details" tabindex="0"></section>';
    expect(press('ArrowRight', {}, document.querySelector('.details') ?? window)).toBe(false);
    expect(selection(store)).toBeNull();
    expect(press('ArrowRight', {}, document.querySelector('.canvas') ?? window)).toBe(true);
    expect(selection(store)).not.toBeNull();
  });

  test('on a line go to the end in that direction', () => {
    const { store } = open();
    store.setState(select('6-2'));
    press('ArrowUp');
    const to = selection(store);
    store.setState(select(['6-2', to].sort().join('~')));
    expect(store.getState().lines.has(selection(store) ?? '')).toBe(true);
    press('ArrowUp');
    expect(selection(store)).toBe(to);
  });
});

test.each([
  ['ContextMenu', {}],
  ['F10', { shiftKey: true }],
])('%s opens the menu of the selection at its place', (key, options) => {
  const { store } = open();
  expect(press(key, options)).toBe(true);
  expect(store.getState().menu).toEqual({ target: { kind: 'background' }, at: { x: 7, y: 9 } });
  store.setState(select('6-2'));
  press(key, options);
  expect(store.getState().menu?.target).toEqual({ kind: 'node', id: '6-2' });
});

test('F3 steps through search hits, also while the viewer types, and is left to the browser if there are none', () => {
  const { store } = open();
  document.body.innerHTML = '<input>';
  const field = document.querySelector('input') ?? window;
  expect(press('F3', {}, field)).toBe(false);
  store.setState(setFound(['6-2', '4-2', '3-3']));
  const steps = [{}, {}, {}, {}, { shiftKey: true }].map((options) => {
    expect(press('F3', options, field)).toBe(true);
    return store.getState().view.selection;
  });
  expect(steps).toEqual(['6-2', '4-2', '3-3', '6-2', '3-3']);
  press('Escape');
  expect(store.getState().found?.searchHit).toBe(false);
  expect(store.getState().view.selection).toBe('3-3');
});

describe('keys are ignored', () => {
  test.each([
    '<input>',
    '<textarea></textarea>',
    '<select></select>',
    '<div role="dialog"><button>x</button></div>',
    '<ul role="menu"><li role="menuitem">x</li></ul>',
  ])('in %s', (html) => {
    const { store, drawing, focusSearch } = open();
    store.setState(select('6-2'));
    document.body.innerHTML = html;
    const target =
      document.body.querySelector('button, li') ?? document.body.firstElementChild ?? document.body;
    for (const key of ['Escape', '/', '+', '0']) expect(press(key, {}, target), key).toBe(false);
    expect(store.getState().view.selection).toBe('6-2');
    expect(drawing.zoomBy).not.toHaveBeenCalled();
    expect(focusSearch).not.toHaveBeenCalled();
  });

  test('in a field, except the key combination for the search', () => {
    const { focusSearch } = open();
    document.body.innerHTML = '<input>';
    expect(press('k', { ctrlKey: true }, document.querySelector('input') ?? window)).toBe(true);
    expect(focusSearch).toHaveBeenCalledTimes(1);
  });

  test('while a field has the focus and passes its keys to the active suggestion', () => {
    const { store, drawing } = open();
    store.setState(select('6-2'));
    document.body.innerHTML = '<input><ul role="listbox"><li role="option">6-2</li></ul>';
    document.querySelector('input')?.focus();
    for (const key of ['2', '-', '0', 'Escape'])
      expect(press(key, {}, document.querySelector('li') ?? window), key).toBe(false);
    expect(store.getState().view).toMatchObject({ selection: '6-2', depth: 1 });
    expect(drawing.zoomBy).not.toHaveBeenCalled();
  });

  test('if something else has handled them', () => {
    const { store } = open();
    store.setState(select('6-2'));
    document.body.innerHTML = '<button>x</button>';
    const button = document.body.querySelector('button') ?? document.body;
    button.addEventListener('keydown', (event) => event.preventDefault());
    press('Escape', {}, button);
    expect(store.getState().view.selection).toBe('6-2');
  });

  test('after stopping', () => {
    const { store, stop } = open();
    store.setState(select('6-2'));
    stop();
    expect(press('Escape')).toBe(false);
    expect(store.getState().view.selection).toBe('6-2');
  });
});
