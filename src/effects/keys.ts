import { compare, lookFor, present, redo, select, undo } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import type { Drawing } from './drawing.ts';

/** The keys of the page. They rest while someone types, and while a dialog or a menu has its own use for them. */
export function startKeys(store: Store, drawing: Drawing, focusSearch: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isBusy(event.target)) return;
    const held = event.ctrlKey || event.metaKey;
    const act = held ? chorded(event, store, focusSearch) : keyed(event.key, store, drawing, focusSearch);
    if (!act) return;
    event.preventDefault();
    act();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** With Ctrl or Cmd held. */
function chorded(
  { key, shiftKey }: KeyboardEvent,
  store: Store,
  focusSearch: () => void,
): (() => void) | null {
  switch (key.toLowerCase()) {
    case 'z':
      return () => store.setState(shiftKey ? redo : undo);
    case 'y':
      return () => store.setState(redo);
    case 'k':
      return focusSearch;
    default:
      return null;
  }
}

function keyed(key: string, store: Store, drawing: Drawing, focusSearch: () => void): (() => void) | null {
  switch (key) {
    case 'Escape':
      return () => stepBack(store);
    case '/':
      return focusSearch;
    case '+':
    case '=':
      return () => drawing.zoomBy(1.25);
    case '-':
      return () => drawing.zoomBy(0.8);
    case '0':
      return () => drawing.fit();
    default:
      return null;
  }
}

/** Escape takes away the nearest thing: what is said about the pointer, then the selection, then the presentation. */
function stepBack(store: Store): void {
  const { hover, view, presenting, comparing } = store.getState();
  if (comparing) store.setState(compare(false));
  else if (hover && hover.id !== view.selection) store.setState({ hover: null });
  else if (view.selection !== null) store.setState(select(null));
  else if (view.role !== null) store.setState(lookFor(null));
  else if (presenting) store.setState(present(false));
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
