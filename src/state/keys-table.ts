import type { help } from '../model/words-help.ts';

/** What a key can ask for, as the help tells it. */
export type KeyAction = keyof (typeof help)['actions'];

/** A key, or a key with Ctrl or Cmd and perhaps Shift held. */
export interface KeyPress {
  /** As `KeyboardEvent.key` names it, small. */
  key: string;
  held?: boolean;
  shift?: boolean;
}

/** The one table of keys: effects/keys.ts acts on it and the help shows it. */
export const KEYS: readonly { action: KeyAction; presses: readonly KeyPress[] }[] = [
  { action: 'search', presses: [{ key: '/' }, { key: 'k', held: true }] },
  { action: 'undo', presses: [{ key: 'z', held: true }] },
  {
    action: 'redo',
    presses: [
      { key: 'z', held: true, shift: true },
      { key: 'y', held: true },
    ],
  },
  { action: 'back', presses: [{ key: 'escape' }] },
  { action: 'one', presses: [{ key: '1' }] },
  { action: 'two', presses: [{ key: '2' }] },
  { action: 'three', presses: [{ key: '3' }] },
  { action: 'all', presses: [{ key: '9' }] },
  { action: 'zoomIn', presses: [{ key: '+' }, { key: '=' }] },
  { action: 'zoomOut', presses: [{ key: '-' }] },
  { action: 'fit', presses: [{ key: 'f' }, { key: '0' }] },
  { action: 'help', presses: [{ key: '?' }] },
];

/** Whether a key can be switched off: one sign, with nothing held. */
export function isSingle({ key, held = false }: KeyPress): boolean {
  return !held && key.length === 1;
}

/** What a pressed key asks for; null where it means nothing here or rests. */
export function actionOf(pressed: Required<KeyPress>, letterKeys: boolean): KeyAction | null {
  const key = pressed.key.toLowerCase();
  const found = KEYS.find(({ presses }) =>
    presses.some(
      (press) =>
        press.key === key &&
        (press.held ?? false) === pressed.held &&
        // Shift is part of how a plain sign is typed; with Ctrl or Cmd it makes another chord.
        (!pressed.held || key !== 'z' || (press.shift ?? false) === pressed.shift) &&
        (letterKeys || !isSingle(press)),
    ),
  );
  return found?.action ?? null;
}
