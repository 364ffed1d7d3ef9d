import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Context } from '../commands/command.ts';
import type { Drawing } from '../effects/drawing.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

export const StoreContext = createContext<Store | null>(null);
export const DrawingContext = createContext<Drawing | null>(null);

/** The store itself, for effects that live as long as a component. */
export function useStoreOfPage(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('StoreContext is missing: render inside <StoreContext value={store}>');
  return store;
}

/** What a component needs of the state. The selector must return the same value for the same state. */
export function useApp<Value>(selector: (state: State) => Value): Value {
  return useStore(useStoreOfPage(), selector);
}

/** Lets a component carry out an action of state/actions.ts. */
export function useAct(): (change: (state: State) => Partial<State>) => void {
  return useStoreOfPage().setState;
}

/** What commands act on; null where a part is shown by itself. */
export const CommandContext = createContext<Context | null>(null);

/** The canvas: its camera, and the place where a frame is mounted. */
export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (!drawing) throw new Error('DrawingContext is missing: render inside <DrawingContext value={drawing}>');
  return drawing;
}
