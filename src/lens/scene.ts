import { type AtlasGraph, SERIES } from '../model/graph.ts';
import type { Library } from '../model/library.ts';
import type { Confidence } from '../model/schema.ts';
import { type Box, boundsOf, type Point } from './geometry.ts';
import type { LineRole, Lit, NodeRole } from './highlight.ts';
import { arrange } from './layouts/arrange.ts';
import { type Format, type Ground, type Placed, SHEETS, type Sheet } from './layouts/sheet.ts';
import { confidenceOf, type Line, verbAlong } from './lines.ts';
import { type Pill, placePills } from './pills.ts';
import { bendAround, curveBetween } from './routes.ts';
import type { Arrangement } from './view.ts';

/** A node as it is drawn: where, in which form, and the facts its card shows. */
export interface SceneNode extends Placed {
  kind: 'series' | 'tier' | 'document' | 'phase' | 'activity';
  label: string;
  name: string;
  /** Document type as an abbreviation (IS, TS, TR, PAS) and status id; documents only. */
  type: string | null;
  status: string | null;
  /** The tier a document belongs to, or that a tier is. */
  tier: number | null;
  /** Whether framework page and catalogue differ on this document. */
  differs: boolean;
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
export interface BasePicture {
  arrangement: Arrangement;
  sheet: Sheet;
  /** The box that "fit" shows. */
  bounds: Box;
  nodes: readonly SceneNode[];
  lines: readonly SceneLine[];
  ground: readonly Ground[];
}

export interface LitLine extends SceneLine {
  role: LineRole;
  /** Ids of the lit relations. */
  relations: readonly string[];
  pill: Pill;
}

/** What a selection lights, to be drawn above the faded picture at rest. */
export interface LitPicture {
  nodes: readonly (SceneNode & { role: NodeRole })[];
  lines: readonly LitLine[];
}

export interface BaseInput {
  graph: AtlasGraph;
  lines: ReadonlyMap<string, Line>;
  library: Library;
  arrangement: Arrangement;
  format: Format;
  /** The node in the middle of Around. */
  centre: string | null;
  /** Where the viewer has put nodes by hand. */
  moved: Readonly<Record<string, Point>>;
}

/** The picture at rest: every node at its place, and the lines that place itself does not tell. */
export function basePicture(input: BaseInput): BasePicture {
  const sheet = SHEETS[input.format];
  const layout = arrange(input.graph, input.arrangement, sheet, input.centre);
  const nodes = [...layout.placed.values()].map((placed) => sceneNode(input, placed));
  const page: Box = { x: sheet.width / 2, y: sheet.height / 2, width: sheet.width, height: sheet.height };
  const lanes = layout.ground.flatMap((ground) => (ground.shape === 'lane' ? [ground] : []));
  const bounds = boundsOf([...nodes, ...lanes]) ?? page;
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  const lines: SceneLine[] = [];
  for (const line of input.lines.values())
    if (!line.relations.every((facts) => layout.lines.never(facts.kind)))
      lines.push(
        sceneLine(line, !line.relations.every((facts) => layout.lines.whenLit(facts.kind)), boxes, bounds),
      );
  return { arrangement: input.arrangement, sheet, bounds, nodes, lines, ground: layout.ground };
}

function sceneNode({ graph, library, moved }: BaseInput, placed: Placed): SceneNode {
  const facts = graph.getNodeAttributes(placed.id);
  const doc = facts.kind === 'document' ? facts.record : null;
  const tier = doc ? graph.getNodeAttributes(doc.tier) : facts;
  return {
    ...placed,
    ...moved[placed.id],
    kind: facts.kind,
    label: facts.label,
    name: facts.name,
    type: library.documentTypes.find((type) => type.id === doc?.type)?.abbreviation ?? null,
    status: doc?.status ?? null,
    tier: tier.kind === 'tier' ? tier.record.number : null,
    differs: library.catalogue.some((entry) => entry.document === placed.id && entry.differences.length > 0),
  };
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
    bend: a && b ? bendAround(a, b, obstacles, bounds) : 0,
    arrowFrom: line.against,
    arrowTo: line.along,
    confidence: confidenceOf(line),
  };
}

/** What a selection lights on a picture: its nodes with their roles, its lines with their verbs. */
export function litPicture(base: BasePicture, lit: Lit, lines: ReadonlyMap<string, Line>): LitPicture {
  const nodes = base.nodes.flatMap((node) => {
    const role = lit.nodes.get(node.id);
    return role ? [{ ...node, role }] : [];
  });
  const boxes = new Map(base.nodes.map((node) => [node.id, node]));
  const drawn = base.lines.filter((line) => lit.lines.has(line.id));
  const selected = (line: SceneLine) =>
    [line.from, line.to].filter((id) => lit.nodes.get(id) === 'selected').length;
  drawn.sort((a, b) => selected(b) - selected(a));
  const wishes = drawn.map((line) => ({
    curve: curveBetween(boxOf(boxes, line.from), boxOf(boxes, line.to), line.bend),
    verbs: verbsOf(lines.get(line.id), lit.lines.get(line.id)?.relations ?? []),
  }));
  const pills = placePills(wishes, base.nodes, base.bounds, base.sheet.type.small);
  return {
    nodes,
    lines: drawn.flatMap((line, index) => {
      const [entry, pill] = [lit.lines.get(line.id), pills[index]];
      if (!entry || !pill) return [];
      const shown = entry.relations;
      const needs = (end: string) => shown.some((facts) => facts.needed === end);
      return [
        {
          ...line,
          arrowFrom: needs(line.from),
          arrowTo: needs(line.to),
          confidence: shown[0]?.relation.confidence ?? line.confidence,
          role: entry.role,
          relations: shown.map((facts) => facts.relation.id),
          pill,
        },
      ];
    }),
  };
}

function verbsOf(line: Line | undefined, relations: readonly Line['relations'][number][]): string[] {
  return line ? [...new Set(relations.map((facts) => verbAlong(line, facts)))] : [];
}

function boxOf(boxes: ReadonlyMap<string, SceneNode>, id: string): Box {
  return boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** The node in the middle of Around for a selection: the node itself, the subject of a line, or the series. */
export function centreFor(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  selection: string | null,
): string {
  if (selection === null) return SERIES;
  return graph.hasNode(selection) ? selection : (lines.get(selection)?.from ?? SERIES);
}
