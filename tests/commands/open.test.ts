import { describe, expect, test, vi } from 'vitest';
import { COMMANDS, commandsFor } from '../../src/commands/commands.ts';
import { applyLayers, keepLayers } from '../../src/state/layer-actions.ts';
import { openStore } from '../../src/state/store.ts';
import { targetAt } from '../../src/state/target.ts';
import type { CommandId } from '../../src/words/commands.ts';
import { layerIndex, layers } from '../fixtures/layers.ts';
import { library } from '../fixtures/library.ts';

function open() {
  const store = openStore(library, layerIndex);
  store.setState(keepLayers(layers));
  const drawing = { mount: vi.fn(), zoomBy: vi.fn(), fit: vi.fn(), zoomTo: vi.fn(), placeOf: vi.fn() };
  const call = (id: CommandId, on: string) => {
    const target = targetAt(store.getState(), on);
    COMMANDS.find((one) => one.id === id)?.run({ store, drawing, focusSearch: vi.fn() }, target);
    store.setState(applyLayers(store.getState().view.layers));
    return store.getState().view;
  };
  const offered = (on: string) =>
    commandsFor(store.getState(), targetAt(store.getState(), on)).flatMap(({ id }) =>
      id === 'open' || id === 'close' ? [id] : [],
    );
  return { store, drawing, call, offered };
}

describe('opening', () => {
  test('a document switches on the layer that fills it, and zooms to it', () => {
    const { drawing, call, offered } = open();
    expect(offered('3-3')).toEqual(['open']);
    expect(call('open', '3-3')).toMatchObject({ layers: ['requirements'], open: ['3-3'] });
    expect(drawing.zoomTo).toHaveBeenCalledWith(['3-3']);
    expect(offered('3-3')).toEqual(['close']);
    expect(call('close', '3-3')).toMatchObject({ layers: ['requirements'], open: [] });
    expect(drawing.fit).toHaveBeenCalled();
  });

  test('is offered only for what can be opened', () => {
    const { offered } = open();
    expect(['6-2', 'tier-3', 'assess', 'series'].map(offered)).toEqual([[], [], [], []]);
  });

  test('an item in an open card folds and unfolds it, and nothing else changes', () => {
    const { store, call, offered } = open();
    call('open', '3-3');
    const group = '62443-3-3/FR 1';
    expect(offered(group)).toEqual(['close']);
    expect(offered('62443-3-3/SR 1.2')).toEqual(['close']);
    expect(offered('62443-3-3/SR 1.1 RE 1')).toEqual([]);
    expect(call('close', group)).toMatchObject({ open: ['3-3'], folded: [group] });
    expect(offered(group)).toEqual(['open']);
    expect(call('open', group)).toMatchObject({ open: ['3-3'], folded: [] });
    expect(store.getState().view.selection).toBeNull();
  });
});
