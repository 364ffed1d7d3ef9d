import type { Drawing } from '../effects/drawing.ts';
import type { State, Target } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import type { CommandId } from '../words/commands.ts';

/** What commands act on. */
export interface Context {
  store: Store;
  drawing: Drawing;
  focusSearch: () => void;
}

/** A key, or a key with Ctrl or Cmd and perhaps Shift held. */
export interface KeyPress {
  /** As `KeyboardEvent.key` names it, small. */
  key: string;
  held?: boolean;
  /** Asked for only where it makes another chord: how a plain sign is typed is the keyboard's affair. */
  shift?: boolean;
  /** Whether it acts also while someone types. */
  typing?: boolean;
}

/** Something a viewer can do. Keys, menus, search and help all read the one table of these. */
export interface Command {
  id: CommandId;
  keys: readonly KeyPress[];
  /** The menus it stands in: that of a node, of a line, of several selected nodes, of the ground. */
  menus: readonly Target['kind'][];
  /** Whether it means anything for a target now; always, where it is left out. */
  applies?: (state: State, target: Target) => boolean;
  run: (context: Context, target: Target) => void;
}
