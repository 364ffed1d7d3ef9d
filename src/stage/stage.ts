import type { Core } from 'cytoscape';
import type {
  HighlightedLine,
  HighlightedNode,
  HighlightPicture,
} from '../lens/picture/highlight-picture.ts';
import type { BaseScene, SceneLine, SceneNode } from '../lens/picture/scene.ts';
import { type Box, boundsOf, type Point } from '../lib/geometry.ts';
import { CanvasCamera, type Frame } from './camera.ts';
import { CanvasLayer, type Drawn } from './canvas-layer.ts';
import { type Described, describe } from './describe.ts';
import { edgeLabelPlace } from './edge-label-place.ts';
import { type Intent, listen } from './gestures.ts';
import { paintBackground, paintBadge, paintNode } from './paint.ts';
import { paintEdgeLabel, paintLeaderLines } from './paint-edge-labels.ts';
import { paintHits } from './paint-hits.ts';
import { isSeen } from './paint-tiles.ts';
import { type Palette, readPalette } from './palette.ts';
import { paintOn } from './pen.ts';
import { stylesheetFor } from './stylesheet.ts';
import { scaleAt, scaled, scaleStep } from './zoom-scaling.ts';

/** What React passes in: two empty Cytoscape instances and the three canvases around them. */
export interface StageParts {
  host: HTMLElement;
  base: Core;
  highlight: Core;
  background: HTMLCanvasElement;
  basePaint: HTMLCanvasElement;
  highlightPaint: HTMLCanvasElement;
}

const GLIDE = 360;

/**
 * Draws pictures. One Cytoscape instance draws the base scene, which fades as a whole when something is
 * highlighted; a second instance above it draws the highlight and follows its viewport. So the cost of a
 * selection depends on what it highlights, not on the size of the scene.
 */
export class Stage {
  readonly camera: CanvasCamera;
  private readonly parts: StageParts;
  private readonly base: CanvasLayer;
  private readonly highlight: CanvasLayer;
  private readonly unsubscribes: (() => void)[] = [];
  private palette: Palette;
  private shown: BaseScene | null = null;
  private shownHighlight: HighlightPicture | null = null;
  /**
   * What the base was last painted for. Cytoscape also renders when nothing has changed for us, for example
   * on a press.
   */
  private painted = '';
  private changes = 0;
  private searchHits: readonly string[] = [];
  private strokeScale = 1;

  constructor(parts: StageParts, onIntent: (intent: Intent) => void) {
    this.parts = parts;
    this.base = new CanvasLayer(parts.base);
    this.highlight = new CanvasLayer(parts.highlight);
    this.palette = readPalette(parts.host);
    this.camera = new CanvasCamera(parts.base, () => frameOf(this.shown));
    for (const cy of [parts.base, parts.highlight]) {
      cy.minZoom(0.25).maxZoom(16).autounselectify(true);
    }
    this.restyle();
    parts.base.boxSelectionEnabled(true);
    parts.highlight
      .boxSelectionEnabled(false)
      .autoungrabify(true)
      .userPanningEnabled(false)
      .userZoomingEnabled(false);
    this.listenTo(parts.base, 'render', () => this.paintBase());
    this.listenTo(parts.highlight, 'render', () => this.paintHighlight());
    this.listenTo(parts.base, 'viewport', () => {
      parts.highlight.viewport({ zoom: parts.base.zoom(), pan: { ...parts.base.pan() } });
      if (scaleStep(parts.base.zoom()) !== this.strokeScale) this.restyle();
    });
    parts.base.on('position', 'node', this.onNodeMoved);
    this.unsubscribes.push(() => parts.base.off('position', 'node', this.onNodeMoved));
    this.unsubscribes.push(listen(this.base, { edgeLabelAt: (point) => this.edgeLabelAt(point), onIntent }));
  }

  /** Removes all listeners. The Cytoscape instances belong to the caller. */
  dispose(): void {
    for (const undo of this.unsubscribes) undo();
  }

  /**
   * Shows a scene and its highlight. An argument that is the same object as in the last call costs nothing.
   */
  show(base: BaseScene, highlight: HighlightPicture | null): void {
    if (base !== this.shown) this.showBase(base);
    if (highlight !== this.shownHighlight) this.showHighlight(highlight);
  }

