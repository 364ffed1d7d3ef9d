import { selectedTarget } from '../state/target.ts';
import type { Command, Context, KeyPress } from './command.ts';
import { COMMANDS } from './commands.ts';

/** Fields that one types into. A slider is not one of them. */
const FIELDS = 'input:not([type="range"]), textarea, select';
/** Widgets that handle keys themselves. */
const WIDGETS = '[role="dialog"], [role="menu"]';

/**
 * Listens for the keys of the page. Ignores keys while the viewer types, and inside dialogs and menus.
 * Returns an unsubscribe function.
 */
export function startKeys(context: Context): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isIn(event.target, WIDGETS)) return;
    const { key, shiftKey: shift, ctrlKey, metaKey } = event;
    const state = context.store.getState();
    // In a list of suggestions the active option receives the key event, while the focus stays in the field.
    const typing = isIn(event.target, FIELDS) || isIn(document.activeElement, FIELDS);
    const command = commandOf({ key, shift, held: ctrlKey || metaKey, typing }, state.letterKeys);
    const target = selectedTarget(state);
    if (!command || !(command.applies?.(state, target) ?? true)) return;
    if (isArrow(key) && !walksIn(event.target)) return;
    event.preventDefault();
    command.run(context, target);
  };
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}

/** Whether a key can be switched off: a single character without Ctrl or Cmd. */
export function isSingle({ key, held = false }: KeyPress): boolean {
  return !held && key.length === 1;
}

/** The command of a key press. Undefined if there is none, or if it does not act here. */
function commandOf(pressed: Required<KeyPress>, letterKeys: boolean): Command | undefined {
  const key = pressed.key.toLowerCase();
  return COMMANDS.find(({ keys }) =>
    keys.some(
      (press) =>
        press.key === key &&
        (press.held ?? false) === pressed.held &&
        (press.shift === undefined || press.shift === pressed.shift) &&
        (!pressed.typing || press.typing === true) &&
        (letterKeys || !isSingle(press)),
    ),
  );
}

function isArrow(key: string): boolean {
  return key.startsWith('Arrow');
}

/**
 * Arrow keys walk the graph only on the canvas and where nothing has the focus. Elsewhere they scroll and
 * choose.
 */
function walksIn(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches('.canvas, .stage'));
}

function isIn(target: EventTarget | null, places: string): boolean {
  return target instanceof Element && target.closest(places) !== null;
}
