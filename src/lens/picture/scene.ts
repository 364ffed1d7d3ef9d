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

/** A node as it is drawn: where, in which form, and the facts its card shows. */
export interface SceneNode extends Placed {
  kind: NodeKind;
  label: string;
  name: string;
  /** Document type as an abbreviation (IS, TS, TR, PAS, with an asterisk where markKept sets one) and status id; documents only. */
  type: string | null;
  status: string | null;
  /** The tier a document belongs to, or that a tier is. */
  tier: number | null;
  /** Whether framework page and catalogue differ on this document. */
  differs: boolean;
  /** Whether a card is open into what it holds. */
  open?: boolean;
  /** What a tile is among the tiles of its card; tiles only. */
  tile?: Pick<Tile, 'card' | 'depth' | 'holds' | 'folded' | 'head'>;
}

/** A line as it is drawn: it bends around cards and has an arrowhead at each end that is needed. */
export interface SceneLine {
  id: string;
  from: string;
  to: string;
  /** Whether it is drawn also while nothing is lit. */
  atRest: boolean;
  bend: number;
  arrowFrom: boolean;
  arrowTo: boolean;
  confidence: Confidence;
}

/** The picture at rest. It does not depend on the selection, save in Around. */
export interface BaseScene {
  /** Which picture this is, whatever was moved in it by hand; see `pictureKey`. */
  key: string;
  arrangement: Arrangement;
  page: Page;
  /** The box that "fit" shows. */
  bounds: Box;
  nodes: readonly SceneNode[];
  lines: readonly SceneLine[];
  background: readonly Background[];
}

export interface BaseInput {
  /** The whole graph: where things stand does not depend on what filters hide. */
  graph: AtlasGraph;
  /** The graph that filters leave, and its lines: what is drawn. */
  shown: AtlasGraph;
  lines: ReadonlyMap<string, Line>;
  library: Library;
  arrangement: Arrangement;
  pagePreset: PagePreset;
  /** The node in the middle of Around. */
  centre: string | null;
  /** Where the viewer has put nodes by hand. */
  moved: Readonly<Record<string, Point>>;
  /** The cards that are open, and what is folded in them. */
  open: readonly string[];
  folded: readonly string[];
}

/** Names a picture: an arrangement on a sheet, in Around also with what stands in the middle. */
export function pictureKey(arrangement: Arrangement, pagePreset: PagePreset, centre: string | null): string {
  return [arrangement, pagePreset, ...(centre === null ? [] : [centre])].join(' ');
}

/** The picture at rest: every node at its place, and the lines that place itself does not tell. */
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

/** What an open card holds, as tiles; none for a card that is closed. */
function tilesIn(input: BaseInput, card: SceneNode): SceneNode[] {
  if (!card.open) return [];
  // What a card holds stays in it whatever kinds of relation are hidden.
  const tiles = layoutTiles(input.graph, card, input.folded).filter(({ id }) => input.shown.hasNode(id));
  return tiles.map(({ card: standsIn, depth, holds, folded, head, ...box }) => ({
    ...sceneNode(input, { ...box, form: 'tile' }),
    tier: card.tier,
    tile: { card: standsIn, depth, holds, folded, head },
  }));
}

/** Whether a line ties something of a layer, which is drawn only when it is lit. */
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

/** The node in the middle for a selection: the node itself, the subject of a line, or the series; null but in Around. */
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
