import type { Drawing } from '../effects/drawing.ts';
import type { State, Target } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { CommandId } from '../words/commands.ts';

/** What commands act on: the store, the canvas, and a function that moves the focus into the search box. */
export interface Context {
  store: Store;
  drawing: Drawing;
  focusSearch: () => void;
}

/** A key, or a key with Ctrl or Cmd and optionally Shift. */
export interface KeyPress {
  /** `KeyboardEvent.key` in lower case. */
  key: string;
  held?: boolean;
  /**
   * Set only where Shift makes it a different shortcut. Otherwise Shift is ignored, because whether a plain
   * character needs it depends on the keyboard layout.
   */
  shift?: boolean;
  /** Whether the key also acts while the viewer types into a field. */
  typing?: boolean;
}

/** Something a viewer can do. Keys, menus, search and help all read the same table of commands. */
export interface Command {
  id: CommandId;
  keys: readonly KeyPress[];
  /** The menus that list the command: of a node, a line, several selected nodes or the background. */
  menus: readonly Target['kind'][];
  /** Whether the command is available for a target in a state. If absent, it always is. */
  applies?: (state: State, target: Target) => boolean;
  run: (context: Context, target: Target) => void;
}
