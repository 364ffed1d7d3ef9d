import type { Box } from '../../lib/geometry.ts';
import { type Line, type LineRole, verbAlong } from '../../model/graph/lines.ts';
import type { Mark } from '../questions/question.ts';
import { type EdgeLabel, placeEdgeLabels, widthOf } from './edge-labels.ts';
import type { Highlight, NodeRole } from './highlight-types.ts';
import { captionBox, isCaption } from './layouts/page.ts';
import { curveBetween } from './routes.ts';
import type { BaseScene, SceneLine, SceneNode } from './scene.ts';

/** A lit node; "near" is only looked at, while the pointer rests on it or on what it hangs on. */
export interface HighlightedNode extends SceneNode {
  role: NodeRole | 'near';
  /** A word or number at its corner: the place in a reading order, "new". */
  badge?: string;
}

export interface HighlightedLine extends SceneLine {
  role: LineRole | 'near';
  /** Ids of the lit relations. */
  relations: readonly string[];
  edgeLabel: EdgeLabel | null;
}

/** What is lit, to be drawn above the picture at rest, which fades meanwhile unless this is only a preview. */
export interface HighlightPicture {
  fades: boolean;
  nodes: readonly HighlightedNode[];
  lines: readonly HighlightedLine[];
}

/** What a selection lights on a picture: its nodes with their roles, its lines with their verbs. */
export function highlightPicture(
  base: BaseScene,
  highlight: Highlight,
  lines: ReadonlyMap<string, Line>,
): HighlightPicture {
  const nodes = base.nodes.flatMap((node) => {
    const role =
      highlight.nodes.get(node.id) ?? (node.tile && highlight.nodes.has(node.tile.card) ? 'inside' : null);
    return role ? [{ ...node, role }] : [];
  });
  const boxes = new Map(nodes.map((node) => [node.id, node]));
  const drawn = base.lines.filter((line) => highlight.lines.has(line.id));
  const atSelection = (line: SceneLine) =>
    [line.from, line.to].filter((id) => highlight.nodes.get(id) === 'selected').length;
  drawn.sort((a, b) => atSelection(b) - atSelection(a));
  const wishes = drawn.map((line) => ({
    curve: curveBetween(boxOf(boxes, line.from), boxOf(boxes, line.to), line.bend),
    verbs: verbsOf(lines.get(line.id), highlight.lines.get(line.id)?.relations ?? []),
  }));
  const size = base.page.type.small;
  const captions = base.background
    .filter(isCaption)
    .map((one) => captionBox(one, widthOf(one.text, size), size));
  const edgeLabels = placeEdgeLabels(wishes, [...base.nodes, ...captions], base.bounds, size);
  return {
    fades: true,
    nodes,
    lines: drawn.flatMap((line, index) => highlightedLine(line, highlight, edgeLabels[index] ?? null)),
  };
}

function highlightedLine(
  line: SceneLine,
  highlight: Highlight,
  edgeLabel: EdgeLabel | null,
): HighlightedLine[] {
  const entry = highlight.lines.get(line.id);
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
      edgeLabel,
    },
  ];
}

/** The nodes that a lens marks, each with its badge, and what else stands in a marked card; the rest fades. */
export function questionPicture(base: BaseScene, marks: ReadonlyMap<string, Mark>): HighlightPicture {
  const nodes = base.nodes.flatMap((node): HighlightedNode[] => {
    const mark = marks.get(node.id);
    if (mark) return [{ ...node, ...mark }];
    return node.tile && marks.has(node.tile.card) ? [{ ...node, role: 'inside' }] : [];
  });
  return { fades: true, nodes, lines: [] };
}

/** What the pointer rests on with all that hangs on it; null where nothing of it is drawn. */
export function previewPicture(base: BaseScene, id: string): HighlightPicture | null {
  const lines = base.lines.filter(
    (line) => line.id === id || (line.atRest && [line.from, line.to].includes(id)),
  );
  const ids = new Set([id, ...lines.flatMap((line) => [line.from, line.to])]);
  const nodes = base.nodes.filter((node) => ids.has(node.id));
  if (nodes.length === 0) return null;
  return {
    fades: false,
    nodes: nodes.map((node) => ({ ...node, role: 'near' })),
    lines: lines.map((line) => ({ ...line, role: 'near', relations: [], edgeLabel: null })),
  };
}

function verbsOf(line: Line | undefined, relations: readonly Line['relations'][number][]): string[] {
  return line ? [...new Set(relations.map((facts) => verbAlong(line, facts)))] : [];
}

function boxOf(boxes: ReadonlyMap<string, SceneNode>, id: string): Box {
  return boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
}
