import { type Lit, litBy } from '../lens/highlight.ts';
import { type BasePicture, basePicture, centreFor, type LitPicture, litPicture } from '../lens/scene.ts';
import { remember } from '../lib/memo.ts';
import type { State } from './state.ts';

const NOTHING_MOVED = {};

/** Hand-moved places belong to one arrangement on one sheet; in Around also to what stands in the middle. */
export function placeKey(state: State): string {
  const { arrangement } = state.view;
  return [arrangement, state.format, ...(arrangement === 'around' ? [centreOf(state)] : [])].join(' ');
}

function centreOf(state: State): string {
  return centreFor(state.graph, state.lines, state.view.selection);
}

const rememberBase = remember(basePictureOf);
const rememberLit = remember(litBy);
const rememberPicture = remember((base: BasePicture, lit: Lit | null, lines: State['lines']) =>
  lit ? litPicture(base, lit, lines) : null,
);

function basePictureOf(
  graph: State['graph'],
  lines: State['lines'],
  library: State['library'],
  arrangement: State['view']['arrangement'],
  format: State['format'],
  centre: string | null,
  moved: State['moved'][string],
): BasePicture {
  return basePicture({ graph, lines, library, arrangement, format, centre, moved: moved ?? NOTHING_MOVED });
}

/** The picture at rest. Keeps its identity as long as nothing but the selection changes (save in Around). */
export function baseOf(state: State): BasePicture {
  const { arrangement } = state.view;
  const centre = arrangement === 'around' ? centreOf(state) : null;
  const moved = state.moved[placeKey(state)] ?? NOTHING_MOVED;
  return rememberBase(state.graph, state.lines, state.library, arrangement, state.format, centre, moved);
}

/** What the selection lights, as ids and roles; null where nothing is selected. */
export function litOf(state: State): Lit | null {
  return rememberLit(state.graph, state.lines, state.view);
}

/** What the selection lights, as a picture. */
export function litPictureOf(state: State): LitPicture | null {
  return rememberPicture(baseOf(state), litOf(state), state.lines);
}
