import { type Box, boundsOf, type Point } from '../../lib/geometry.ts';
import { type AtlasGraph, containerOf, frameworkOf, type NodeKind, SERIES } from '../../model/graph/graph.ts';
import { confidenceOf, type Line } from '../../model/graph/lines.ts';
import type { Library } from '../../model/records/library.ts';
import { markKept } from '../../model/records/library-by.ts';
import type { Confidence } from '../../model/records/schema.ts';
import type { Arrangement, View } from '../view/view.ts';
import { arrange } from './layouts/arrange.ts';
import { layoutFrameworks } from './layouts/frameworks.ts';
import { type Background, PAGES, type Page, type PagePreset, type Placed } from './layouts/page.ts';
import { layoutTiles, type Tile } from './layouts/tiles.ts';
import { bendAround } from './routes.ts';

/** A node as it is drawn: its place, its form, and the facts on its card. */
export interface SceneNode extends Placed {
  kind: NodeKind;
  label: string;
  name: string;
  /**
   * Document type as an abbreviation (IS, TS, TR, PAS, with an asterisk where markKept adds one), and status
   * id. Null for nodes that are not documents.
   */
  type: string | null;
  status: string | null;
  /** The number of the tier that a document belongs to, or of the tier itself; null for other nodes. */
  tier: number | null;
  /** Whether the framework page and the catalogue differ about this document. */
  differs: boolean;
  /** Whether a card is open and shows its tiles. */
  open?: boolean;
  /** The position of a tile in its card; only for tiles. */
  tile?: Pick<Tile, 'card' | 'depth' | 'holds' | 'folded' | 'head'>;
}

/**
 * A line as it is drawn. It bends around cards and has an arrowhead at each end that the other depends on.
 */
export interface SceneLine {
  id: string;
  from: string;
  to: string;
  /** Whether it is also drawn while nothing is highlighted. */
  atRest: boolean;
  bend: number;
  arrowFrom: boolean;
  arrowTo: boolean;
  confidence: Confidence;
}

/** The picture without highlight. Does not depend on the selection, except in Around. */
export interface BaseScene {
  /** Identifies the picture, regardless of nodes that were moved by hand; see `pictureKey`. */
  key: string;
  arrangement: Arrangement;
  page: Page;
  /** The box that "fit" shows. */
  bounds: Box;
  nodes: readonly SceneNode[];
  lines: readonly SceneLine[];
  background: readonly Background[];
}

/** What a base scene is computed from. */
export interface BaseInput {
  /** The whole graph. Positions do not depend on what filters hide. */
  graph: AtlasGraph;
  /** The filtered graph and its lines: what is drawn. */
  shown: AtlasGraph;
  lines: ReadonlyMap<string, Line>;
  library: Library;
  arrangement: Arrangement;
  pagePreset: PagePreset;
  /** The id of the node in the middle of Around; null in other arrangements. */
  centre: string | null;
  /** The positions of nodes that the user has moved, by node id, in units of the page. */
  moved: Readonly<Record<string, Point>>;
  /** The ids of open cards, and of the groups folded inside them. */
  open: readonly string[];
  folded: readonly string[];
}

/** Identifies a picture: arrangement and page, and in Around also the node in the middle. */
export function pictureKey(arrangement: Arrangement, pagePreset: PagePreset, centre: string | null): string {
  return [arrangement, pagePreset, ...(centre === null ? [] : [centre])].join(' ');
}

/**
 * Computes the base scene: every node at its place, and the lines that the placement itself does not show.
 */
