import type { Point } from '../lib/geometry.ts';

/**
 * The part of a 2D context that the painters use. An export can pass another object with the same interface.
 */
export type Pen = CanvasRenderingContext2D;

/** The viewport of a Cytoscape instance: `pan` in CSS pixels, `zoom` in CSS pixels for each page unit. */
export interface Camera {
  zoom: number;
  pan: Point;
}

/** Clears a canvas, matches its resolution to the screen and calls `draw` with a pen in page units. */
export function paintOn(canvas: HTMLCanvasElement, camera: Camera, draw: (pen: Pen) => void): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const ratio = canvas.ownerDocument.defaultView?.devicePixelRatio ?? 1;
  const [width, height] = [Math.round(canvas.clientWidth * ratio), Math.round(canvas.clientHeight * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  pen.setTransform(1, 0, 0, 1, 0, 0);
  pen.clearRect(0, 0, width, height);
  const scale = ratio * camera.zoom;
  pen.setTransform(scale, 0, 0, scale, camera.pan.x * ratio, camera.pan.y * ratio);
  draw(pen);
}

/** The CSS font of the canvas at a size in the pen's units and a weight. */
export function fontOf(size: number, weight: number): string {
  return `${weight} ${size}px "Inter Variable", system-ui, sans-serif`;
}

/** Starts the path of a box with round corners; `x` and `y` are its centre. */
export function roundBox(
  pen: Pen,
  box: { x: number; y: number; width: number; height: number },
  radius: number,
): void {
  pen.beginPath();
  pen.roundRect(box.x - box.width / 2, box.y - box.height / 2, box.width, box.height, radius);
}
