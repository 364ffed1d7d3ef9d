import type { Core } from 'cytoscape';
import type { Box, Point } from '../lib/geometry.ts';

const PADDING = 14;

/**
 * What `fit` shows: the whole box, or, if `scrolls`, its whole width from the top, for pages that are
 * scrolled.
 */
export interface Frame {
  box: Box;
  scrolls: boolean;
}

/** Zooms, fits and pans the base instance. The highlight instance follows its viewport. */
export class CanvasCamera {
  private readonly cy: Core;
  private readonly frame: () => Frame | null;
  private size: { width: number; height: number };
  /**
   * What the canvas was last asked to show, the picture or a box, so that a resize can show it again. Null
   * once the viewer moves it.
   */
  private shown: 'picture' | Box | null = 'picture';

  constructor(cy: Core, frame: () => Frame | null) {
    this.cy = cy;
    this.frame = frame;
    this.size = { width: cy.width(), height: cy.height() };
    cy.on('dragpan scrollzoom pinchzoom', () => {
      this.shown = null;
    });
  }

  get state(): { zoom: number; pan: Point } {
    return { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
  }

  /** Whether the viewport is still as `fit` left it. */
  get isFitted(): boolean {
    return this.shown === 'picture';
  }

  /** Whether to animate: false if the viewer asked the system for reduced motion. */
  get moves(): boolean {
    return !this.cy.container()?.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)')
      .matches;
  }

  /**
   * Shows the frame of the picture, in `duration` milliseconds. Does nothing while the canvas has no size.
   */
  fit(duration = 0): void {
    const frame = this.frame();
    const [width, height] = [this.cy.width(), this.cy.height()];
    if (!frame || width === 0 || height === 0) return;
    const { box, scrolls } = frame;
    const byWidth = (width - 2 * PADDING) / box.width;
    const byHeight = (height - 2 * PADDING) / box.height;
    const zoom = Math.min(byWidth, scrolls ? byWidth : byHeight, this.cy.maxZoom());
    const top = scrolls ? PADDING - (box.y - box.height / 2) * zoom : height / 2 - box.y * zoom;
    this.shown = 'picture';
    this.go(zoom, { x: width / 2 - box.x * zoom, y: top }, duration);
  }

  /** Shows a box, in page units, as large as the canvas allows. */
  zoomTo(box: Box, duration = 0): void {
    const [width, height] = [this.cy.width(), this.cy.height()];
    const room = Math.min((width - 2 * PADDING) / box.width, (height - 2 * PADDING) / box.height);
    const zoom = Math.min(room, this.cy.maxZoom());
    this.shown = box;
    this.go(zoom, { x: width / 2 - box.x * zoom, y: height / 2 - box.y * zoom }, duration);
  }

  /** Zooms by a factor around the middle of the canvas. */
  zoomBy(factor: number): void {
    const zoom = Math.min(Math.max(this.cy.zoom() * factor, this.cy.minZoom()), this.cy.maxZoom());
    const middle = { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    const scale = zoom / this.cy.zoom();
    const pan = this.cy.pan();
    this.shown = null;
    this.go(
      zoom,
      { x: middle.x - (middle.x - pan.x) * scale, y: middle.y - (middle.y - pan.y) * scale },
      160,
    );
  }

  /** Whether a box fits into the canvas at the present zoom. */
  holds(box: Box): boolean {
    const room = 2 * PADDING;
    return (
      box.width * this.cy.zoom() + room <= this.cy.width() &&
      box.height * this.cy.zoom() + room <= this.cy.height()
    );
  }

  /** Pans by the smallest distance that makes the whole box visible. */
  moveIntoView(box: Box): void {
    const { zoom, pan } = this.state;
    const off = (centre: number, size: number, shift: number, room: number) => {
      const [from, to] = [
        (centre - size / 2) * zoom + shift - PADDING,
        (centre + size / 2) * zoom + shift + PADDING,
      ];
      return from < 0 ? -from : to > room ? room - to : 0;
    };
    const by = {
      x: off(box.x, box.width, pan.x, this.cy.width()),
      y: off(box.y, box.height, pan.y, this.cy.height()),
    };
    if (by.x !== 0 || by.y !== 0) this.go(zoom, { x: pan.x + by.x, y: pan.y + by.y }, 200);
  }

  /**
   * Shows again what was last asked for. If the viewer has moved it since, keeps the middle in the middle.
   */
  afterResize(): void {
    const now = { width: this.cy.width(), height: this.cy.height() };
    const { pan } = this.state;
    const shift = { x: (now.width - this.size.width) / 2, y: (now.height - this.size.height) / 2 };
    this.size = now;
    if (this.shown === 'picture') this.fit();
    else if (this.shown) this.zoomTo(this.shown);
    else this.cy.pan({ x: pan.x + shift.x, y: pan.y + shift.y });
  }

  private go(zoom: number, pan: Point, duration: number): void {
    this.cy.stop(true);
    if (duration === 0 || !this.moves) this.cy.viewport({ zoom, pan });
    else this.cy.animate({ zoom, pan }, { duration, easing: 'ease-in-out-cubic' });
  }
}
