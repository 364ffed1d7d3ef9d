import type { Depth } from '../lens/view.ts';
import { compare, lookAs, lookThrough, openHelp, present, redo, select, undo } from '../state/actions.ts';
import { actionOf, type KeyAction } from '../state/keys-table.ts';
import type { Store } from '../state/store.ts';
import type { Drawing } from './drawing.ts';

/** The keys of the page. They rest while someone types, and while a dialog or a menu has its own use for them. */
export function startKeys(store: Store, drawing: Drawing, focusSearch: () => void): () => void {
  const deeds: Record<KeyAction, () => void> = {
    search: focusSearch,
    undo: () => store.setState(undo),
    redo: () => store.setState(redo),
    back: () => stepBack(store),
    zoomIn: () => drawing.zoomBy(1.25),
    zoomOut: () => drawing.zoomBy(0.8),
    fit: () => drawing.fit(),
    one: () => light(store, 1),
    two: () => light(store, 2),
    three: () => light(store, 3),
    all: () => light(store, Number.POSITIVE_INFINITY),
    help: () => store.setState(openHelp(true)),
  };
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isBusy(event.target)) return;
    const { key, shiftKey: shift, ctrlKey, metaKey } = event;
    const action = actionOf({ key, shift, held: ctrlKey || metaKey }, store.getState().letterKeys);
    if (action === null) return;
    event.preventDefault();
    deeds[action]();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** How far the light goes; with nothing selected there is none. */
function light(store: Store, depth: Depth): void {
  if (store.getState().view.selection !== null) store.setState(lookAs(depth));
}

/** Escape takes away the nearest thing: what is said about the pointer, then the selection, the role, the presentation. */
function stepBack(store: Store): void {
  const { hover, view, presenting, comparing } = store.getState();
  if (comparing) store.setState(compare(false));
  else if (hover && hover.id !== view.selection) store.setState({ hover: null });
  else if (view.selection !== null) store.setState(select(null));
  else if (view.lens !== null) store.setState(lookThrough(null));
  else if (presenting) store.setState(present(false));
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
