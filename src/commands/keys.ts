import { selectedTarget } from '../state/target.ts';
import type { Command, Context, KeyPress } from './command.ts';
import { COMMANDS } from './commands.ts';

/** What is typed into; a slider is not. */
const FIELDS = 'input:not([type="range"]), textarea, select';
/** What has its own use for keys. */
const WIDGETS = '[role="dialog"], [role="menu"]';

/** The keys of the page. They rest while someone types, and while a dialog or a menu has its own use for them. */
export function startKeys(context: Context): () => void {
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isIn(event.target, WIDGETS)) return;
    const { key, shiftKey: shift, ctrlKey, metaKey } = event;
    const state = context.store.getState();
    // A list of suggestions passes each key on to its marked option, while the focus stays in the field.
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

/** Whether a key can be switched off: one sign, with nothing held. */
export function isSingle({ key, held = false }: KeyPress): boolean {
  return !held && key.length === 1;
}

/** What a pressed key asks for; undefined where it means nothing here or rests. */
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

/** Arrows walk in the picture and where nothing has the focus; elsewhere they scroll and choose. */
function walksIn(target: EventTarget | null): boolean {
  return target === document.body || (target instanceof Element && target.matches('.canvas, .stage'));
}

function isIn(target: EventTarget | null, places: string): boolean {
  return target instanceof Element && target.closest(places) !== null;
}
