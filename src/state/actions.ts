import type { PagePreset } from '../lens/picture/layouts/page.ts';
import { type AskedQuestion, cardsOf, layersOf } from '../lens/questions/questions.ts';
import { type Filters, revealing } from '../lens/view/filters.ts';
import { sameView } from '../lens/view/same-view.ts';
import type { Arrangement, Depth, Direction, Form, View } from '../lens/view/view.ts';
import type { Point } from '../lib/geometry.ts';
import { withNeeds } from '../model/records/layer-index.ts';
import type { Labels } from '../model/records/library-by.ts';
import { hiddenSelection, placeKey } from './derive.ts';
import {
  type About,
  FARTHEST,
  type Hover,
  type OpenMenu,
  type PanelName,
  type Prefs,
  type State,
  type Theme,
  type Trail,
  worldOf,
} from './state.ts';

/**
 * Returns the fields that change, given the state. Only this folder makes Changes; all other code passes the
 * Changes it gets from these actions to `store.setState`.
 */
export type Change = (state: State) => Partial<State>;

/**
 * Changes parts of the View and adds a step to the trail. Fields that are not named keep their value. A View
 * equal to the present one adds no step.
 */
export function show(patch: Partial<View>): Change {
  return (state) => {
    const next = { ...state.view, ...patch };
    return sameView(state.view, next)
      ? { comparing: false }
      : { view: next, comparing: false, trail: stepTo(state.trail, next) };
  };
}

/**
 * Applies a whole View as the next step of the trail and of the browser's history, or, with `history: false`,
 * of neither: for a window that follows another or a story that plays, so that Back and undo still lead to
 * what the viewer asked for.
 */
export function applyView(view: View, { history = true } = {}): Change {
  return (state) => {
    if (history) return show(view)(state);
    return sameView(state.view, view) ? {} : { view, unrecorded: view, comparing: false };
  };
}

/** Sets the first View of an exploration, with a new trail. */
export const startAt =
  (view: View): Change =>
  () => ({ view, comparing: false, trail: { steps: [view], at: 0 } });

/**
 * Applies a View that the browser's history brings back. If it equals the previous or next step of the trail,
 * the trail moves there; otherwise it becomes the next step.
 */
export const setView =
  (view: View): Change =>
  ({ trail }) => {
    const by = [-1, 1].find((way) => {
      const neighbour = trail.steps[trail.at + way];
      return neighbour !== undefined && sameView(neighbour, view);
    });
    return {
      view,
      comparing: false,
      trail: by === undefined ? stepTo(trail, view) : { steps: trail.steps, at: trail.at + by },
    };
  };

/**
 * Selects a node or a line by id; null clears the selection. While comparing, a node joins the selected one.
 */
export function select(selection: string | null): Change {
  return (state) => {
    const joins =
      state.comparing &&
      state.view.selection !== null &&
      selection !== null &&
      state.graph.hasNode(selection);
    if (joins && selection !== state.view.selection)
      return show({ others: [selection], impact: false })(state);
    return show(selection === null ? { selection, others: [], impact: false } : { selection, others: [] })(
      state,
    );
  };
}

/** Selects several nodes, for example those in a box drawn around them. An empty list changes nothing. */
export function selectAll(ids: readonly string[]): Change {
  const [selection, ...others] = ids;
  return selection === undefined ? () => ({}) : show({ selection, others, impact: false });
}

/** Selects a node and shows it in the centre of the arrangement Around. */
export const focusOn = (id: string): Change =>
  show({ selection: id, others: [], impact: false, arrangement: 'around', form: 'graph' });

/**
 * Adds a node to the selection, or removes it if it is selected. An id that is not a node becomes the whole
 * selection.
 */
export function addToSelection(id: string): Change {
  return (state) => {
    const { selection, others } = state.view;
    if (!state.graph.hasNode(id)) return select(id)(state);
    if (selection === null || !state.graph.hasNode(selection)) return select(id)(state);
    const all = [selection, ...others];
    const [first = null, ...remaining] = all.includes(id) ? all.filter((one) => one !== id) : [...all, id];
    return show({ selection: first, others: remaining, impact: false })(state);
  };
}

/** Selects two nodes. */
export const selectBoth = (first: string, second: string): Change =>
  show({ selection: first, others: second === first ? [] : [second], impact: false });

/** Sets whether the next selected node joins the selected one. */
export const compare =
  (comparing: boolean): Change =>
  () => ({ comparing });

/** Shows the impact of a change to the selection, or stops showing it. */
export const askImpact = (impact: boolean): Change => show({ impact, others: [] });

/** Selects a node and shows the impact of a change to it. */
export const askImpactOf = (id: string): Change => show({ selection: id, others: [], impact: true });

/**
 * Asks a question about the whole picture; null removes the question. Clears the selection so that the answer
 * is visible, switches on the layers that the question needs, and opens the cards that contain the answer.
 */
