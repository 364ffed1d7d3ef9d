import { type Lit, litBy } from '../lens/highlight.ts';
import { type LitPicture, litPicture, previewPicture } from '../lens/lit-picture.ts';
import { type BasePicture, basePicture, centreFor, pictureKey } from '../lens/scene.ts';
import { remember } from '../lib/memo.ts';
import type { State } from './state.ts';

const NOTHING_MOVED = {};

/** Under which name the places of nodes moved by hand are kept: that of the picture they were moved in. */
export function placeKey(state: State): string {
  return pictureKey(state.view.arrangement, state.format, centreFor(state.graph, state.lines, state.view));
}

const rememberBase = remember(
  (
    graph: State['graph'],
    lines: State['lines'],
    library: State['library'],
    arrangement: State['view']['arrangement'],
    format: State['format'],
    centre: string | null,
    moved: State['moved'][string],
  ) => basePicture({ graph, lines, library, arrangement, format, centre, moved: moved ?? NOTHING_MOVED }),
);
const rememberLit = remember(litBy);
const rememberPicture = remember((base: BasePicture, lit: Lit | null, lines: State['lines']) =>
  lit ? litPicture(base, lit, lines) : null,
);
const rememberPreview = remember((base: BasePicture, id: string | null) =>
  id === null ? null : previewPicture(base, id),
);

/** The picture at rest. Keeps its identity as long as nothing but the selection changes (save in Around). */
export function baseOf(state: State): BasePicture {
  const { graph, lines, library, view, format } = state;
  const moved = state.moved[placeKey(state)] ?? NOTHING_MOVED;
  return rememberBase(graph, lines, library, view.arrangement, format, centreFor(graph, lines, view), moved);
}

/** What the selection lights, as ids and roles; null where nothing is selected. */
export function litOf(state: State): Lit | null {
  return rememberLit(state.graph, state.lines, state.view);
}

/** What is lit as a picture: by the selection, else by what the pointer rests on. */
export function litPictureOf(state: State): LitPicture | null {
  const base = baseOf(state);
  return rememberPicture(base, litOf(state), state.lines) ?? rememberPreview(base, state.hover?.id ?? null);
}
