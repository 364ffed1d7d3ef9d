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

/** What changes, given the state. Only files of this folder say so: everything else in the Atlas calls their actions. */
export type Change = (state: State) => Partial<State>;

/** Asks for another View; parts not named stay. The same View again changes nothing. */
export function show(patch: Partial<View>): Change {
  return (state) => {
    const next = { ...state.view, ...patch };
    return sameView(state.view, next)
      ? { comparing: false }
      : { view: next, comparing: false, trail: stepTo(state.trail, next) };
  };
}

/**
 * Applies a whole View: as the next step of the trail and of the history, or, with `history: false`, as neither. So a
 * window follows another, or a story plays, and both Back and undo still lead to what the viewer asked for.
 */
export function applyView(view: View, { history = true } = {}): Change {
  return (state) => {
    if (history) return show(view)(state);
    return sameView(state.view, view) ? {} : { view, unrecorded: view, comparing: false };
  };
}

/** A View with which an exploration begins. */
export const startAt =
  (view: View): Change =>
  () => ({ view, trail: { steps: [view], at: 0 } });

/** A View that the browser brings back: where it is the step before or after, the trail is walked, else it goes on. */
export const setView =
  (view: View): Change =>
  ({ trail }) => {
    const by = [-1, 1].find((way) => {
      const neighbour = trail.steps[trail.at + way];
      return neighbour !== undefined && sameView(neighbour, view);
    });
    return {
      view,
      trail: by === undefined ? stepTo(trail, view) : { steps: trail.steps, at: trail.at + by },
    };
  };

/** Selects a node or a line; null clears. While comparing, a node joins the one that is selected. */
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

/** Selects several nodes at once, as a box drawn around them does; none leaves all as it is. */
export function selectAll(ids: readonly string[]): Change {
  const [selection, ...others] = ids;
  return selection === undefined ? () => ({}) : show({ selection, others, impact: false });
}

/** Puts a node in the middle of what surrounds it. */
export const focusOn = (id: string): Change =>
  show({ selection: id, others: [], impact: false, arrangement: 'around', form: 'graph' });

/** Adds a node to the selection, or takes it out again. */
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

/** Looks at two nodes together. */
export const selectBoth = (first: string, second: string): Change =>
  show({ selection: first, others: second === first ? [] : [second], impact: false });

/** Waits for the other node to look at together with the selected one. */
export const compare =
  (comparing: boolean): Change =>
  () => ({ comparing });

/** Asks what is touched if the selection changes. */
export const askImpact = (impact: boolean): Change => show({ impact, others: [] });

/** Selects a node and asks what is touched if it changes. */
export const askImpactOf = (id: string): Change => show({ selection: id, others: [], impact: true });

/**
 * Puts a question to the whole picture, or takes it away; the selection goes, so that the answer is seen. The layers that
 * the question needs come with it, and the cards in which the answer stands open.
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
/** Marks the documents of a role. */
export const askForRole = (role: string | null): Change =>
  askQuestion(role === null ? null : { kind: 'role', role });
export const filterBy = (filters: Filters): Change => show({ filters });

/** Shows what is selected again, where filters hide it; they go on hiding all else. */
export const showSelected: Change = (state) => {
  const { graph, library, view } = state;
  return show({ filters: revealing(graph, library, view.filters, hiddenSelection(state)) })(state);
};

/** One step back in the trail, and forth again; at its ends nothing changes. */
export const undo: Change = (state) => walk(state, -1);
export const redo: Change = (state) => walk(state, 1);

function walk({ trail }: State, by: number): Partial<State> {
  const view = trail.steps[trail.at + by];
  return view ? { view, comparing: false, trail: { steps: trail.steps, at: trail.at + by } } : {};
}

/** Goes to any step of the trail; what lies ahead of it stays. */
export const jumpTo =
  (index: number): Change =>
  (state) =>
    walk(state, index - state.trail.at);

/** The trail with a View as its next step; what was ahead is gone. */
function stepTo(trail: Trail, view: View): Trail {
  return { steps: [...trail.steps.slice(0, trail.at + 1), view], at: trail.at + 1 };
}

/** Shows the same selection and filters in another form; what the pointer rested on is no longer under it. */
export const showAs =
  (form: Form): Change =>
  (state) => ({ ...show({ form })(state), hover: null });
/** Arranges the graph; from another form this leads back to it. */
export const arrangeAs = (arrangement: Arrangement): Change => show({ arrangement, form: 'graph' });
export const lookAs = (depth: Depth): Change => show({ depth });
export const lookAlong = (direction: Direction): Change => show({ direction });

/** What the pointer rests on; null for nothing. */
export const hover =
  (over: Hover | null): Change =>
  () => ({ hover: over });

/** Puts a node where the viewer dragged it, in this arrangement only; at most `FARTHEST` away. */
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

/** Forgets what was moved by hand in the arrangement that is shown. */
export const tidyUp: Change = (state) => {
  const { [placeKey(state)]: _, ...remaining } = state.moved;
  return { moved: remaining };
};

export const setPagePreset =
  (pagePreset: PagePreset): Change =>
  (state) =>
    state.pagePreset === pagePreset ? {} : { pagePreset };

export const openPanel =
  (name: PanelName, open: boolean): Change =>
  ({ panels }) => ({ panels: { ...panels, [name]: open } });

export const setTheme =
  (theme: Theme): Change =>
  () => ({ theme });

export const present =
  (presenting: boolean): Change =>
  () => ({ presenting });

export const openHelp =
  (helping: boolean): Change =>
  () => ({ helping });

/** Opens the menu of a target; null closes it. */
export const openMenu =
  (menu: OpenMenu | null): Change =>
  () => ({ menu });

/** Opens a page about the Atlas itself, in place of the help; null closes it. */
export const openAbout =
  (about: About | null): Change =>
  () => ({ about, helping: false });

/** Lets documents carry the words of the framework page or of the catalogues, everywhere. */
export const labelBy =
  (labels: Labels): Change =>
  (state) =>
    labels === state.labels ? {} : { labels, ...worldOf(state.known, labels, state.library.layers ?? []) };

/** Takes over preferences that were stored; those not named stay. */
export function restorePrefs({ labels, ...prefs }: Partial<Prefs>): Change {
  return (state) => ({ ...prefs, ...labelBy(labels ?? state.labels)(state) });
}

/** Lets the keys without Ctrl or Cmd act, or rest. */
export const letLetterKeys =
  (letterKeys: boolean): Change =>
  () => ({ letterKeys });
