import { presetFor } from '../lens/picture/layouts/page.ts';
import type { Point } from '../lib/geometry.ts';
import type { Intent } from '../stage/gestures.ts';
import { Stage, type StageParts } from '../stage/stage.ts';
import {
  addToSelection,
  type Change,
  focusOn,
  hover,
  moveNode,
  openMenu,
  select,
  selectAll,
  setPagePreset,
} from '../state/actions.ts';
import { baseOf, frameOf, highlightPictureOf, shownHitsOf } from '../state/derive.ts';
import type { State } from '../state/state.ts';
import type { Store } from '../state/store.ts';
import { targetAt } from '../state/target.ts';

/** The canvas as the rest of the page sees it. Before `mount`, its methods do nothing. */
export interface Drawing {
  /** Draws on these parts from now on. Returns a function that stops it. */
  mount: (parts: StageParts) => () => void;
  zoomBy: (factor: number) => void;
  fit: () => void;
  /** Zooms to the smallest view that shows all of these nodes. */
  zoomTo: (ids: readonly string[]) => void;
  /**
   * The place of a node in pixels of the window. For null, or a node that is not drawn, the middle of the
   * canvas; the upper left corner before `mount`.
   */
  placeOf: (id: string | null) => Point;
}

/** Connects the store to the canvas, outside React: draws the state, and turns gestures into actions. */
export function openDrawing(store: Store): Drawing {
  let stage: Stage | null = null;
  return {
    mount: (parts) => {
      const mounted = new Stage(parts, (intent) => carryOut(store, intent));
      stage = mounted;
      const stop = drawOn(store, mounted, parts);
      return () => {
        stop();
        if (stage === mounted) stage = null;
      };
    },
    zoomBy: (factor) => stage?.camera.zoomBy(factor),
    fit: () => stage?.camera.fit(300),
    zoomTo: (ids) => stage?.zoomTo(ids),
    placeOf: (id) => stage?.placeOnPage(id) ?? { x: 0, y: 0 },
  };
}

function carryOut(store: Store, intent: Intent): void {
  store.setState(changeFor(store.getState(), intent));
}

function changeFor(state: State, intent: Intent): Change {
  switch (intent.type) {
    case 'select':
      return intent.add && intent.id !== null ? addToSelection(intent.id) : select(intent.id);
    case 'select-all':
      return selectAll(intent.ids);
    case 'focus':
      return focusOn(intent.id);
    case 'menu':
      return openMenu({ target: targetAt(state, intent.id), at: intent.at });
    case 'move':
      return moveNode(intent.id, intent.to);
    case 'hover':
      return hover(intent.id ? { id: intent.id, ...intent.at } : null);
  }
}

function drawOn(store: Store, stage: Stage, { host }: StageParts): () => void {
  /** The name of the frame that was shown last. */
  let framed = 'whole';
  const draw = () => {
    const state = store.getState();
    stage.show(baseOf(state), highlightPictureOf(state));
    stage.searchHit(shownHitsOf(state));
    const frame = frameOf(state);
    if (frame === null || frame.name === framed) return;
    framed = frame.name;
    if (frame.ids.length === 0) stage.camera.fit(300);
    else stage.zoomTo(frame.ids);
  };
  const measure = () => {
    store.setState(setPagePreset(presetFor({ width: host.clientWidth, height: host.clientHeight })));
    stage.resize();
  };
  const root = host.ownerDocument.documentElement;
  const sizes = new ResizeObserver(measure);
  const themes = new MutationObserver(() => stage.recolour());
  const darkness = matchMedia('(prefers-color-scheme: dark)');
  const recolour = () => stage.recolour();
  measure();
  draw();
  sizes.observe(host);
  themes.observe(root, { attributeFilter: ['data-theme'] });
  darkness.addEventListener('change', recolour);
  const unsubscribe = store.subscribe(draw);
  Object.assign(host, {
    atlasState: () => stage.describe(),
    // Whether the picture will not change until the viewer acts: no animation runs and no layer is loading.
    atlasAtRest: () => stage.isStill && store.getState().loading.length === 0,
  });
  let ended = false;
  void document.fonts.load('600 16px "Inter Variable"').finally(() => {
    if (ended) return;
    stage.repaint();
    root.dataset.ready = 'true';
  });
  return () => {
    ended = true;
    unsubscribe();
    sizes.disconnect();
    themes.disconnect();
    darkness.removeEventListener('change', recolour);
    stage.dispose();
  };
}
