import { expect, test, vi } from 'vitest';
import * as scene from '../../src/lens/picture/scene.ts';
import { askForRole, select, setPagePreset } from '../../src/state/actions.ts';
import {
  answerOf,
  baseOf,
  frameOf,
  highlightOf,
  highlightPictureOf,
  shownGraphOf,
  worldIn,
} from '../../src/state/derive.ts';
import { openStore } from '../../src/state/store.ts';
import { library } from '../fixtures/library.ts';

vi.mock('../../src/lens/picture/scene.ts', { spy: true });

test('two stores in one page do not evict each other’s derived values', () => {
  const [one, other] = [openStore(library), openStore(library)];
  one.setState(select('6-2'));
  other.setState(askForRole('product-supplier'));
  other.setState(setPagePreset('tall'));
  const read = (store: typeof one) => {
    const state = store.getState();
    const { question } = state.view;
    return [
      shownGraphOf(state),
      baseOf(state),
      highlightOf(state),
      highlightPictureOf(state),
      worldIn(state),
      frameOf(state),
      question && answerOf(state, question),
    ];
  };
  const before = [read(one), read(other)];
  vi.mocked(scene.baseScene).mockClear();
  for (let turn = 0; turn < 3; turn++) {
    for (const [index, store] of [one, other].entries())
      for (const [at, value] of read(store).entries()) expect(value).toBe(before[index]?.[at]);
  }
  expect(scene.baseScene).not.toHaveBeenCalled();
  expect(before[0]?.[1]).not.toBe(before[1]?.[1]);
});
