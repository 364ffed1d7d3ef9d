import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Context } from '../commands/command.ts';
import type { Drawing } from '../effects/drawing.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';

/** The store of the page. Null outside of a provider. */
export const StoreContext = createContext<Store | null>(null);
/** The canvas of the page. Null outside of a provider. */
export const DrawingContext = createContext<Drawing | null>(null);

/** Returns the store itself, for effects of a component. Throws if StoreContext is missing. */
export function useStoreOfPage(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('StoreContext is missing: render inside <StoreContext value={store}>');
  return store;
}

/**
 * Returns a value derived from the state and re-renders when it changes. The selector must return the same
 * object for the same state. Throws if StoreContext is missing.
 */
export function useApp<Value>(selector: (state: State) => Value): Value {
  return useStore(useStoreOfPage(), selector);
}

/** Returns a function that applies an action of state/. Throws if StoreContext is missing. */
export function useAct(): (change: (state: State) => Partial<State>) => void {
  return useStoreOfPage().setState;
}

/** What commands act on. Null if a component is rendered outside of the app. */
export const CommandContext = createContext<Context | null>(null);

/** Returns the canvas: its camera, and `mount` for its elements. Throws if DrawingContext is missing. */
export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (!drawing) throw new Error('DrawingContext is missing: render inside <DrawingContext value={drawing}>');
  return drawing;
}
