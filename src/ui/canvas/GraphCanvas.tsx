import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import { useCallback, useEffect, useRef } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import { words } from '../../words/words.ts';
import { useDrawing } from '../use-app.ts';
import { HoverCard } from './HoverCard.tsx';
import './GraphCanvas.css';

// Constants, so that the frame never patches, lays out or restyles: everything drawn is the stage's.
const NO_ELEMENTS: ElementDefinition[] = [];
const NO_LAYOUT: LayoutOptions = { name: 'null' };
const NO_STYLE: [] = [];

// While nodes glide past each other a line can have no room between its ends for a frame; that is no news.
cytoscape.warnings(false);

/** The frame of the picture: two Cytoscape instances and the canvases around them, handed to the stage. */
export function GraphCanvas() {
  const drawing = useDrawing();
  const host = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const basePaint = useRef<HTMLCanvasElement>(null);
  const litPaint = useRef<HTMLCanvasElement>(null);
  const base = useRef<Core | null>(null);
  const lit = useRef<Core | null>(null);
  const keepBase = useCallback((cy: Core) => {
    base.current = cy;
  }, []);
  const keepLit = useCallback((cy: Core) => {
    lit.current = cy;
  }, []);

  useEffect(() => {
    if (!host.current || !ground.current || !basePaint.current || !litPaint.current) return;
    if (!base.current || !lit.current) return;
    return drawing.mount({
      host: host.current,
      base: base.current,
      lit: lit.current,
      ground: ground.current,
      basePaint: basePaint.current,
      litPaint: litPaint.current,
    });
  }, [drawing]);

  return (
    <section
      className="canvas"
      role="application"
      aria-label={words.canvas.label}
      aria-description={words.canvas.walking}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows walk along relations in it
      tabIndex={0}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div className="canvas-host" data-testid="canvas" ref={host} aria-hidden="true">
        <canvas className="canvas-sheet" ref={ground} />
        <div className="canvas-base">
          <CytoscapeComponent
            className="canvas-sheet"
            elements={NO_ELEMENTS}
            layout={NO_LAYOUT}
            stylesheet={NO_STYLE}
            cy={keepBase}
          />
          <canvas className="canvas-sheet canvas-paint" ref={basePaint} />
        </div>
        <div className="canvas-veil" />
        <div className="canvas-lit">
          <CytoscapeComponent
            className="canvas-sheet"
            elements={NO_ELEMENTS}
            layout={NO_LAYOUT}
            stylesheet={NO_STYLE}
            cy={keepLit}
          />
          <canvas className="canvas-sheet canvas-paint" ref={litPaint} />
        </div>
      </div>
      <HoverCard />
    </section>
  );
}
