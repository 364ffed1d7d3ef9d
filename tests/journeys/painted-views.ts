import { type Atlas, type CanvasNode, expect, middleOf } from './page.ts';

/** A view of the canvas whose picture is kept in `tests/journeys/painted/<name>.png`. */
export interface PaintedView {
  name: string;
  hash: string;
  /** What a person must find in the picture who looks at it after it was renewed. */
  shows: string;
  /** What is done to get there, where the address alone does not. */
  does?: (atlas: Atlas) => Promise<unknown>;
}

/** Views in one size of the window and one colour scheme. */
interface Group {
  title: string;
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
  views: readonly PaintedView[];
}

/** Just large enough for the words to be read: the pictures stay small files. */
export const DESK = { width: 700, height: 480 };

const node = encodeURIComponent;
const found = ({ nodes }: { nodes: readonly CanvasNode[] }) => nodes.filter((one) => one.found).length;

async function zoomIn(atlas: Atlas, steps: number): Promise<void> {
  await atlas.rest();
  for (let step = 0; step < steps; step++) await atlas.page.keyboard.press('+');
}

/** Opens 3-3, comes as near as it gets, and selects a requirement in it. */
async function selectNear(atlas: Atlas, id: string): Promise<void> {
  await atlas.page.keyboard.press('o');
  await zoomIn(atlas, 5);
  await atlas.open(`#/architecture/${node(id)}?layers=requirements&open=3-3`);
}

const AT_REST: readonly PaintedView[] = [
  { name: 'architecture', hash: '#/architecture', shows: 'six tiers as lanes, the phases below, pale lines' },
  { name: 'lifecycle', hash: '#/lifecycle', shows: 'three phases with their activities and key standards' },
  {
    name: 'dependencies',
    hash: '#/dependencies',
    shows: 'foundations at the bottom, captions of the levels',
  },
  {
    name: 'near',
    hash: '#/architecture',
    shows: 'X and its neighbours, large: dashed outlines, and the dashes of the lines',
    does: (atlas) => zoomIn(atlas, 5),
  },
  { name: 'around', hash: '#/around', shows: 'the series in the middle of its rings' },
];

const SELECTED: readonly PaintedView[] = [
  {
    name: 'selected',
    hash: '#/architecture/6-2',
    shows: '6-2 with a yellow ring, orange lines with words and dots to 4-1 and 4-2, the rest faded',
  },
  {
    name: 'selected-lifecycle',
    hash: '#/lifecycle/assess',
    shows: 'the phase Assess with a ring, its activities and what is used in them',
  },
  {
    name: 'selected-dependencies',
    hash: '#/dependencies/6-2?depth=2&dir=depends-on',
    shows: 'two steps down from 6-2',
  },
  { name: 'selected-around', hash: '#/around/4-2', shows: '4-2 in the middle, all four colours of lines' },
  { name: 'pair', hash: '#/architecture/6-1+1-1', shows: 'the shortest paths between 6-1 and 1-1' },
];

const QUESTIONS: readonly PaintedView[] = [
  {
    name: 'role',
    hash: '#/architecture?role=product-supplier',
    shows: 'reading order in discs on the cards',
  },
  { name: 'time', hash: '#/architecture?date=2023-12&since=2023', shows: 'words in pills on cards' },
  { name: 'differences', hash: '#/architecture?lens=differences', shows: 'cards with triangles highlighted' },
  {
    name: 'impact',
    hash: '#/dependencies/4-2?ask=impact',
    shows: 'distances in discs on what depends on 4-2',
  },
  {
    name: 'search',
    hash: '#/architecture',
    shows: 'two green rings round each card that is found',
    does: async (atlas) => {
      await atlas.search.fill('needed by 4-2');
      await expect.poll(async () => found(await atlas.canvas())).toBe(3);
    },
  },
  {
    name: 'search-lines',
    hash: '#/architecture',
    shows: 'green strokes beside each line that is found',
    does: async (atlas) => {
      await atlas.search.fill('evaluates');
      await expect.poll(async () => found(await atlas.canvas())).toBeGreaterThan(0);
    },
  },
  {
    name: 'hover',
    hash: '#/architecture',
    shows: '2-4 under the pointer and its lines darker, nothing faded',
    does: async (atlas) => {
      const { x, y } = await atlas.onPage(middleOf(await atlas.node('2-4')));
      await atlas.page.mouse.move(x, y);
      await expect.poll(async () => (await atlas.previewed()).length).toBeGreaterThan(0);
    },
  },
];

const LAYERS: readonly PaintedView[] = [
  {
    name: 'open-card',
    hash: '#/architecture/3-3?layers=requirements',
    shows: '3-3 open and near, with its groups and ids on their tiles',
    does: ({ page }) => page.keyboard.press('o'),
  },
  {
    name: 'requirement',
    hash: '#/architecture/3-3?layers=requirements',
    shows: 'the tile SR 7.2 with a yellow ring, near, ids and titles on the tiles round it',
    does: (atlas) => selectNear(atlas, '62443-3-3/SR 7.2'),
  },
  {
    name: 'level',
    hash: '#/architecture?level=2&above=1&layers=requirements&open=3-3,4-2',
    shows: 'filled tiles in 3-3 and 4-2',
  },
  {
    name: 'coverage',
    hash: '#/architecture?framework=nist-csf-1.1&items=PR.AC-5&open=3-3',
    shows: 'CSF 1.1 and 3-3 open, one group highlighted in each',
  },
  {
    name: 'technique',
    hash: `#/architecture/${node('attack-ics/T0831')}?layers=requirements,attack-ics`,
    shows: 'ATT&CK with a ring for its technique, dotted lines to 3-3 and 4-2, 6-2 as who evaluates',
  },
  {
    name: 'threats',
    hash: '#/architecture?lens=threats',
    shows: '3-3 and 4-2 with filled tiles, ATT&CK below',
  },
];

const DARK: readonly PaintedView[] = [
  { name: 'dark', hash: '#/architecture', shows: 'the architecture on a dark ground' },
  { name: 'dark-selected', hash: '#/architecture/6-2', shows: 'as selected, on a dark ground' },
  {
    name: 'dark-level',
    hash: '#/architecture?level=2&above=1&layers=requirements&open=3-3',
    shows: 'the lower right corner of 3-3, near, on a dark ground: words on the filled tile SR 7.8 are dark',
    does: (atlas) => zoomIn(atlas, 5),
  },
];

/** All painted views, those of a size and a colour scheme together. */
export const PAINTED: readonly Group[] = [
  { title: 'at rest', viewport: DESK, colorScheme: 'light', views: AT_REST },
  { title: 'with a selection', viewport: DESK, colorScheme: 'light', views: SELECTED },
  { title: 'with a question', viewport: DESK, colorScheme: 'light', views: QUESTIONS },
  { title: 'with layers', viewport: DESK, colorScheme: 'light', views: LAYERS },
  { title: 'in the dark', viewport: DESK, colorScheme: 'dark', views: DARK },
  {
    title: 'on a phone',
    viewport: { width: 360, height: 640 },
    colorScheme: 'light',
    views: [{ name: 'tall', hash: '#/architecture/6-2', shows: 'cards in three columns, 6-2 in view' }],
  },
];
