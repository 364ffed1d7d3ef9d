/**
 * The state of the canvas as it reports it. All lengths are CSS pixels, from the upper left corner of the
 * canvas.
 */
export interface CanvasState {
  arrangement: string;
  zoom: number;
  pan: { x: number; y: number };
  nodes: CanvasNode[];
  lines: CanvasLine[];
  captions: CanvasText[];
}
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface CanvasText extends Box {
  text: string;
}
export interface CanvasNode extends Box {
  id: string;
  kind: string;
  role: string | null;
  found: boolean;
  labels: (CanvasText & { fontSize: number })[];
}
export interface CanvasLine {
  id: string;
  ends: [string, string];
  role: string | null;
  edgeLabels: CanvasText[];
  relations: string[];
}

/**
 * The host element of the canvas, with the functions that the page adds for tests: what is drawn, and whether
 * it is at rest.
 */
export type CanvasHost = HTMLElement & { atlasState: () => CanvasState; atlasAtRest: () => boolean };

export function middleOf({ x, y, width, height }: Box): { x: number; y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
