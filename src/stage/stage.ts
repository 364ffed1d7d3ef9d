import type { Core } from 'cytoscape';
import type { LitLine, LitNode, LitPicture } from '../lens/picture/lit-picture.ts';
import type { BasePicture, SceneLine, SceneNode } from '../lens/picture/scene.ts';
import { type Box, boundsOf, type Point } from '../lib/geometry.ts';
import { CanvasCamera, type Frame } from './camera.ts';
import { shrinkAt, shrinkStep, shrunk } from './closeness.ts';
import { type Described, describe } from './describe.ts';
import { type Intent, listen } from './gestures.ts';
import { type Drawn, Layer } from './layer.ts';
import { paintBadge, paintGround, paintNode } from './paint.ts';
import { paintGlows } from './paint-glow.ts';
import { paintLeaders, paintPill } from './paint-pills.ts';
import { isSeen } from './paint-tiles.ts';
import { type Palette, readPalette } from './palette.ts';
import { paintOn } from './pen.ts';
import { pillPlace } from './pill-place.ts';
import { stylesheetFor } from './stylesheet.ts';

/** What React hands over: two empty Cytoscape instances and the three canvases around them. */
export interface StageParts {
  host: HTMLElement;
  base: Core;
  lit: Core;
  ground: HTMLCanvasElement;
  basePaint: HTMLCanvasElement;
  litPaint: HTMLCanvasElement;
}

const GLIDE = 360;

/**
 * Draws pictures. The picture at rest lives in one layer, which fades as a whole when something is lit; what is lit
 * lives in a second layer above it, which follows its viewport. A selection costs what it lights, not what there is.
 */
export class Stage {
  readonly camera: CanvasCamera;
  private readonly parts: StageParts;
  private readonly base: Layer;
  private readonly lit: Layer;
  private readonly quit: (() => void)[] = [];
  private palette: Palette;
  private shown: BasePicture | null = null;
  private litShown: LitPicture | null = null;
  /** What the base was painted for: Cytoscape also renders for reasons that change nothing of ours, a press for one. */
  private painted = '';
  private changes = 0;
  private glowing: readonly string[] = [];
  private shrink = 1;

  constructor(parts: StageParts, onIntent: (intent: Intent) => void) {
    this.parts = parts;
    this.base = new Layer(parts.base);
    this.lit = new Layer(parts.lit);
    this.palette = readPalette(parts.host);
    this.camera = new CanvasCamera(parts.base, () => frameOf(this.shown));
    for (const cy of [parts.base, parts.lit]) {
      cy.minZoom(0.25).maxZoom(16).autounselectify(true);
    }
    this.restyle();
    parts.base.boxSelectionEnabled(true);
    parts.lit
      .boxSelectionEnabled(false)
      .autoungrabify(true)
      .userPanningEnabled(false)
      .userZoomingEnabled(false);
    this.listenTo(parts.base, 'render', () => this.paintBase());
    this.listenTo(parts.lit, 'render', () => this.paintLit());
    this.listenTo(parts.base, 'viewport', () => {
      parts.lit.viewport({ zoom: parts.base.zoom(), pan: { ...parts.base.pan() } });
      if (shrinkStep(parts.base.zoom()) !== this.shrink) this.restyle();
    });
    parts.base.on('position', 'node', this.follow);
    this.quit.push(() => parts.base.off('position', 'node', this.follow));
    this.quit.push(listen(this.base, { pillAt: (point) => this.pillAt(point), onIntent }));
  }

  /** Takes all listeners off again. The Cytoscape instances belong to whoever made them. */
  dispose(): void {
    for (const undo of this.quit) undo();
  }

  /** Shows a picture and what is lit on it. What has not changed since the last call costs nothing. */
  show(base: BasePicture, lit: LitPicture | null): void {
    if (base !== this.shown) this.showBase(base);
    if (lit !== this.litShown) this.showLit(lit);
  }

  private showBase(base: BasePicture): void {
    const before = this.shown;
    this.shown = base;
    this.changes++;
    this.base.draw(base.nodes.map(baseNode), base.lines.filter((line) => line.atRest).map(baseLine));
    const still = !before || !this.camera.moves;
    for (const node of base.nodes) this.bring(node, still);
    const grown = before?.bounds.height !== base.bounds.height || before?.bounds.width !== base.bounds.width;
    if (before?.key !== base.key || (grown && this.camera.isFitted)) this.camera.fit(still ? 0 : GLIDE);
  }

  private bring(node: SceneNode, still: boolean): void {
    const drawn = this.base.node(node.id);
    if (!drawn || drawn.grabbed()) return;
    const at = drawn.position();
    if (Math.abs(at.x - node.x) < 0.01 && Math.abs(at.y - node.y) < 0.01) return;
    drawn.stop(true);
    if (still) drawn.position({ x: node.x, y: node.y });
    else
      drawn.animate({ position: { x: node.x, y: node.y } }, { duration: GLIDE, easing: 'ease-in-out-cubic' });
  }

  private showLit(lit: LitPicture | null): void {
    this.litShown = lit;
    this.parts.host.classList.toggle('has-lit', lit?.fades === true);
    this.lit.draw(lit?.nodes.map(litNode) ?? [], lit?.lines.map(litLine) ?? []);
    for (const node of lit?.nodes ?? []) this.lit.node(node.id)?.position(this.base.placeOf(node.id) ?? node);
    this.bringLitIntoView();
  }

