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

/** The colour theme; `system` follows the setting of the operating system. */
export type Theme = 'system' | 'light' | 'dark';
/** The panels that can be opened and closed, in the order in which changes are announced. */
export const PANEL_NAMES = ['outline', 'filters', 'legend', 'trail', 'details'] as const;
/** The name of a panel. */
export type PanelName = (typeof PANEL_NAMES)[number];

/**
 * Places of nodes that the viewer moved: key of the picture (see `placeKey`) to node id to the node's centre,
 * in page units.
 */
export type Moved = Readonly<Record<string, Readonly<Record<string, Point>>>>;

/** The largest absolute coordinate of a moved node, in page units: far outside every page. */
export const FARTHEST = 10_000;

/**
 * The id of the node or line under the pointer, and the place for its card: pixels from the upper left corner
 * of the canvas.
 */
export interface Hover extends Point {
  id: string;
}

/** What a command acts on. */
export type Target =
  | { kind: 'node'; id: string }
  | { kind: 'line'; id: string }
  /** Several selected nodes. */
  | { kind: 'selection' }
  | { kind: 'background' };

/** An open menu: its target, and its place in pixels from the upper left corner of the window. */
export interface OpenMenu {
  target: Target;
  at: Point;
}

/** What a notice is about. A new notice replaces the one about the same topic, and no other. */
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

/** A message to the viewer, shown until it is dismissed or replaced. */
export interface Notice {
  topic: NoticeTopic;
  text: string;
}

/** What the search found: ids of nodes and lines, best first. */
export interface Hits {
  ids: readonly string[];
  /** The index of the hit that was selected last; -1 for none yet. */
  at: number;
  /** Whether the picture highlights them. */
  searchHit: boolean;
}

/** The nodes that should fill the canvas; none for the whole picture. */
export interface Frame {
  ids: readonly string[];
  /**
   * The camera moves only when the name changes, because the viewer may have moved on from a frame already
   * shown.
   */
  name: string;
}

/** A View stored under a name. */
export interface Bookmark {
  id: string;
  name: string;
  /** As `writeAddress` writes it. */
  address: string;
}

/** The Views of an exploration in order; `at` is the index of the present one. */
export interface Trail {
  steps: readonly View[];
  at: number;
}

/** The whole state of the Atlas while it is open. */
export interface State {
  /** The same object in all states of a store. Derived values are memoized by it. */
  storeKey: object;
  /** The checked library without layers. It never changes after the start. */
  known: Library;
  layerIndex: readonly LayerEntry[];
  /** The layers that have been loaded, whether they are applied or not. */
  loaded: readonly Layer[];
  /** The ids of the layers that are being loaded, and the problems of those that failed. */
  loading: readonly string[];
  failedLayers: readonly Problem[];
  /**
   * The known library with the chosen labels and the applied layers, and the graph and lines built from it.
   */
  library: Library;
  graph: AtlasGraph;
  lines: ReadonlyMap<string, Line>;
  /** What the viewer asks for. The URL describes it. */
  view: View;
  /**
   * The View that was last applied without history: neither the trail nor the URL records it. Null if there
   * is none.
   */
  unrecorded: View | null;
  /** Stored in this browser. */
  moved: Moved;
  panels: Readonly<Record<PanelName, boolean>>;
  theme: Theme;
  /** Where the titles, types and statuses of documents come from: see libraryBy. */
  labels: Labels;
  /** Whether keys without Ctrl or Cmd act. */
  letterKeys: boolean;
  bookmarks: readonly Bookmark[];
  /** Why bookmarks will not survive the page; null if they will. */
  keptViewsFault: string | null;
  /** Transient: not stored anywhere. */
  hover: Hover | null;
  pagePreset: PagePreset;
  presenting: boolean;
  /** Whether the next selected node joins the selected one. */
  comparing: boolean;
  /** Every View so far and which of them is shown. Undo and redo move in it. */
  trail: Trail;
  /** Messages to the viewer until they are dismissed or no longer true: newest first, one for each topic. */
  notices: readonly Notice[];
  /** The bookmark that was removed last and its index, for as long as that can be undone. */
  removed: { bookmark: Bookmark; place: number } | null;
  helping: boolean;
  menu: OpenMenu | null;
  found: Hits | null;
  /**
   * A sentence to announce that no other field of the state implies. A new object each time, so that the same
   * sentence can be announced twice.
   */
  announcement: { sentence: string } | null;
  /** Which page about the Atlas itself is open; null for none. */
  about: About | null;
}

/**
 * A page about the Atlas itself. `source` is the id of the source at which the list of sources opens; null
 * for its start.
 */
export interface About {
  page: 'about' | 'sources';
  source: string | null;
}

/** What is stored in this browser besides bookmarks. */
export type Prefs = Pick<State, 'theme' | 'labels' | 'panels' | 'letterKeys' | 'moved'>;

/** The preferences of a state. */
export function prefsOf({ theme, labels, panels, letterKeys, moved }: Prefs): Prefs {
  return { theme, labels, panels, letterKeys, moved };
}

/** A library with the chosen labels and the layers applied, and the graph and lines built from it. */
export function worldOf(known: Library, labels: Labels, layers: readonly Layer[]): World {
  const library = withLayers(libraryBy(known, labels), layers);
  const graph = buildGraph(library);
  return { library, graph, lines: linesOf(graph) };
}

/** The state of a new Atlas on a checked library, before any layer is loaded. */
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
