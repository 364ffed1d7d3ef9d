import { present, select } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import type { Drawing } from './drawing.ts';

/** The keys of the page. They rest while someone types, and while a dialog or a menu has its own use for them. */
export function startKeys(store: Store, drawing: Drawing, focusSearch: () => void): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target))
      return;
    const act = keyed(event.key, store, drawing, focusSearch);
    if (!act) return;
    event.preventDefault();
    act();
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
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
  const { hover, view, presenting } = store.getState();
  if (hover) store.setState({ hover: null });
  else if (view.selection !== null) store.setState(select(null));
  else if (presenting) store.setState(present(false));
}

function isBusy(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null
  );
}
