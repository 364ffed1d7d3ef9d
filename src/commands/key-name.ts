import type { KeyPress } from './command.ts';

const NAMES: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  contextmenu: 'Menu',
};

/** A key press as help and menus write it, for example "Ctrl/Cmd+Shift+Z". */
export function nameOfKey({ key, held = false, shift = false }: KeyPress): string {
  const name =
    NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : `${key.charAt(0).toUpperCase()}${key.slice(1)}`);
  return [held && 'Ctrl/Cmd', shift && 'Shift', name].filter(Boolean).join('+');
}