export function baseScene(input: BaseInput): BaseScene {
  const page = PAGES[input.pagePreset];
  const wholePage: Box = { x: page.width / 2, y: page.height / 2, width: page.width, height: page.height };
  const layout = arrange(frameworkOf(input.graph), input.arrangement, page, input.centre);
  const lanes = layout.background.flatMap((background) => (background.shape === 'lane' ? [background] : []));
  const above = boundsOf([...layout.placed.values(), ...lanes]) ?? wholePage;
  const outside = layoutFrameworks(input.graph, page, above);
  const all = [...layout.placed.values(), ...outside.placed].map((placed) => sceneNode(input, placed));
  const shownNodes = all.filter((node) => input.shown.hasNode(node.id));
  const nodes = [...shownNodes, ...shownNodes.flatMap((node) => tilesIn(input, node))];
  const bounds = boundsOf([...all, ...lanes]) ?? wholePage;
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  const lines: SceneLine[] = [];
  for (const line of input.lines.values()) {
    const ofLayer = isOfLayer(input, line);
    if (line.relations.every(layout.lines.never)) continue;
    if (ofLayer && !(boxes.has(line.from) && boxes.has(line.to))) continue;
    const whenHighlighted = ofLayer || line.relations.every(layout.lines.whenHighlighted);
    lines.push(sceneLine(line, !whenHighlighted, boxes, bounds));
  }
  const key = pictureKey(input.arrangement, input.pagePreset, input.centre);
  return {
    key,
    arrangement: input.arrangement,
    page,
    bounds,
    nodes,
    lines,
    background: [
      ...layout.background.filter(
        (one) => !('id' in one) || one.id === undefined || input.shown.hasNode(one.id),
      ),
      ...(outside.placed.some(({ id }) => input.shown.hasNode(id)) ? outside.background : []),
    ],
  };
}

function sceneNode({ graph, library, moved, open }: BaseInput, placed: Placed): SceneNode {
  const facts = graph.getNodeAttributes(placed.id);
  const doc = facts.kind === 'document' ? facts.record : null;
  const tier = doc ? graph.getNodeAttributes(doc.tier) : facts;
  const type = library.documentTypes.find((term) => term.id === doc?.type);
  return {
    ...placed,
    ...moved[placed.id],
    ...(open.includes(placed.id) && placed.form === 'card' ? { open: true } : {}),
    kind: facts.kind,
    label: facts.label,
    name: facts.name,
    type: type ? markKept(library, placed.id, 'type', type.abbreviation) : null,
    status: doc?.status ?? null,
    tier: tier.kind === 'tier' ? tier.record.number : null,
    differs: library.catalogue.some((entry) => entry.document === placed.id && entry.differences.length > 0),
  };
}

/** The visible tiles of an open card; empty for a closed card. */
function tilesIn(input: BaseInput, card: SceneNode): SceneNode[] {
  if (!card.open) return [];
  // Lay out by the unfiltered graph, so that items stay in their card even if "contains" is filtered out.
  const tiles = layoutTiles(input.graph, card, input.folded).filter(({ id }) => input.shown.hasNode(id));
  return tiles.map(({ card: standsIn, depth, holds, folded, head, ...box }) => ({
    ...sceneNode(input, { ...box, form: 'tile' }),
    tier: card.tier,
    tile: { card: standsIn, depth, holds, folded, head },
  }));
}

/** Whether a line has an end in a layer. Such a line is drawn only when highlighted. */
function isOfLayer({ graph }: BaseInput, { from, to }: Line): boolean {
  return [from, to].some((id) => ['item', 'framework'].includes(graph.getNodeAttribute(id, 'kind')));
}

function sceneLine(
  line: Line,
  atRest: boolean,
  boxes: ReadonlyMap<string, SceneNode>,
  bounds: Box,
): SceneLine {
  const [a, b] = [boxes.get(line.from), boxes.get(line.to)];
  const obstacles = [...boxes.values()].filter((box) => box.id !== line.from && box.id !== line.to);
  return {
    id: line.id,
    from: line.from,
    to: line.to,
    atRest,
    bend: a && b && !a.tile && !b.tile ? bendAround(a, b, obstacles, bounds) : 0,
    arrowFrom: line.against,
    arrowTo: line.along,
    confidence: confidenceOf(line),
  };
}

/**
 * The id of the node in the middle of Around for a selection: the node itself, for an item its card, for a
 * line its `from` end; the series if that is a framework from outside or nothing is selected. Null in other
 * arrangements.
 */
export function centreFor(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  { arrangement, selection }: View,
): string | null {
  if (arrangement !== 'around') return null;
  const chosen =
    selection === null || graph.hasNode(selection) ? selection : (lines.get(selection)?.from ?? null);
  const shownNodes = chosen === null ? null : containerOf(graph, chosen);
  return shownNodes === null || graph.getNodeAttribute(shownNodes, 'kind') === 'framework'
    ? SERIES
    : shownNodes;
}
