import { copyLink } from '../effects/copy-link.ts';
import { firstOf, type Way, walkFrom } from '../lens/picture/walk.ts';
import { writeAddress } from '../lens/view/address.ts';
import type { Depth } from '../lens/view/view.ts';
import { childrenOf } from '../model/graph/graph.ts';
import type { Line } from '../model/graph/lines.ts';
import { askQuestion, compare, hover, lookAs, openMenu, present, select } from '../state/actions.ts';
import { baseOf, shownLinesOf } from '../state/derive.ts';
import { foldTile, openCard } from '../state/layer-actions.ts';
import { dismissNewest } from '../state/notice-actions.ts';
import { dimFound } from '../state/search-actions.ts';
import type { State, Target } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { selectedTarget } from '../state/target.ts';
import type { Command, Context } from './command.ts';

/** Whether a node or line is selected. A target of kind `selection` is selected whenever anything is. */
export function isSelected({ view }: State, target: Target): boolean {
  return 'id' in target
    ? [view.selection, ...view.others].includes(target.id)
    : target.kind === 'selection' && view.selection !== null;
}

/** Whether a target is a closed card that a layer fills with items, or a folded item in an open card. */
export function canOpen({ view, layerIndex }: State, target: Target): boolean {
  if (target.kind !== 'node') return false;
  const { id } = target;
  return (
    view.folded.includes(id) ||
    (!view.open.includes(id) && layerIndex.some(({ cards }) => cards.includes(id)))
  );
}

/** Whether a target is an open card, or an unfolded item that has children. */
export function canClose({ view, graph }: State, target: Target): boolean {
  if (target.kind !== 'node' || !graph.hasNode(target.id)) return false;
  const { id } = target;
  if (graph.getNodeAttribute(id, 'kind') !== 'item') return view.open.includes(id);
  return !view.folded.includes(id) && childrenOf(graph, id).length > 0;
}

/**
 * Returns a command that opens or closes a card and zooms to it or back out. An item in a card is folded or
 * unfolded instead, without moving the camera.
 */
export const openTarget =
  (open: boolean): Command['run'] =>
  ({ store, drawing }, target) => {
    if (target.kind !== 'node') return;
    const { graph } = store.getState();
    const { id } = target;
    if (graph.hasNode(id) && graph.getNodeAttribute(id, 'kind') === 'item') {
      store.setState(foldTile(id, !open));
      return;
    }
    store.setState(openCard(id, open));
    if (open) drawing.zoomTo([id]);
    else drawing.fit();
  };

/** The line that a target refers to. Null if the target is not a line, or the line is unknown. */
export function lineOf({ lines }: State, target: Target): Line | null {
  return target.kind === 'line' ? (lines.get(target.id) ?? null) : null;
}

/** The id of the kind of a line's strongest relation. Null if the target is not a known line. */
export function kindOf(state: State, target: Target): string | null {
  return lineOf(state, target)?.relations[0]?.kind.id ?? null;
}

/** Sets the depth of the highlight. Does nothing if nothing is selected. */
export function light(store: Store, depth: Depth): void {
  if (store.getState().view.selection !== null) store.setState(lookAs(depth));
}

/**
 * Escape removes the topmost thing, in this order: the newest notice, the highlight of search hits, the wait
 * for a second node to compare, the hover card, the selection, the question, the presentation.
 */
export function stepBack(store: Store): void {
  const { hover: hovered, view, presenting, comparing, found, notices } = store.getState();
  if (notices.length > 0) store.setState(dismissNewest);
  else if (found?.searchHit) store.setState(dimFound);
  else if (comparing) store.setState(compare(false));
  else if (hovered && hovered.id !== view.selection) store.setState(hover(null));
  else if (view.selection !== null) store.setState(select(null));
  else if (view.question !== null) store.setState(askQuestion(null));
  else if (presenting) store.setState(present(false));
}

/**
 * Returns a command that selects the nearest related node in a direction. From a line it selects one of its
 * ends; with no selection, the first node.
 */
export const walk =
  (way: Way): Command['run'] =>
  ({ store }) => {
    const state = store.getState();
    const { nodes } = baseOf(state);
    const { selection } = state.view;
    if (state.view.form !== 'graph') return;
    const line = selection === null ? undefined : state.lines.get(selection);
    const next = line
      ? walkFrom(nodes, [line], line.from, way) === line.to
        ? line.to
        : line.from
      : selection === null
        ? firstOf(nodes)
        : walkFrom(nodes, shownLinesOf(state).values(), selection, way);
    if (next !== null) store.setState(select(next));
  };

/**
 * Opens the menu of the selection at its place on the canvas, or the menu of the background in the middle of
 * the canvas.
 */
export function callMenu({ store, drawing }: Context): void {
  const state = store.getState();
  const { selection } = state.view;
  const line = selection === null ? undefined : state.lines.get(selection);
  const at = drawing.placeOf(line?.from ?? selection);
  store.setState(openMenu({ target: selectedTarget(state), at }));
}

/** Copies the address of the present view with the target selected, and notifies the viewer of the result. */
export function copyLinkTo({ store }: Context, target: Target): void {
  const { view } = store.getState();
  const asked = 'id' in target ? { ...view, selection: target.id, others: [] } : view;
  void copyLink(store, writeAddress(asked));
}
