import { visibleAncestor } from '../lens/picture/context-nodes.ts';
import { highlightFor } from '../lens/picture/highlight.ts';
import {
  type HighlightPicture,
  highlightPicture,
  previewPicture,
  questionPicture,
} from '../lens/picture/highlight-picture.ts';
import type { Highlight } from '../lens/picture/highlight-types.ts';
import { type BaseScene, baseScene, centreFor, pictureKey } from '../lens/picture/scene.ts';
import { marksOf } from '../lens/questions/marks.ts';
import { filterGraph } from '../lens/view/filters.ts';
import { memoizeLast } from '../lib/memo.ts';
import type { AtlasGraph } from '../model/graph/graph.ts';
import { type Line, linesOf } from '../model/graph/lines.ts';
import type { State } from './state.ts';

const NOTHING_MOVED = {};

const memoGraph = memoizeLast(filterGraph);
const memoLines = memoizeLast(linesOf);
const memoBase = memoizeLast(
  (
    graph: AtlasGraph,
    shown: AtlasGraph,
    lines: State['lines'],
    library: State['library'],
    arrangement: State['view']['arrangement'],
    pagePreset: State['pagePreset'],
    centre: string | null,
    moved: State['moved'][string],
    open: State['view']['open'],
    folded: State['view']['folded'],
  ) =>
    baseScene({
      graph,
      shown,
      lines,
      library,
      arrangement,
      pagePreset,
      centre,
      moved: moved ?? NOTHING_MOVED,
      open,
      folded,
    }),
);
const memoHighlight = memoizeLast(highlightFor);
const memoPicture = memoizeLast((base: BaseScene, highlight: Highlight | null, lines: State['lines']) =>
  highlight ? highlightPicture(base, highlight, lines) : null,
);
const memoQuestion = memoizeLast(
  (
    base: BaseScene,
    library: State['library'],
    graph: AtlasGraph,
    question: State['view']['question'],
  ): HighlightPicture | null => {
    const marks = question === null ? null : marksOf({ library, graph }, question);
    return marks ? questionPicture(base, marks) : null;
  },
);
const memoHits = memoizeLast(
  (graph: AtlasGraph, ids: readonly string[], open: readonly string[], folded: readonly string[]) => [
    ...new Set(ids.map((id) => visibleAncestor(graph, id, { open, folded }))),
  ],
);
const memoPreview = memoizeLast((base: BaseScene, id: string | null) =>
  id === null ? null : previewPicture(base, id),
);

/** The graph that the filters leave: the whole graph where they hide nothing. */
export function shownGraphOf({ graph, library, view }: State): AtlasGraph {
  return memoGraph(graph, library, view.filters);
}

/** The lines of the graph that the filters leave. */
export function shownLinesOf(state: State): ReadonlyMap<string, Line> {
  const shown = shownGraphOf(state);
  return shown === state.graph ? state.lines : memoLines(shown);
}

/** Under which name the places of nodes moved by hand are kept: that of the picture they were moved in. */
export function placeKey(state: State): string {
  return pictureKey(
    state.view.arrangement,
    state.pagePreset,
    centreFor(state.graph, state.lines, state.view),
  );
}

/** The picture at rest. Keeps its identity as long as nothing but the selection changes (save in Around). */
export function baseOf(state: State): BaseScene {
  const { graph, lines, library, view, pagePreset } = state;
  const moved = state.moved[placeKey(state)] ?? NOTHING_MOVED;
  const centre = centreFor(graph, lines, view);
  return memoBase(
    graph,
    shownGraphOf(state),
    shownLinesOf(state),
    library,
    view.arrangement,
    pagePreset,
    centre,
    moved,
    view.open,
    view.folded,
  );
}

/** What the selection lights, as ids and roles; null where nothing is selected or all of it is hidden. */
export function highlightOf(state: State): Highlight | null {
  return memoHighlight(shownGraphOf(state), shownLinesOf(state), state.view);
}

/** What is lit as a picture: by the selection, else by the lens, else by what the pointer rests on. */
export function highlightPictureOf(state: State): HighlightPicture | null {
  const base = baseOf(state);
  const lines = shownLinesOf(state);
  return (
    memoPicture(base, highlightOf(state), lines) ??
    memoQuestion(base, state.library, state.graph, state.view.question) ??
    memoPreview(base, state.hover?.id ?? null)
  );
}

const NOTHING: readonly string[] = [];

/** What glows on the picture because the search has found it; for what lies in a closed card the card does. */
export function shownHitsOf({ found, graph, view }: State): readonly string[] {
  return found?.searchHit ? memoHits(graph, found.ids, view.open, view.folded) : NOTHING;
}

/** The selected nodes and lines that the filters hide. */
export function hiddenSelection(state: State): string[] {
  const { selection, others } = state.view;
  const [graph, lines] = [shownGraphOf(state), shownLinesOf(state)];
  return selection === null
    ? []
    : [selection, ...others].filter((id) => !graph.hasNode(id) && !lines.has(id));
}
