import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LayerEntry } from '../model/records/layer-index.ts';
import type { Library } from '../model/records/library.ts';
import { type State, startState } from './state.ts';

/** The zustand store that holds the state. */
export type Store = StoreApi<State>;

/** Creates the store on a checked library and the index of its layers. */
export function openStore(library: Library, layerIndex: readonly LayerEntry[] = []): Store {
  return createStore<State>(() => startState(library, layerIndex));
}
