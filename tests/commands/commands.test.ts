import { describe, expect, test, vi } from 'vitest';
import type { Context } from '../../src/commands/command.ts';
import { COMMANDS, commandsFor } from '../../src/commands/commands.ts';
import { nameOfKey } from '../../src/commands/key-name.ts';
import { addToSelection, select } from '../../src/state/actions.ts';
import type { State } from '../../src/state/state.ts';
import { openStore, type Store } from '../../src/state/store.ts';
import { targetAt } from '../../src/state/target.ts';
import { type CommandId, commandNames } from '../../src/words/commands.ts';
import { library } from '../fixtures/library.ts';

function open(): { store: Store; context: Context } {
  const store = openStore(library);
  const drawing = {
    mount: vi.fn(),
    zoomBy: vi.fn(),
    fit: vi.fn(),
    zoomTo: vi.fn(),
    placeOf: () => ({ x: 0, y: 0 }),
  };
  return { store, context: { store, drawing, focusSearch: vi.fn() } };
}

const menuOf = (store: Store, id: string | null) => {
  const state = store.getState();
  return commandsFor(state, targetAt(state, id)).map((command) => command.id);
};

/** Runs a command on a node, a line or the background (null). */
function call(context: Context, id: CommandId, on: string | null): State {
  const command = COMMANDS.find((one) => one.id === id);
  if (!command) throw new Error(`no command ${id}`);
  command.run(context, targetAt(context.store.getState(), on));
  return context.store.getState();
}

describe('the table of commands', () => {
  test('has every command once with its words, and no key twice', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids)).toEqual(new Set(Object.keys(commandNames)));
    expect(new Set(ids).size).toBe(ids.length);
    const keys = COMMANDS.flatMap((command) => command.keys.map(nameOfKey));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has a key or a menu for every command', () => {
    for (const { id, keys, menus } of COMMANDS) expect(keys.length + menus.length, id).toBeGreaterThan(0);
  });
});

describe('the menu', () => {
  test('of a node that is not selected offers to select, compare and add it; that of the selected node offers the rest', () => {
    const { store } = open();
    store.setState(select('6-2'));
    expect(menuOf(store, '4-2')).toEqual(['look', 'compare', 'impact', 'focus', 'add', 'copyLink']);
    expect(menuOf(store, '6-2')).toEqual([
      'compareNext',
      'impact',
      'focus',
      'dependsOn',
      'neededBy',
      'copyLink',
      'clear',
    ]);
  });

  test('of a line leads to its ends and filters by its kind', () => {
    const { store } = open();
    expect(menuOf(store, '4-2~6-2')).toEqual([
      'look',
      'lookFrom',
      'lookTo',
      'onlyKind',
      'hideKind',
      'copyLink',
    ]);
  });

  test('of several selected nodes applies to all of them', () => {
    const { store } = open();
    store.setState(select('6-2'));
    store.setState(addToSelection('4-2'));
    expect(menuOf(store, '4-2')).toEqual(['copyLink', 'clear']);
  });

  test('of the background offers only what is available', () => {
    const { store } = open();
    expect(menuOf(store, null)).not.toContain('undo');
    store.setState(select('6-2'));
    expect(menuOf(store, null)).toContain('undo');
    expect(menuOf(store, null)).not.toContain('redo');
  });
});

describe('a command', () => {
  test('acts on the target of its menu', () => {
    const { store, context } = open();
    store.setState(select('6-2'));
    expect(call(context, 'compare', '4-2').view).toMatchObject({ selection: '6-2', others: ['4-2'] });
    store.setState(select('6-2'));
    expect(call(context, 'impact', '4-2').view).toMatchObject({ selection: '4-2', others: [], impact: true });
    expect(call(context, 'focus', '3-3').view).toMatchObject({ selection: '3-3', arrangement: 'around' });
    expect(call(context, 'add', '4-2').view).toMatchObject({ selection: '3-3', others: ['4-2'] });
    expect(call(context, 'lookTo', '4-2~6-2').view.selection).toBe('4-2');
    expect(call(context, 'lookFrom', '4-2~6-2').view.selection).toBe('6-2');
  });

  test('on a line hides its kind, isolates its kind, and shows all again', () => {
    const { store, context } = open();
    const kind = store.getState().lines.get('4-2~6-2')?.relations[0]?.kind.id;
    expect(call(context, 'hideKind', '4-2~6-2').view.filters.kind).toEqual([kind]);
    const hidden = call(context, 'onlyKind', '4-2~6-2').view.filters.kind;
    expect(hidden).not.toContain(kind);
    expect(hidden).toHaveLength(library.relationKinds.length - 1);
    expect(call(context, 'showAll', null).view.filters).toEqual({});
  });

  test('opens and closes a panel', () => {
    const { context } = open();
    expect(call(context, 'legend', null).panels.legend).toBe(true);
    expect(call(context, 'legend', null).panels.legend).toBe(false);
  });
});
