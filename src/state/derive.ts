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
import {
  type Answered,
  type AnyQuestion,
  type AskedQuestion,
  answerTo,
  framedBy,
  isOfSelection,
  marksOf,
} from '../lens/questions/questions.ts';
import { filterGraph } from '../lens/view/filters.ts';
import { memoizeLast } from '../lib/memo.ts';
import type { AtlasGraph } from '../model/graph/graph.ts';
import { type Line, linesOf } from '../model/graph/lines.ts';
import type { World } from '../model/graph/world.ts';
import type { Frame, State } from './state.ts';

const NOTHING_MOVED = {};

/**
 * Functions that memoize their last result. Each store has its own set, found by the key that its states
 * share, so that two stores in one page do not evict each other's values.
 */
function memoized() {
  const picture = memoizeLast((base: BaseScene, highlight: Highlight | null, lines: State['lines']) =>
    highlight ? highlightPicture(base, highlight, lines) : null,
  );
  return {
    graph: memoizeLast(filterGraph),
    lines: memoizeLast(linesOf),
    base: memoizeLast(
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
    ),
    highlight: memoizeLast(highlightFor),
    picture,
    world: memoizeLast(
      (library: World['library'], graph: World['graph'], lines: World['lines']): World => ({
        library,
        graph,
        lines,
      }),
    ),
    /**
     * One for each kind, so that a question about the selection does not evict the one about the whole
     * picture.
     */
    answers: new Map<AnyQuestion['kind'], typeof answerTo>(),
    questionPicture: memoizeLast(
      (base: BaseScene, world: World, answered: Answered | null): HighlightPicture | null => {
        const marks = answered && marksOf(world, answered);
        return marks ? questionPicture(base, marks) : null;
      },
    ),
    frame: memoizeLast((question: AskedQuestion | null, preset: State['pagePreset']): Frame => {
      const ids = framedBy(question, preset === 'tall');
      return { ids, name: ids.length > 0 ? `${question?.kind} ${preset}` : 'whole' };
    }),
    hits: memoizeLast(
      (graph: AtlasGraph, ids: readonly string[], open: readonly string[], folded: readonly string[]) => [
        ...new Set(ids.map((id) => visibleAncestor(graph, id, { open, folded }))),
      ],
    ),
    preview: memoizeLast((base: BaseScene, id: string | null) =>
      id === null ? null : previewPicture(base, id),
    ),
  };
}

const byStore = new WeakMap<object, ReturnType<typeof memoized>>();

function memoOf({ storeKey }: State): ReturnType<typeof memoized> {
  const known = byStore.get(storeKey);
  if (known) return known;
  const fresh = memoized();
  byStore.set(storeKey, fresh);
  return fresh;
}

/** The graph without what the filters hide: the whole graph, as the same object, if they hide nothing. */
export function shownGraphOf(state: State): AtlasGraph {
  return memoOf(state).graph(state.graph, state.library, state.view.filters);
}

/** The lines of the filtered graph, by id. */
export function shownLinesOf(state: State): ReadonlyMap<string, Line> {
  const shown = shownGraphOf(state);
  return shown === state.graph ? state.lines : memoOf(state).lines(shown);
}

/** The key of `State.moved` for the present picture: arrangement, page preset and centre. */
export function placeKey(state: State): string {
  return pictureKey(
    state.view.arrangement,
    state.pagePreset,
    centreFor(state.graph, state.lines, state.view),
  );
}

/**
 * The base scene: the picture without a highlight. It stays the same object while only the selection changes,
 * except in Around.
 */
export function baseOf(state: State): BaseScene {
  const { graph, lines, library, view, pagePreset } = state;
  return memoOf(state).base(
    graph,
    shownGraphOf(state),
    shownLinesOf(state),
    library,
    view.arrangement,
    pagePreset,
    centreFor(graph, lines, view),
    state.moved[placeKey(state)] ?? NOTHING_MOVED,
    view.open,
    view.folded,
  );
}

/** The ids and roles that the selection highlights. Null if nothing is selected, or all of it is hidden. */
export function highlightOf(state: State): Highlight | null {
  return memoOf(state).highlight(shownGraphOf(state), shownLinesOf(state), state.view);
}

/**
 * The answer to a question, computed once for picture, panel and CSV. Null if its subject is unknown, or
 * while layers are missing.
 */
export function answerOf(state: State, question: AnyQuestion): Answered | null {
  const { answers } = memoOf(state);
  let answer = answers.get(question.kind);
  if (!answer) {
    answer = memoizeLast(answerTo);
    answers.set(question.kind, answer);
  }
  return answer(worldIn(state), question, isOfSelection(question) ? state.view.selection : null);
}

/** The library, graph and lines of a state. The same object while these are the same. */
export function worldIn(state: State): World {
  return memoOf(state).world(state.library, state.graph, state.lines);
}

/**
 * The picture of what is highlighted: by the selection, else by the question, else by the pointer. Null if
 * nothing is.
 */
export function highlightPictureOf(state: State): HighlightPicture | null {
  const base = baseOf(state);
  const memo = memoOf(state);
  const { question } = state.view;
  return (
    memo.picture(base, highlightOf(state), shownLinesOf(state)) ??
    (question && memo.questionPicture(base, worldIn(state), answerOf(state, question))) ??
    memo.preview(base, state.hover?.id ?? null)
  );
}

/**
 * What should fill the canvas: the nodes that the question asks for, else the whole picture. Null while the
 * question waits for its layers; the camera must not move then.
 */
export function frameOf(state: State): Frame | null {
  const frame = memoOf(state).frame(state.view.question, state.pagePreset);
  return frame.ids.length > 0 && highlightPictureOf(state) === null ? null : frame;
}

const NOTHING: readonly string[] = [];

/**
 * The ids to draw as search hits. A hit inside a closed card is replaced by its visible ancestor. Empty if
 * search hits are not highlighted.
 */
export function shownHitsOf(state: State): readonly string[] {
  const { found, graph, view } = state;
  return found?.searchHit ? memoOf(state).hits(graph, found.ids, view.open, view.folded) : NOTHING;
}

/** The ids of selected nodes and lines that the filters hide. */
export function hiddenSelection(state: State): string[] {
  const { selection, others } = state.view;
  const [graph, lines] = [shownGraphOf(state), shownLinesOf(state)];
  return selection === null
    ? []
    : [selection, ...others].filter((id) => !graph.hasNode(id) && !lines.has(id));
}
