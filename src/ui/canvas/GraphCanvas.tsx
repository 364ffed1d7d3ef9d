import cytoscape, { type Core, type ElementDefinition, type LayoutOptions } from 'cytoscape';
import { useCallback, useEffect, useRef } from 'react';
import CytoscapeComponent from 'react-cytoscapejs';
import { words } from '../../words/words.ts';
import { useDrawing } from '../use-app.ts';
import { HoverCard } from './HoverCard.tsx';
import './GraphCanvas.css';

// Constants, so that react-cytoscapejs never patches elements, runs a layout or sets styles: only the stage
// draws.
const NO_ELEMENTS: ElementDefinition[] = [];
const NO_LAYOUT: LayoutOptions = { name: 'null' };
const NO_STYLE: [] = [];

// While nodes are animated past each other, a line may have no length for a frame. Cytoscape would log a
// warning each time.
cytoscape.warnings(false);

/**
 * The canvas of the graph: two Cytoscape instances and the canvas elements around them, mounted by the stage.
 */
export function GraphCanvas() {
  const drawing = useDrawing();
  const host = useRef<HTMLDivElement>(null);
  const background = useRef<HTMLCanvasElement>(null);
  const basePaint = useRef<HTMLCanvasElement>(null);
  const highlightPaint = useRef<HTMLCanvasElement>(null);
  const base = useRef<Core | null>(null);
  const highlight = useRef<Core | null>(null);
  const keepBase = useCallback((cy: Core) => {
    base.current = cy;
  }, []);
  const keepHighlightCanvas = useCallback((cy: Core) => {
    highlight.current = cy;
  }, []);

  useEffect(() => {
    if (!host.current || !background.current || !basePaint.current || !highlightPaint.current) return;
    if (!base.current || !highlight.current) return;
    return drawing.mount({
      host: host.current,
      base: base.current,
      highlight: highlight.current,
      background: background.current,
      basePaint: basePaint.current,
      highlightPaint: highlightPaint.current,
    });
  }, [drawing]);

  return (
    <section
      className="canvas"
      role="application"
      aria-label={words.canvas.label}
      aria-description={words.canvas.walking}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk along relations in it
      tabIndex={0}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div className="canvas-host" data-testid="canvas" ref={host} aria-hidden="true">
        <canvas className="canvas-page" ref={background} />
        <div className="canvas-base">
          <CytoscapeComponent
            className="canvas-page"
            elements={NO_ELEMENTS}
            layout={NO_LAYOUT}
            stylesheet={NO_STYLE}
            cy={keepBase}
          />
          <canvas className="canvas-page canvas-paint" ref={basePaint} />
        </div>
        <div className="canvas-veil" />
        <div className="canvas-lit">
          <CytoscapeComponent
            className="canvas-page"
            elements={NO_ELEMENTS}
            layout={NO_LAYOUT}
            stylesheet={NO_STYLE}
            cy={keepHighlightCanvas}
          />
          <canvas className="canvas-page canvas-paint" ref={highlightPaint} />
        </div>
      </div>
      <HoverCard />
    </section>
  );
}
