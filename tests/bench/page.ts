import cytoscape, { type Core } from 'cytoscape';
import { highlightFor } from '../../src/lens/picture/highlight.ts';
import { highlightPicture } from '../../src/lens/picture/highlight-picture.ts';
import { HOME } from '../../src/lens/view/view.ts';
import { readPalette } from '../../src/stage/palette.ts';
import { Stage } from '../../src/stage/stage.ts';
import { stylesheetFor } from '../../src/stage/stylesheet.ts';
import { type Synthetic, synthetic } from './synthetic.ts';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/canvas/GraphCanvas.css';
import './page.css';

/**
 * Milliseconds from select to the next painted frame, one for each selection; and how often the base instance
 * rendered meanwhile.
 */
export interface Measured {
  frames: number[];
  baseRenders: number;
  highlight: number;
}

export interface Bench {
  /**
   * Two instances and a veil. The highlight picture is ready beforehand, so that only drawing is measured.
   */
  layers: (count: number, selections: number) => Promise<Measured>;
  /** The same, with everything between a selected id and its highlight picture. */
  whole: (count: number, selections: number) => Promise<Measured>;
  /**
   * A single plain Cytoscape that dims every element by class. It draws no labels, which is to its advantage.
   */
  classes: (count: number, selections: number) => Promise<Measured>;
  /** Nothing at all: the time of two frames of this page. */
  idle: (count: number, selections: number) => Promise<Measured>;
}

const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/**
 * Waits until a canvas has not rendered for a while, because Cytoscape goes on sharpening a large picture
 * after its first frame.
 */
async function settle(cy: Core): Promise<void> {
  let last = performance.now();
  const note = () => {
    last = performance.now();
  };
  cy.on('render', note);
  while (performance.now() - last < 2000) await pause(100);
  cy.off('render', note);
}

function element(className: string, parent: HTMLElement): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  parent.append(made);
  return made;
}

function page(parent: HTMLElement, className = ''): HTMLCanvasElement {
  const made = document.createElement('canvas');
  made.className = `canvas-page ${className}`;
  parent.append(made);
  return made;
}

/** The elements of GraphCanvas.tsx without React, which only creates them and takes no part in drawing. */
function openStage() {
  const host = element('canvas-host', element('canvas bench', document.body));
  const background = page(host);
  const below = element('canvas-base', host);
  const base = cytoscape({ container: element('canvas-page', below) });
  const basePaint = page(below, 'canvas-paint');
  element('canvas-veil', host);
  const above = element('canvas-lit', host);
  const highlight = cytoscape({ container: element('canvas-page', above) });
  const highlightPaint = page(above, 'canvas-paint');
  return { host, base, highlight, background, basePaint, highlightPaint };
}

/** Ids spread over the picture but not at its border, so that each node has the usual degree of six. */
function chosen(count: number, selections: number): string[] {
  return Array.from({ length: selections }, (_, turn) => {
    const share = 0.1 + (0.8 * ((turn * 7) % selections)) / selections;
    return `n-${Math.floor(share * count)}`;
  });
}

function litOn({ graph, lines, base }: Synthetic, selection: string) {
  const highlight = highlightFor(graph, lines, { ...HOME, selection });
  if (!highlight) throw new Error(`${selection} lights nothing`);
  return highlightPicture(base, highlight, lines);
}

/** Calls `select` for each id and waits each time until its frame is on the screen. */
async function measure(select: (id: string) => void, ids: readonly string[]): Promise<number[]> {
  const frames: number[] = [];
  for (const id of ids) {
    await pause(120);
    await frame();
    const start = performance.now();
    select(id);
    // Cytoscape draws in the next animation frame. The one after that starts when the first has been
    // presented.
    await frame();
    await frame();
    frames.push(performance.now() - start);
  }
  return frames;
}

async function onStage(count: number, selections: number, ready: boolean): Promise<Measured> {
  const world = synthetic(count);
  const parts = openStage();
  const stage = new Stage(parts, () => undefined);
  // Show the whole picture, however small, because a selection that needs panning moves the base instance,
  // which is a different cost.
  parts.base.minZoom(0.01);
  parts.highlight.minZoom(0.01);
  stage.show(world.base, null);
  stage.resize();
  await settle(parts.base);
  const ids = chosen(count, selections + 1);
  const pictures = new Map(ready ? ids.map((id) => [id, litOn(world, id)]) : []);
  let baseRenders = 0;
  let highlight = 0;
  const select = (id: string) => {
    const picture = pictures.get(id) ?? litOn(world, id);
    highlight = picture.nodes.length;
    stage.show(world.base, picture);
  };
  // The first selection shows the veil and warms up. The later ones represent walking through the graph.
  await measure(select, ids.slice(0, 1));
  parts.base.on('render', () => {
    baseRenders++;
  });
  const frames = await measure(select, ids.slice(1));
  stage.dispose();
  close(parts.host, [parts.base, parts.highlight]);
  return { frames, baseRenders, highlight };
}

async function onClasses(count: number, selections: number): Promise<Measured> {
  const { graph, lines, base } = synthetic(count);
  const host = element('canvas-page', element('canvas bench', document.body));
  const dimmed = { selector: '.dim', style: { opacity: 0.38 } };
  const cy = cytoscape({ container: host, style: [...stylesheetFor(readPalette(host)), dimmed] as never });
  cy.batch(() => {
    for (const { id, x, y, width, height } of base.nodes)
      cy.add({ data: { id, width, height }, position: { x, y }, classes: ['card', 'published'] });
    for (const { id, from, to, bend } of base.lines)
      cy.add({ data: { id, source: from, target: to, bend }, classes: ['high', 'straight'] });
  });
  cy.fit(undefined, 14);
  await settle(cy);
  let highlight = 0;
  const select = (selection: string) => {
    const picked = highlightFor(graph, lines, { ...HOME, selection });
    if (!picked) throw new Error(`${selection} lights nothing`);
    highlight = picked.nodes.size;
    cy.batch(() => {
      cy.elements().removeClass('lit selected depends-on needed-by beside').addClass('dim');
      for (const [id, role] of picked.nodes) cy.getElementById(id).removeClass('dim').addClass(role);
      for (const [id, { role }] of picked.lines)
        cy.getElementById(id).removeClass('dim').addClass(`lit ${role} arrow-to`);
    });
  };
  const ids = chosen(count, selections + 1);
  await measure(select, ids.slice(0, 1));
  let baseRenders = 0;
  cy.on('render', () => {
    baseRenders++;
  });
  const frames = await measure(select, ids.slice(1));
  close(host, [cy]);
  return { frames, baseRenders, highlight };
}

function close(host: HTMLElement, instances: readonly Core[]): void {
  for (const cy of instances) cy.destroy();
  host.closest('.bench')?.remove();
}

const bench: Bench = {
  layers: (count, selections) => onStage(count, selections, true),
  whole: (count, selections) => onStage(count, selections, false),
  classes: onClasses,
  idle: async (count, selections) => ({
    frames: await measure(() => undefined, chosen(count, selections)),
    baseRenders: 0,
    highlight: 0,
  }),
};
Object.assign(window, { bench });
