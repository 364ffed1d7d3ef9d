import type { Box } from '../../lib/geometry.ts';
import { type Line, verbAlong } from '../../model/graph/lines.ts';
import type { LensMark } from '../questions/question.ts';
import { captionBox, isCaption } from './layouts/sheet.ts';
import type { LineRole, Lit, NodeRole } from './lit.ts';
import { type Pill, placePills, widthOf } from './pills.ts';
import { curveBetween } from './routes.ts';
import type { BasePicture, SceneLine, SceneNode } from './scene.ts';

/** A lit node; "near" is only looked at, while the pointer rests on it or on what it hangs on. */
export interface LitNode extends SceneNode {
  role: NodeRole | 'near';
  /** A word or number at its corner: the place in a reading order, "new". */
  badge?: string;
}

export interface LitLine extends SceneLine {
  role: LineRole | 'near';
  /** Ids of the lit relations. */
  relations: readonly string[];
  pill: Pill | null;
}

/** What is lit, to be drawn above the picture at rest, which fades meanwhile unless this is only a preview. */
export interface LitPicture {
  fades: boolean;
  nodes: readonly LitNode[];
  lines: readonly LitLine[];
}

/** What a selection lights on a picture: its nodes with their roles, its lines with their verbs. */
export function litPicture(base: BasePicture, lit: Lit, lines: ReadonlyMap<string, Line>): LitPicture {
  const nodes = base.nodes.flatMap((node) => {
    const role = lit.nodes.get(node.id) ?? (node.tile && lit.nodes.has(node.tile.card) ? 'inside' : null);
    return role ? [{ ...node, role }] : [];
  });
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  const drawn = base.lines.filter((line) => lit.lines.has(line.id));
  const atSelection = (line: SceneLine) =>
    [line.from, line.to].filter((id) => lit.nodes.get(id) === 'selected').length;
  drawn.sort((a, b) => atSelection(b) - atSelection(a));
  const wishes = drawn.map((line) => ({
    curve: curveBetween(boxOf(boxes, line.from), boxOf(boxes, line.to), line.bend),
    verbs: verbsOf(lines.get(line.id), lit.lines.get(line.id)?.relations ?? []),
  }));
  const size = base.sheet.type.small;
  const captions = base.ground.filter(isCaption).map((one) => captionBox(one, widthOf(one.text, size), size));
  const pills = placePills(wishes, [...base.nodes, ...captions], base.bounds, size);
  return {
    fades: true,
    nodes,
    lines: drawn.flatMap((line, index) => litLine(line, lit, pills[index] ?? null)),
  };
}

function litLine(line: SceneLine, lit: Lit, pill: Pill | null): LitLine[] {
  const entry = lit.lines.get(line.id);
  if (!entry) return [];
  const needs = (end: string) => entry.relations.some((facts) => facts.needed === end);
  return [
    {
      ...line,
      arrowFrom: needs(line.from),
      arrowTo: needs(line.to),
      confidence: entry.relations[0]?.relation.confidence ?? line.confidence,
      role: entry.role,
      relations: entry.relations.map((facts) => facts.relation.id),
      pill,
    },
  ];
}

/** The nodes that a lens marks, each with its badge, and what else stands in a marked card; the rest fades. */
export function lensPicture(base: BasePicture, marks: ReadonlyMap<string, LensMark>): LitPicture {
  const nodes = base.nodes.flatMap((node): LitNode[] => {
    const mark = marks.get(node.id);
    if (mark) return [{ ...node, ...mark }];
    return node.tile && marks.has(node.tile.card) ? [{ ...node, role: 'inside' }] : [];
  });
  return { fades: true, nodes, lines: [] };
}

/** What the pointer rests on with all that hangs on it; null where nothing of it is drawn. */
export function previewPicture(base: BasePicture, id: string): LitPicture | null {
  const lines = base.lines.filter(
    (line) => line.id === id || (line.atRest && [line.from, line.to].includes(id)),
  );
  const ids = new Set([id, ...lines.flatMap((line) => [line.from, line.to])]);
  const nodes = base.nodes.filter((node) => ids.has(node.id));
  if (nodes.length === 0) return null;
  return {
    fades: false,
    nodes: nodes.map((node) => ({ ...node, role: 'near' })),
    lines: lines.map((line) => ({ ...line, role: 'near', relations: [], pill: null })),
  };
}

function verbsOf(line: Line | undefined, relations: readonly Line['relations'][number][]): string[] {
  return line ? [...new Set(relations.map((facts) => verbAlong(line, facts)))] : [];
}

function boxOf(boxes: ReadonlyMap<string, SceneNode>, id: string): Box {
  return boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
}
