import type { EventObject } from 'cytoscape';
import type { Point } from '../lib/geometry.ts';
import type { CanvasLayer } from './canvas-layer.ts';

/**
 * What a viewer means by a gesture on the canvas. The canvas itself changes nothing but the position of a
 * dragged node.
 */
export type Intent =
  | { type: 'select'; id: string | null; add: boolean }
  | { type: 'select-all'; ids: readonly string[] }
  | { type: 'focus'; id: string }
  /** Where the menu was requested, in pixels of the window. */
  | { type: 'menu'; id: string | null; at: Point }
  | { type: 'hover'; id: string | null; at: Point }
  | { type: 'move'; id: string; to: Point };

interface Handlers {
  /** The id of the line whose edge label covers a point of the page; null if there is none. */
  edgeLabelAt: (point: Point) => string | null;
  onIntent: (intent: Intent) => void;
}

/**
 * Listens for gestures on the base instance and reports each as an Intent. Returns an unsubscribe function.
 */
export function listen(layer: CanvasLayer, { edgeLabelAt, onIntent }: Handlers): () => void {
  const { cy } = layer;
  const idOf = (event: EventObject) => {
    const edgeLabel = edgeLabelAt(event.position);
    if (edgeLabel) return edgeLabel;
    return event.target === cy ? null : layer.idOf(event.target);
  };
  // A long press also ends in a tap, and Cytoscape counts two quick taps as a double tap wherever they fall.
  let longPressed = false;
  let twice = false;
  let last: { id: string | null; add: boolean } | undefined;
  const start = () => {
    longPressed = false;
  };
  const tap = (event: EventObject) => {
    if (longPressed) return;
    const now = { id: idOf(event), add: adds(event) };
    twice = last !== undefined && last.id === now.id && !last.add && !now.add;
    last = now;
    onIntent({ type: 'select', ...now });
  };
  const over = (event: EventObject) => {
    const id = layer.idOf(event.target);
    if (!id) return;
    const at = event.target.isNode()
      ? below(event.target.renderedBoundingBox({ includeLabels: false, includeOverlays: false }))
      : event.renderedPosition;
    onIntent({ type: 'hover', id, at });
  };
  const out = () => onIntent({ type: 'hover', id: null, at: { x: 0, y: 0 } });
  const dropped = (event: EventObject) => {
    const id = layer.idOf(event.target);
    const { x, y } = event.target.position();
    if (id) onIntent({ type: 'move', id, to: { x, y } });
  };
  const focus = (event: EventObject) => {
    const id = layer.idOf(event.target);
    if (id && twice) onIntent({ type: 'focus', id });
  };
  const menu = (event: EventObject) => {
    longPressed = event.type === 'taphold';
    const box = cy.container()?.getBoundingClientRect();
    const { x, y } = event.renderedPosition;
    onIntent({ type: 'menu', id: idOf(event), at: { x: x + (box?.left ?? 0), y: y + (box?.top ?? 0) } });
  };
  // Cytoscape emits one event for each node in a drawn box, all in the same task after the box has ended.
  const boxed: string[] = [];
  const inBox = (event: EventObject) => {
    const id = layer.idOf(event.target);
    if (!id) return;
    if (boxed.length === 0) queueMicrotask(() => onIntent({ type: 'select-all', ids: boxed.splice(0) }));
    boxed.push(id);
  };
  cy.on('tapstart', start);
  cy.on('tap', tap);
  cy.on('dbltap', 'node', focus);
  cy.on('cxttap taphold', menu);
  cy.on('box', 'node', inBox);
  cy.on('mouseover', 'node, edge', over);
  cy.on('mouseout', 'node, edge', out);
  cy.on('dragfree', 'node', dropped);
  return () => {
    cy.off('tapstart', start);
    cy.off('tap', tap);
    cy.off('dbltap', 'node', focus);
    cy.off('cxttap taphold', menu);
    cy.off('box', 'node', inBox);
    cy.off('mouseover', 'node, edge', over);
    cy.off('mouseout', 'node, edge', out);
    cy.off('dragfree', 'node', dropped);
  };
}

/** Whether a modifier key that adds to the selection was held. */
function adds(event: EventObject): boolean {
  const pressed = (event.originalEvent ?? {}) as Partial<MouseEvent>;
  return Boolean(pressed.ctrlKey || pressed.metaKey || pressed.shiftKey);
}

function below(box: { x1: number; x2: number; y2: number }): Point {
  return { x: (box.x1 + box.x2) / 2, y: box.y2 };
}