  /** All that is lit, where that fits into the canvas; else the selection. */
  private bringLitIntoView(): void {
    const concerned = this.litShown?.nodes.filter((node) => !['context', 'inside'].includes(node.role)) ?? [];
    const selected = boundsOf(concerned.filter((node) => node.role === 'selected'));
    const all = boundsOf(concerned);
    if (all && selected) this.camera.bringIntoView(this.camera.holds(all) ? all : selected);
  }

  /** The lit twin of a node goes where the node goes, while it glides or is dragged. */
  private readonly follow = (event: { target: { id(): string; position(): Point } }) => {
    const id = this.base.idOf(event.target);
    this.changes++;
    if (id) this.lit.node(id)?.position({ ...event.target.position() });
  };

  /** Lets what was found glow. */
  glow(ids: readonly string[]): void {
    if (ids === this.glowing) return;
    this.glowing = ids;
    this.parts.lit.forceRender();
  }

  private restyle(): void {
    this.shrink = shrinkStep(this.parts.base.zoom());
    const style = shrunk(stylesheetFor(this.palette), this.shrink);
    for (const cy of [this.parts.base, this.parts.lit]) cy.style(style);
  }

  /** Reads the colours again after the theme has changed. */
  recolour(): void {
    this.palette = readPalette(this.parts.host);
    this.restyle();
    this.repaint();
  }

  /** Draws everything once more, for a font that has arrived. */
  repaint(): void {
    this.changes++;
    this.parts.base.forceRender();
    this.parts.lit.forceRender();
  }

  resize(): void {
    this.parts.base.resize();
    this.parts.lit.resize();
    this.camera.afterResize();
    this.bringLitIntoView();
  }

  /** What is on the canvas, measured in CSS pixels from its upper left corner. */
  describe(): Described | null {
    const pen = this.parts.basePaint.getContext('2d');
    return this.shown && pen
      ? describe({
          base: this.shown,
          lit: this.litShown,
          glowing: this.glowing,
          layer: this.base,
          litLayer: this.lit,
          camera: this.camera.state,
          pen,
        })
      : null;
  }

  /** Brings nodes so near that together they fill the canvas: where they will stand, if they glide yet. */
  zoomTo(ids: readonly string[]): void {
    const box = boundsOf(this.shown?.nodes.filter(({ id }) => ids.includes(id)) ?? []);
    if (box) this.camera.zoomTo(box, 400);
  }

  /** Where a node is drawn, in pixels of the window; the middle of the canvas for none or one that is not. */
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
    paintOn(this.parts.ground, camera, (pen) =>
      paintGround(pen, picture.ground, picture.sheet, this.palette),
    );
    paintOn(this.parts.basePaint, camera, (pen) => {
      const size = { width: clientWidth, height: clientHeight };
      const look = { sheet: picture.sheet, zoom: camera.zoom, palette: this.palette };
      for (const node of picture.nodes) {
        const at = this.base.placeOf(node.id) ?? node;
        if (isSeen(node, at, camera, size)) paintNode(pen, node, at, look);
      }
    });
  }

  private paintLit(): void {
    const picture = this.shown;
    if (!picture) return;
    const nodes = this.litShown?.nodes.map((node) => ({ node, at: this.lit.placeOf(node.id) ?? node })) ?? [];
    const pills =
      this.litShown?.lines.flatMap((line) => (line.pill ? [{ line, at: pillPlace(this.lit, line) }] : [])) ??
      [];
    paintOn(this.parts.litPaint, this.camera.state, (pen) => {
      const look = { sheet: picture.sheet, zoom: this.camera.state.zoom, palette: this.palette };
      for (const { node, at } of nodes) paintNode(pen, node, at, look);
      for (const { node, at } of nodes)
        if (node.badge) paintBadge(pen, node, at, node.badge, picture.sheet, this.palette);
      const by = shrinkAt(this.camera.state.zoom);
      const cards = nodes.map(({ node, at }) => ({ ...node, ...at }));
      paintLeaders(pen, pills, cards, { palette: this.palette, by });
      for (const { line, at } of pills)
        paintPill(pen, line, at, { sheet: picture.sheet, palette: this.palette, by });
      paintGlows(pen, picture, this.glowing, (id) => this.base.placeOf(id), this.palette);
    });
  }

  private pillAt(point: Point): string | null {
    const hit = this.litShown?.lines.find((line) => {
      if (!line.pill) return false;
      const box: Box = { ...line.pill, ...pillPlace(this.lit, line) };
      const by = shrinkAt(this.camera.state.zoom);
      return (
        Math.abs(point.x - box.x) * 2 < box.width * by && Math.abs(point.y - box.y) * 2 < box.height * by
      );
    });
    return hit?.id ?? null;
  }

  private listenTo(cy: Core, event: string, handler: () => void): void {
    cy.on(event, handler);
    this.quit.push(() => cy.off(event, handler));
  }
}

function frameOf(picture: BasePicture | null): Frame | null {
  return picture && { box: picture.bounds, scrolls: picture.sheet.format === 'tall' };
}

function baseNode(node: SceneNode): Drawn<SceneNode> {
  return { ...node, classes: [node.form, ...(node.status ? [node.status] : [])] };
}

function litNode(node: LitNode): Drawn<SceneNode> {
  return { ...node, classes: [...baseNode(node).classes, node.role] };
}

function baseLine(line: SceneLine): Drawn<SceneLine> {
  return { ...line, classes: [line.confidence] };
}

function litLine(line: LitLine): Drawn<SceneLine> {
  const arrows = [...(line.arrowFrom ? ['arrow-from'] : []), ...(line.arrowTo ? ['arrow-to'] : [])];
  return { ...line, classes: ['lit', line.role, ...arrows] };
}