  private showBase(base: BaseScene): void {
    const before = this.shown;
    this.shown = base;
    this.changes++;
    this.base.draw(base.nodes.map(baseNode), base.lines.filter((line) => line.atRest).map(baseLine));
    const still = !before || !this.camera.moves;
    for (const node of base.nodes) this.moveTo(node, still);
    const grown = before?.bounds.height !== base.bounds.height || before?.bounds.width !== base.bounds.width;
    if (before?.key !== base.key || (grown && this.camera.isFitted)) this.camera.fit(still ? 0 : GLIDE);
  }

  private moveTo(node: SceneNode, still: boolean): void {
    const drawn = this.base.node(node.id);
    if (!drawn || drawn.grabbed()) return;
    const at = drawn.position();
    if (Math.abs(at.x - node.x) < 0.01 && Math.abs(at.y - node.y) < 0.01) return;
    drawn.stop(true);
    if (still) drawn.position({ x: node.x, y: node.y });
    else
      drawn.animate({ position: { x: node.x, y: node.y } }, { duration: GLIDE, easing: 'ease-in-out-cubic' });
  }

  private showHighlight(highlight: HighlightPicture | null): void {
    this.shownHighlight = highlight;
    this.parts.host.classList.toggle('has-lit', highlight?.fades === true);
    this.highlight.draw(
      highlight?.nodes.map(highlightedNode) ?? [],
      highlight?.lines.map(highlightedLine) ?? [],
    );
    for (const node of highlight?.nodes ?? [])
      this.highlight.node(node.id)?.position(this.base.placeOf(node.id) ?? node);
    this.moveHighlightIntoView();
  }

  /** Brings all that is highlighted into view if it fits into the canvas, else the selection. */
  private moveHighlightIntoView(): void {
    const concerned =
      this.shownHighlight?.nodes.filter((node) => !['context', 'inside'].includes(node.role)) ?? [];
    const selected = boundsOf(concerned.filter((node) => node.role === 'selected'));
    const all = boundsOf(concerned);
    if (all && selected) this.camera.moveIntoView(this.camera.holds(all) ? all : selected);
  }

  /** Moves the highlighted copy of a node along with it during an animation or a drag. */
  private readonly onNodeMoved = (event: { target: { id(): string; position(): Point } }) => {
    const id = this.base.idOf(event.target);
    this.changes++;
    if (id) this.highlight.node(id)?.position({ ...event.target.position() });
  };

  /** Highlights search hits by id. */
  searchHit(ids: readonly string[]): void {
    if (ids === this.searchHits) return;
    this.searchHits = ids;
    this.parts.highlight.forceRender();
  }

  /** Whether no animation of the camera or of a node is running. */
  get isStill(): boolean {
    const { base } = this.parts;
    return !base.animated() && base.nodes(':animated').empty();
  }

  private restyle(): void {
    this.strokeScale = scaleStep(this.parts.base.zoom());
    const style = scaled(stylesheetFor(this.palette), this.strokeScale);
    for (const cy of [this.parts.base, this.parts.highlight]) cy.style(style);
  }

  /** Reads the colours again, after the theme has changed. */
  recolour(): void {
    this.palette = readPalette(this.parts.host);
    this.restyle();
    this.repaint();
  }

  /** Paints everything again, for a font that has arrived. */
  repaint(): void {
    this.changes++;
    this.parts.base.forceRender();
    this.parts.highlight.forceRender();
  }

  resize(): void {
    this.parts.base.resize();
    this.parts.highlight.resize();
    this.camera.afterResize();
    this.moveHighlightIntoView();
  }

  /**
   * Describes what is on the canvas, in CSS pixels from its upper left corner. Null before the first picture.
   */
  describe(): Described | null {
    const pen = this.parts.basePaint.getContext('2d');
    return this.shown && pen
      ? describe({
          base: this.shown,
          highlight: this.shownHighlight,
          searchHits: this.searchHits,
          layer: this.base,
          highlightLayer: this.highlight,
          camera: this.camera.state,
          pen,
        })
      : null;
  }

  /** Zooms so that these nodes fill the canvas, at their final places if they are still moving. */
  zoomTo(ids: readonly string[]): void {
    const box = boundsOf(this.shown?.nodes.filter(({ id }) => ids.includes(id)) ?? []);
    if (box) this.camera.zoomTo(box, 400);
  }

