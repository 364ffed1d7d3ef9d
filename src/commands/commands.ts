import type { State, Target } from '../state/state.ts';
import type { Command } from './command.ts';
import { LOOK_COMMANDS } from './look-commands.ts';
import { PAGE_COMMANDS } from './page-commands.ts';

/** Everything a viewer can do, in the order of the menus and of the help. */
export const COMMANDS: readonly Command[] = [...LOOK_COMMANDS, ...PAGE_COMMANDS];

/** The commands in the menu of a target that are available in a state, in menu order. May be empty. */
export function commandsFor(state: State, target: Target): Command[] {
  return COMMANDS.filter(
    ({ menus, applies }) => menus.includes(target.kind) && (applies?.(state, target) ?? true),
  );
}
