import { layersOf } from '../lens/questions/questions.ts';
import type { Problem } from '../model/check/problem.ts';
import { withNeeds, withoutLayer } from '../model/records/layer-index.ts';
import type { Layer } from '../model/records/schema-layer.ts';
import { type Change, show } from './actions.ts';
import { worldOf } from './state.ts';

/**
 * Switches a layer on with all the layers it needs, or off with all the layers that need it. Switching off
 * closes all cards, and clears a selection of an item or framework and a question that needs a missing layer.
 */
export function switchLayer(id: string, on: boolean): Change {
  return (state) => {
    const { view, layerIndex, graph } = state;
    if (on) return show({ layers: withNeeds(layerIndex, [...view.layers, id]) })(state);
    const stays = (node: string) =>
      graph.hasNode(node) && !['item', 'framework'].includes(graph.getNodeAttribute(node, 'kind'));
    const layers = withoutLayer(layerIndex, view.layers, id);
    const selected = view.selection !== null && stays(view.selection) ? view.selection : null;
    return show({
      layers,
      selection: selected,
      others: selected === null ? [] : view.others.filter(stays),
      open: [],
      folded: [],
      question: layersOf(view.question).every((one) => layers.includes(one)) ? view.question : null,
    })(state);
  };
}

/** Records which layers are being loaded. */
export const startLoading =
  (loading: readonly string[]): Change =>
  () => ({ loading });

/** Records that loading has ended, and the problems of the layers that failed. */
export const endLoading =
  (failedLayers: readonly Problem[]): Change =>
  () => ({ loading: [], failedLayers });

/** Replaces the list of loaded layers. */
export const keepLayers =
  (loaded: readonly Layer[]): Change =>
  () => ({ loaded });

/**
 * Rebuilds library, graph and lines with those of the loaded layers that are named. Changes nothing if the
 * same layers are applied already.
 */
export function applyLayers(ids: readonly string[]): Change {
  return ({ known, labels, loaded, library }) => {
    const wanted = loaded.filter(({ id }) => ids.includes(id));
    const applied = library.layers ?? [];
    const same = wanted.length === applied.length && wanted.every((layer, index) => layer === applied[index]);
    return same ? {} : worldOf(known, labels, wanted);
  };
}

/**
 * Opens or closes a card. Opening also switches on the first layer that fills the card, if none is on, with
 * the layers it needs.
 */
export function openCard(id: string, open: boolean): Change {
  return (state) => {
    const { layerIndex, view } = state;
    const others = view.open.filter((one) => one !== id);
    if (!open) return show({ open: others })(state);
    const filling = layerIndex.filter(({ cards }) => cards.includes(id));
    const isOn = filling.some((layer) => view.layers.includes(layer.id));
    const missing = isOn ? [] : filling.slice(0, 1).map((layer) => layer.id);
    const layers = withNeeds(layerIndex, [...view.layers, ...missing]);
    return show({ open: [...others, id], layers })(state);
  };
}

/** Folds a tile, which hides its children, or unfolds it. */
export function foldTile(id: string, fold: boolean): Change {
  return (state) => {
    const others = state.view.folded.filter((one) => one !== id);
    return show({ folded: fold ? [...others, id] : others })(state);
  };
}
