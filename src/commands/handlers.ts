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

/** Whether a target is selected, or is the selection. */
export function isSelected({ view }: State, target: Target): boolean {
  return 'id' in target
    ? [view.selection, ...view.others].includes(target.id)
    : target.kind === 'selection' && view.selection !== null;
}

/** Whether a target is a card into which a layer puts items, and is shut; or something folded in an open card. */
export function canOpen({ view, layerIndex }: State, target: Target): boolean {
  if (target.kind !== 'node') return false;
  const { id } = target;
  return (
    view.folded.includes(id) ||
    (!view.open.includes(id) && layerIndex.some(({ cards }) => cards.includes(id)))
  );
}

/** Whether a target is an open card; or something in a card that holds more, and is not folded. */
export function canClose({ view, graph }: State, target: Target): boolean {
  if (target.kind !== 'node' || !graph.hasNode(target.id)) return false;
  const { id } = target;
  if (graph.getNodeAttribute(id, 'kind') !== 'item') return view.open.includes(id);
  return !view.folded.includes(id) && childrenOf(graph, id).length > 0;
}

/** Opens or closes a card and brings it near or far; what stands in a card is folded or unfolded where it is. */
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

/** The line that a target is; null where it is none. */
export function lineOf({ lines }: State, target: Target): Line | null {
  return target.kind === 'line' ? (lines.get(target.id) ?? null) : null;
}

/** The kind of the strongest relation of a line. */
export function kindOf(state: State, target: Target): string | null {
  return lineOf(state, target)?.relations[0]?.kind.id ?? null;
}

/** How far the light goes; with nothing selected there is none. */
export function light(store: Store, depth: Depth): void {
  if (store.getState().view.selection !== null) store.setState(lookAs(depth));
}

/** Escape takes away the nearest thing: a notice, what glows, what is said about the pointer, the selection, the lens, the presentation. */
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

/** Walks from the selected node to what is related to it that way; from a line to an end; from nothing, to the first node. */
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

/** Opens the menu of the selection where it stands, or of the picture in its middle. */
export function callMenu({ store, drawing }: Context): void {
  const state = store.getState();
  const { selection } = state.view;
  const line = selection === null ? undefined : state.lines.get(selection);
  const at = drawing.placeOf(line?.from ?? selection);
  store.setState(openMenu({ target: selectedTarget(state), at }));
}

/** Copies the address of the picture with the target selected, and says so. */
export function copyLinkTo({ store }: Context, target: Target): void {
  const { view } = store.getState();
  const asked = 'id' in target ? { ...view, selection: target.id, others: [] } : view;
  void copyLink(store, writeAddress(asked));
}
