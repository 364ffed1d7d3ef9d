import type { Box } from '../../lib/geometry.ts';
import { type Line, type LineRole, verbAlong } from '../../model/graph/lines.ts';
import type { Mark } from '../questions/question.ts';
import { type EdgeLabel, placeEdgeLabels, widthOf } from './edge-labels.ts';
import type { Highlight, NodeRole } from './highlight-types.ts';
import { captionBox, isCaption } from './layouts/page.ts';
import { curveBetween } from './routes.ts';
import type { BaseScene, SceneLine, SceneNode } from './scene.ts';

/** A highlighted node. "near" is a preview: the pointer is over it or over something connected to it. */
export interface HighlightedNode extends SceneNode {
  role: NodeRole | 'near';
  /** A word or number at its corner: the position in a reading order, "new". */
  badge?: string;
}

/** A highlighted line. */
export interface HighlightedLine extends SceneLine {
  role: LineRole | 'near';
  /** Ids of the highlighted relations. */
  relations: readonly string[];
  edgeLabel: EdgeLabel | null;
}

/**
 * What is highlighted, to be drawn above the base scene. The base scene fades if `fades` is true, which it is
 * except for a preview.
 */
export interface HighlightPicture {
  fades: boolean;
  nodes: readonly HighlightedNode[];
  lines: readonly HighlightedLine[];
}

/**
 * The picture of a highlight: the nodes with their roles, and the lines with labels for their verbs. Nodes
 * and lines that the base scene does not contain are left out.
 */
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

/**
 * The picture of the nodes that a question marks, each with its badge, and of the other tiles in marked
 * cards. Everything else fades.
 */
export function questionPicture(base: BaseScene, marks: ReadonlyMap<string, Mark>): HighlightPicture {
  const nodes = base.nodes.flatMap((node): HighlightedNode[] => {
    const mark = marks.get(node.id);
    if (mark) return [{ ...node, ...mark }];
    return node.tile && marks.has(node.tile.card) ? [{ ...node, role: 'inside' }] : [];
  });
  return { fades: true, nodes, lines: [] };
}

/**
 * The preview of a node or line (by id) under the pointer with everything connected to it; null if the base
 * scene contains none of it.
 */
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