  /**
   * The present centre of a node in pixels of the window. For null, or a node that is not drawn, the middle
   * of the canvas.
   */
  placeOnPage(id: string | null): Point {
    const { left, top, width, height } = this.parts.host.getBoundingClientRect();
    const at = id === null ? null : this.base.placeOf(id);
    const { zoom, pan } = this.camera.state;
    return at
      ? { x: left + at.x * zoom + pan.x, y: top + at.y * zoom + pan.y }
      : { x: left + width / 2, y: top + height / 2 };
  }

  private paintBase(): void {
    const picture = this.shown;
    if (!picture) return;
    const camera = this.camera.state;
    const { clientWidth, clientHeight } = this.parts.basePaint;
    const painting = [this.changes, camera.zoom, camera.pan.x, camera.pan.y, clientWidth, clientHeight].join(
      ' ',
    );
    if (painting === this.painted) return;
    this.painted = painting;
    paintOn(this.parts.background, camera, (pen) =>
      paintBackground(pen, picture.background, picture.page, this.palette),
    );
    paintOn(this.parts.basePaint, camera, (pen) => {
      const size = { width: clientWidth, height: clientHeight };
      const look = { page: picture.page, zoom: camera.zoom, palette: this.palette };
      for (const node of picture.nodes) {
        const at = this.base.placeOf(node.id) ?? node;
        if (isSeen(node, at, camera, size)) paintNode(pen, node, at, look);
      }
    });
  }

  private paintHighlight(): void {
    const picture = this.shown;
    if (!picture) return;
    const nodes =
      this.shownHighlight?.nodes.map((node) => ({ node, at: this.highlight.placeOf(node.id) ?? node })) ?? [];
    const edgeLabels =
      this.shownHighlight?.lines.flatMap((line) =>
        line.edgeLabel ? [{ line, at: edgeLabelPlace(this.highlight, line) }] : [],
      ) ?? [];
    paintOn(this.parts.highlightPaint, this.camera.state, (pen) => {
      const look = { page: picture.page, zoom: this.camera.state.zoom, palette: this.palette };
      for (const { node, at } of nodes) paintNode(pen, node, at, look);
      for (const { node, at } of nodes)
        if (node.badge) paintBadge(pen, node, at, node.badge, picture.page, this.palette);
      const by = scaleAt(this.camera.state.zoom);
      const cards = nodes.map(({ node, at }) => ({ ...node, ...at }));
      paintLeaderLines(pen, edgeLabels, cards, { palette: this.palette, by });
      for (const { line, at } of edgeLabels)
        paintEdgeLabel(pen, line, at, { page: picture.page, palette: this.palette, by });
      paintHits(pen, picture, this.searchHits, (id) => this.base.placeOf(id), this.palette);
    });
  }

  private edgeLabelAt(point: Point): string | null {
    const hit = this.shownHighlight?.lines.find((line) => {
      if (!line.edgeLabel) return false;
      const box: Box = { ...line.edgeLabel, ...edgeLabelPlace(this.highlight, line) };
      const by = scaleAt(this.camera.state.zoom);
      return (
        Math.abs(point.x - box.x) * 2 < box.width * by && Math.abs(point.y - box.y) * 2 < box.height * by
      );
    });
    return hit?.id ?? null;
  }

  private listenTo(cy: Core, event: string, handler: () => void): void {
    cy.on(event, handler);
    this.unsubscribes.push(() => cy.off(event, handler));
  }
}

function frameOf(picture: BaseScene | null): Frame | null {
  return picture && { box: picture.bounds, scrolls: picture.page.pagePreset === 'tall' };
}

function baseNode(node: SceneNode): Drawn<SceneNode> {
  return { ...node, classes: [node.form, ...(node.status ? [node.status] : [])] };
}

function highlightedNode(node: HighlightedNode): Drawn<SceneNode> {
  return { ...node, classes: [...baseNode(node).classes, node.role] };
}

function baseLine(line: SceneLine): Drawn<SceneLine> {
  return { ...line, classes: [line.confidence] };
}

function highlightedLine(line: HighlightedLine): Drawn<SceneLine> {
  const arrows = [...(line.arrowFrom ? ['arrow-from'] : []), ...(line.arrowTo ? ['arrow-to'] : [])];
  return { ...line, classes: ['highlight', line.role, ...arrows] };
}
