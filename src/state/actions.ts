import type { Point } from '../lens/geometry.ts';
import type { Format } from '../lens/layouts/sheet.ts';
import { type Arrangement, type Depth, type Direction, sameView, type View } from '../lens/view.ts';
import { placeKey } from './derive.ts';
import type { Hover, PanelName, State, Theme } from './state.ts';

/** An action says what changes, given the state; nothing else in the Atlas changes it. */
type Change = (state: State) => Partial<State>;

/** Asks for another View; parts not named stay. The same View again changes nothing. */
function show(patch: Partial<View>): Change {
  return ({ view }) => {
    const next = { ...view, ...patch };
    return sameView(view, next) ? {} : { view: next };
  };
}

/** Selects a node or a line; null clears. On small screens and in presentations panels stay as they are. */
export const select = (selection: string | null): Change => show({ selection });
export const arrangeAs = (arrangement: Arrangement): Change => show({ arrangement });
export const lookAs = (depth: Depth): Change => show({ depth });
export const lookAlong = (direction: Direction): Change => show({ direction });

/** What the pointer rests on; null for nothing. */
export const hover =
  (over: Hover | null): Change =>
  () => ({ hover: over });

/** Puts a node where the viewer dragged it, in this arrangement only. */
export const moveNode =
  (id: string, to: Point): Change =>
  (state) => {
    const key = placeKey(state);
    return { moved: { ...state.moved, [key]: { ...state.moved[key], [id]: to } } };
  };

/** Forgets what was moved by hand in the arrangement that is shown. */
export const tidyUp: Change = (state) => {
  const { [placeKey(state)]: _, ...others } = state.moved;
  return { moved: others };
};

export const setFormat =
  (format: Format): Change =>
  (state) =>
    state.format === format ? {} : { format };

export const openPanel =
  (name: PanelName, open: boolean): Change =>
  ({ panels }) => ({ panels: { ...panels, [name]: open } });

export const setTheme =
  (theme: Theme): Change =>
  () => ({ theme });

export const present =
  (presenting: boolean): Change =>
  () => ({ presenting });

/** Tells the viewer something once; null takes it away. */
export const notify =
  (notice: string | null): Change =>
  () => ({ notice });
