import { standInFor } from '../lens/picture/bearings.ts';
import { litBy } from '../lens/picture/highlight.ts';
import type { Lit } from '../lens/picture/lit.ts';
import { type LitPicture, lensPicture, litPicture, previewPicture } from '../lens/picture/lit-picture.ts';
import { type BasePicture, basePicture, centreFor, pictureKey } from '../lens/picture/scene.ts';
import { marksOf } from '../lens/questions/marks.ts';
import { filterGraph } from '../lens/view/filters.ts';
import { remember } from '../lib/memo.ts';
import type { AtlasGraph } from '../model/graph/graph.ts';
import { type Line, linesOf } from '../model/graph/lines.ts';
import type { State } from './state.ts';

const NOTHING_MOVED = {};

const rememberGraph = remember(filterGraph);
const rememberLines = remember(linesOf);
const rememberBase = remember(
  (
    graph: AtlasGraph,
    shown: AtlasGraph,
    lines: State['lines'],
    library: State['library'],
    arrangement: State['view']['arrangement'],
    format: State['format'],
    centre: string | null,
    moved: State['moved'][string],
    open: State['view']['open'],
    folded: State['view']['folded'],
  ) =>
    basePicture({
      graph,
      shown,
      lines,
      library,
      arrangement,
      format,
      centre,
      moved: moved ?? NOTHING_MOVED,
      open,
      folded,
    }),
);
const rememberLit = remember(litBy);
const rememberPicture = remember((base: BasePicture, lit: Lit | null, lines: State['lines']) =>
  lit ? litPicture(base, lit, lines) : null,
);
const rememberLens = remember(
  (
    base: BasePicture,
    library: State['library'],
    graph: AtlasGraph,
    lens: State['view']['lens'],
  ): LitPicture | null => {
    const marks = lens === null ? null : marksOf({ library, graph }, lens);
    return marks ? lensPicture(base, marks) : null;
  },
);
const rememberGlow = remember(
  (graph: AtlasGraph, ids: readonly string[], open: readonly string[], folded: readonly string[]) => [
    ...new Set(ids.map((id) => standInFor(graph, id, { open, folded }))),
  ],
);
const rememberPreview = remember((base: BasePicture, id: string | null) =>
  id === null ? null : previewPicture(base, id),
);

/** The graph that the filters leave: the whole graph where they hide nothing. */
export function shownGraphOf({ graph, library, view }: State): AtlasGraph {
  return rememberGraph(graph, library, view.filters);
}

/** The lines of the graph that the filters leave. */
export function shownLinesOf(state: State): ReadonlyMap<string, Line> {
  const shown = shownGraphOf(state);
  return shown === state.graph ? state.lines : rememberLines(shown);
}

/** Under which name the places of nodes moved by hand are kept: that of the picture they were moved in. */
export function placeKey(state: State): string {
  return pictureKey(state.view.arrangement, state.format, centreFor(state.graph, state.lines, state.view));
}

/** The picture at rest. Keeps its identity as long as nothing but the selection changes (save in Around). */
export function baseOf(state: State): BasePicture {
  const { graph, lines, library, view, format } = state;
  const moved = state.moved[placeKey(state)] ?? NOTHING_MOVED;
  const centre = centreFor(graph, lines, view);
  return rememberBase(
    graph,
    shownGraphOf(state),
    shownLinesOf(state),
    library,
    view.arrangement,
    format,
    centre,
    moved,
    view.open,
    view.folded,
  );
}

/** What the selection lights, as ids and roles; null where nothing is selected or all of it is hidden. */
export function litOf(state: State): Lit | null {
  return rememberLit(shownGraphOf(state), shownLinesOf(state), state.view);
}

/** What is lit as a picture: by the selection, else by the lens, else by what the pointer rests on. */
export function litPictureOf(state: State): LitPicture | null {
  const base = baseOf(state);
  const lines = shownLinesOf(state);
  return (
    rememberPicture(base, litOf(state), lines) ??
    rememberLens(base, state.library, state.graph, state.view.lens) ??
    rememberPreview(base, state.hover?.id ?? null)
  );
}

const NOTHING: readonly string[] = [];

/** What glows on the picture because the search has found it; for what lies in a closed card the card does. */
export function glowingOf({ found, graph, view }: State): readonly string[] {
  return found?.glow ? rememberGlow(graph, found.ids, view.open, view.folded) : NOTHING;
}

/** The selected nodes and lines that the filters hide. */
export function hiddenSelection(state: State): string[] {
  const { selection, also } = state.view;
  const [graph, lines] = [shownGraphOf(state), shownLinesOf(state)];
  return selection === null ? [] : [selection, ...also].filter((id) => !graph.hasNode(id) && !lines.has(id));
}
