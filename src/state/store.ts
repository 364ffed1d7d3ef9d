import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LayerEntry } from '../model/records/layer-index.ts';
import type { Library } from '../model/records/library.ts';
import { type State, startState } from './state.ts';

export type Store = StoreApi<State>;

/** The one store, on a checked library. */
export function openStore(library: Library, layerIndex: readonly LayerEntry[] = []): Store {
  return createStore<State>(() => startState(library, layerIndex));
}
