import { type AtlasGraph, containerOf, type EdgeFacts } from '../../model/graph/graph.ts';
import { type Line, type LineRole, lineId } from '../../model/graph/lines.ts';
import { isTechnique, threatOf } from '../questions/threats/answer.ts';
import type { View } from '../view/view.ts';
import type { Highlight, NodeRole } from './highlight-types.ts';

/**
 * The highlight of a selected technique of ATT&CK: its whole path to the standard, whatever the depth of the
 * view, since the path is one answer. Null for any other selection, and if only one direction or the impact
 * is asked for: then the technique is highlighted like any node.
 *
 * Nothing on the path depends on the technique, so its nodes have the role "related". A line has the role
 * "needed-by" if one of its relations is a dependence (components derive from systems, an evaluation depends
 * on what it evaluates), otherwise "related".
 */
export function highlightForThreat(
  graph: AtlasGraph,
  lines: ReadonlyMap<string, Line>,
  view: View,
): Highlight | null {
  const { selection, others, direction, impact } = view;
  if (
    selection === null ||
    others.some((id) => graph.hasNode(id)) ||
    direction !== 'both' ||
    impact ||
    !isTechnique(graph, selection)
  )
    return null;
  const threat = threatOf(graph, selection);
  if (!threat) return null;
  const documents = threat.documents.map(({ end }) => end.id);
  const walked = [...threat.relations, ...containedIn(graph, selection, documents, view.open)];
  const nodes = new Map<string, NodeRole>(documents.map((id) => [id, 'related']));
  const highlight = new Map<string, { role: LineRole; relations: EdgeFacts[] }>();
  for (const id of walked) {
    const facts = graph.getEdgeAttributes(id);
    const { from, to } = facts.relation;
    for (const end of [from, to]) nodes.set(end, 'related');
    addTo(highlight, lines.get(lineId(from, to)), facts);
  }
  nodes.set(selection, 'selected');
  return { nodes, lines: highlight };
}

/**
 * The ids of the relations between cards that represent the labels inside them, if one of the two cards is
 * closed and hides their ends.
 */
function containedIn(
  graph: AtlasGraph,
  technique: string,
  documents: readonly string[],
  open: readonly string[],
): string[] {
  const container = containerOf(graph, technique);
  if (container === null) return [];
  return documents
    .filter((document) => !(open.includes(container) && open.includes(document)))
    .flatMap((document) =>
      graph.hasNode(container)
        ? graph
            .edges(container, document)
            .filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === 'labelled-with')
        : [],
    );
}

function addTo(
  highlight: Map<string, { role: LineRole; relations: EdgeFacts[] }>,
  line: Line | undefined,
  facts: EdgeFacts,
): void {
  if (!line) return;
  const relations = [...(highlight.get(line.id)?.relations ?? []), facts];
  const role = relations.some(({ dependent }) => dependent !== null) ? 'needed-by' : 'related';
  highlight.set(line.id, { role, relations: line.relations.filter((one) => relations.includes(one)) });
}
