import type { PagePreset } from '../lens/picture/layouts/page.ts';
import { HOME, type View } from '../lens/view/view.ts';
import type { Point } from '../lib/geometry.ts';
import type { Problem } from '../model/check/problem.ts';
import { buildGraph } from '../model/graph/build-graph.ts';
import type { AtlasGraph } from '../model/graph/graph.ts';
import { withLayers } from '../model/graph/layer-graph.ts';
import { type Line, linesOf } from '../model/graph/lines.ts';
import type { World } from '../model/graph/world.ts';
import type { LayerEntry } from '../model/records/layer-index.ts';
import type { Library } from '../model/records/library.ts';
import { type Labels, libraryBy } from '../model/records/library-by.ts';
import type { Layer } from '../model/records/schema-layer.ts';

export type Theme = 'system' | 'light' | 'dark';
/** The panels that can be opened and closed, in the order in which a change of them is announced. */
export const PANEL_NAMES = ['outline', 'filters', 'legend', 'trail', 'details'] as const;
export type PanelName = (typeof PANEL_NAMES)[number];

/** Nodes put by hand: arrangement, format and centre (see `placeKey`) to node id to its place on the sheet. */
export type Moved = Readonly<Record<string, Readonly<Record<string, Point>>>>;

/** The coordinates of a moved node are no larger than this, in units of the page: far outside every page. */
export const FARTHEST = 10_000;

/** What the pointer rests on, and where to tell about it: pixels from the upper left corner of the canvas. */
export interface Hover extends Point {
  id: string;
}

/** What a command is for. */
export type Target =
  | { kind: 'node'; id: string }
  | { kind: 'line'; id: string }
  /** Several selected nodes. */
  | { kind: 'selection' }
  | { kind: 'background' };

/** A menu that is open: whose it is, and where, in pixels from the upper left corner of the window. */
export interface OpenMenu {
  target: Target;
  at: Point;
}

/** What a notice is about. A new notice takes the place of the one about the same topic, and of no other. */
export type NoticeTopic =
  | 'address'
  | 'long-address'
  | 'layers'
  | 'link'
  | 'long-view'
  | 'page'
  | 'storage'
  | 'kept-views'
  | 'kept-views-damaged'
  | 'settings'
  | 'settings-damaged';

export interface Notice {
  topic: NoticeTopic;
  text: string;
}

/** What the search has found: nodes and lines, best first. */
export interface Hits {
  ids: readonly string[];
  /** Which of them was gone to last; -1 for none yet. */
  at: number;
  /** Whether they glow on the picture. */
  searchHit: boolean;
}

/** Nodes that should fill the canvas; none for the whole picture. */
export interface Frame {
  ids: readonly string[];
  /** A frame with another name is moved to, one with the same name is not: the viewer may have moved on from it. */
  name: string;
}

/** A View that is kept under a name. */
export interface Bookmark {
  id: string;
  name: string;
  /** As `writeAddress` writes it. */
  address: string;
}

/** The Views of an exploration in their order. */
export interface Trail {
  steps: readonly View[];
  at: number;
}

/** Everything the Atlas remembers while it is open. */
export interface State {
  /** The same object in all states of a store: derived values are remembered by it. */
  storeKey: object;
  /** Known: never changes after the start. */
  known: Library;
  layerIndex: readonly LayerEntry[];
  /** The layers that have been loaded, whether they are laid on the framework or not. */
  loaded: readonly Layer[];
  /** The layers that are being loaded, and what was wrong with those that did not come. */
  loading: readonly string[];
  failedLayers: readonly Problem[];
  /** The same with the words that the labels follow, and what is thought out from it. */
  library: Library;
  graph: AtlasGraph;
  lines: ReadonlyMap<string, Line>;
  /** Asked: lives in the address. */
  view: View;
  /** The View that was last applied without history: neither trail nor address record it. Null where none was. */
  unrecorded: View | null;
  /** Kept on this machine. */
  moved: Moved;
  panels: Readonly<Record<PanelName, boolean>>;
  theme: Theme;
  /** Whose words documents carry: see libraryBy. */
  labels: Labels;
  /** Whether keys without Ctrl or Cmd act. */
  letterKeys: boolean;
  bookmarks: readonly Bookmark[];
  /** Why kept views do not outlast the page; null while they do. */
  keptViewsFault: string | null;
  /** Of the moment: kept nowhere. */
  hover: Hover | null;
  pagePreset: PagePreset;
  presenting: boolean;
  /** Whether the next node that is selected is looked at together with the present one. */
  comparing: boolean;
  /** Every View so far, and which of them is shown: undo and redo walk here. */
  trail: Trail;
  /** What the viewer is told until it is dismissed or no longer true; the newest first, one for each topic. */
  notices: readonly Notice[];
  /** The bookmark that was removed last and its place, for as long as that can be undone. */
  removed: { bookmark: Bookmark; place: number } | null;
  helping: boolean;
  menu: OpenMenu | null;
  found: Hits | null;
  /** What is to be said aloud and stands nowhere else in the state; a new object each time. */
  announcement: { sentence: string } | null;
  /** What is open about the Atlas itself. */
  about: About | null;
}

/** A page of what is told about the Atlas itself; the sources may open at one of them. */
export interface About {
  page: 'about' | 'sources';
  source: string | null;
}

/** What is kept on this machine besides kept views. */
export type Prefs = Pick<State, 'theme' | 'labels' | 'panels' | 'letterKeys' | 'moved'>;

/** The preferences in a state. */
export function prefsOf({ theme, labels, panels, letterKeys, moved }: Prefs): Prefs {
  return { theme, labels, panels, letterKeys, moved };
}

/** A library with the words that the labels follow and the layers laid on it, with its graph and lines. */
export function worldOf(known: Library, labels: Labels, layers: readonly Layer[]): World {
  const library = withLayers(libraryBy(known, labels), layers);
  const graph = buildGraph(library);
  return { library, graph, lines: linesOf(graph) };
}

/** The state of an Atlas just opened on a checked library. */
export function startState(library: Library, layerIndex: readonly LayerEntry[] = []): State {
  return {
    storeKey: {},
    known: library,
    layerIndex,
    loaded: [],
    loading: [],
    failedLayers: [],
    ...worldOf(library, 'framework-page', []),
    view: HOME,
    unrecorded: null,
    moved: {},
    panels: { outline: false, legend: false, filters: false, trail: false, details: true },
    theme: 'system',
    labels: 'framework-page',
    letterKeys: true,
    bookmarks: [],
    keptViewsFault: null,
    hover: null,
    pagePreset: 'desk',
    presenting: false,
    comparing: false,
    trail: { steps: [HOME], at: 0 },
    notices: [],
    removed: null,
    helping: false,
    menu: null,
    found: null,
    announcement: null,
    about: null,
  };
}