export function askQuestion(question: AskedQuestion | null): Change {
  return (state) => {
    const { layers, open } = state.view;
    return show({
      question,
      selection: null,
      others: [],
      impact: false,
      layers: withNeeds(state.layerIndex, [...layers, ...layersOf(question)]),
      open: [...new Set([...open, ...cardsOf(question)])],
    })(state);
  };
}
/** Asks for the documents of a role by its id; null removes the question. */
export const askForRole = (role: string | null): Change =>
  askQuestion(role === null ? null : { kind: 'role', role });
/** Replaces all filters of the View. */
export const filterBy = (filters: Filters): Change => show({ filters });

/** Adjusts the filters so that they show the selection again. They still hide everything else. */
export const showSelected: Change = (state) => {
  const { graph, library, view } = state;
  return show({ filters: revealing(graph, library, view.filters, hiddenSelection(state)) })(state);
};

/** Goes to the previous step of the trail. Changes nothing at the first one. */
export const undo: Change = (state) => walk(state, -1);
/** Goes to the next step of the trail. Changes nothing at the last one. */
export const redo: Change = (state) => walk(state, 1);

function walk({ trail }: State, by: number): Partial<State> {
  const view = trail.steps[trail.at + by];
  return view ? { view, comparing: false, trail: { steps: trail.steps, at: trail.at + by } } : {};
}

/** Goes to a step of the trail by its index. The steps after it remain. */
export const jumpTo =
  (index: number): Change =>
  (state) =>
    walk(state, index - state.trail.at);

/** The trail with a View as its next step. Steps ahead of the present one are dropped. */
function stepTo(trail: Trail, view: View): Trail {
  return { steps: [...trail.steps.slice(0, trail.at + 1), view], at: trail.at + 1 };
}

/**
 * Shows the View in another form. Clears the hover, because the hovered element is no longer under the
 * pointer.
 */
export const showAs =
  (form: Form): Change =>
  (state) => ({ ...show({ form })(state), hover: null });
/** Sets the arrangement, and returns from another form to the graph. */
export const arrangeAs = (arrangement: Arrangement): Change => show({ arrangement, form: 'graph' });
/** Sets how many steps from the selection are highlighted. */
export const lookAs = (depth: Depth): Change => show({ depth });
/** Sets the direction of the highlight: dependencies, dependents or both. */
export const lookAlong = (direction: Direction): Change => show({ direction });

/** Sets what is under the pointer; null for nothing. */
export const hover =
  (over: Hover | null): Change =>
  () => ({ hover: over });

/**
 * Moves a node to a point of the page, in the present arrangement only. Each coordinate is limited to
 * ±`FARTHEST`.
 */
export const moveNode =
  (id: string, to: Point): Change =>
  (state) => {
    const key = placeKey(state);
    const place = { x: bounded(to.x), y: bounded(to.y) };
    return { moved: { ...state.moved, [key]: { ...state.moved[key], [id]: place } } };
  };

function bounded(coordinate: number): number {
  return Math.min(Math.max(coordinate, -FARTHEST), FARTHEST);
}

/** Returns all moved nodes of the present arrangement to their computed places. */
export const tidyUp: Change = (state) => {
  const { [placeKey(state)]: _, ...remaining } = state.moved;
  return { moved: remaining };
};

/** Sets the page preset, which depends on the size of the canvas. */
export const setPagePreset =
  (pagePreset: PagePreset): Change =>
  (state) =>
    state.pagePreset === pagePreset ? {} : { pagePreset };

/** Opens or closes a panel. */
export const openPanel =
  (name: PanelName, open: boolean): Change =>
  ({ panels }) => ({ panels: { ...panels, [name]: open } });

/** Sets the colour theme. */
export const setTheme =
  (theme: Theme): Change =>
  () => ({ theme });

/** Starts or ends the presentation, which hides the panels. */
export const present =
  (presenting: boolean): Change =>
  () => ({ presenting });

/** Opens or closes the help. */
export const openHelp =
  (helping: boolean): Change =>
  () => ({ helping });

/** Opens a menu; null closes it. */
export const openMenu =
  (menu: OpenMenu | null): Change =>
  () => ({ menu });

/** Opens a page about the Atlas itself and closes the help. Null closes both. */
export const openAbout =
  (about: About | null): Change =>
  () => ({ about, helping: false });

/**
 * Chooses whether documents have the titles, types and statuses of the framework page or of the catalogues.
 */
export const labelBy =
  (labels: Labels): Change =>
  (state) =>
    labels === state.labels ? {} : { labels, ...worldOf(state.known, labels, state.library.layers ?? []) };

/** Takes over stored preferences. Those that are missing keep their value. */
export function restorePrefs({ labels, ...prefs }: Partial<Prefs>): Change {
  return (state) => ({ ...prefs, ...labelBy(labels ?? state.labels)(state) });
}

/** Switches the keys without Ctrl or Cmd on or off. */
export const letLetterKeys =
  (letterKeys: boolean): Change =>
  () => ({ letterKeys });
