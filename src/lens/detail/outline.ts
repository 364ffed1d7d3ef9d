import { type AtlasGraph, childrenOf, type NodeKind, SERIES } from '../../model/graph/graph.ts';
import type { Library } from '../../model/records/library.ts';
import { markKept } from '../../model/records/library-by.ts';
import { inList } from '../../words/lists.ts';
import { words } from '../../words/words.ts';
import { endOf } from '../statements/statements.ts';

/** One row of the outline. Every node of the graph is in it exactly once. */
export interface OutlineNode {
  id: string;
  kind: NodeKind;
  /** The emphasised part: "3-2", "Tier 3". */
  label: string;
  /** What follows the label: "Risk assessment". May be empty. */
  name: string;
  /**
   * The full text for screen readers: "IEC 62443-3-2, Security Risk Assessment …, Standard, Published, 9
   * relations".
   */
  spoken: string;
  type: string | null;
  status: string | null;
  differs: boolean;
  children: OutlineNode[];
}

/**
 * The graph as a tree: the series, the tiers with their documents, the phases with their activities, the
 * frameworks of layers with their items. If a tier or phase is hidden, its children take its place.
 */
export function outlineOf({
  library,
  graph,
  whole = graph,
}: {
  library: Library;
  graph: AtlasGraph;
  /** The unfiltered graph, from which parents and children are read. */
  whole?: AtlasGraph;
}): OutlineNode[] {
  const shownChildren: ChildrenOf = (id) => childrenOf(whole, id).filter((one) => graph.hasNode(one));
  return [
    ...(graph.hasNode(SERIES) ? [seriesNode(library, graph)] : []),
    ...library.tiers.flatMap((tier) => ifShown(graph, tierNode(library, graph, tier, shownChildren))),
    ...[...library.phases]
      .sort((a, b) => a.order - b.order)
      .flatMap((phase) => ifShown(graph, phaseNode(library, graph, phase))),
    ...graph
      .filterNodes((_, { kind }) => kind === 'framework')
      .map((id) => childNode(graph, id, shownChildren)),
  ];
}

/** The ids of the visible items directly inside a node. */
type ChildrenOf = (id: string) => string[];

/** A group, or its children if the group itself is hidden. */
function ifShown(graph: AtlasGraph, group: OutlineNode): OutlineNode[] {
  return graph.hasNode(group.id) ? [group] : group.children;
}

const LEAF = { name: '', type: null, status: null, differs: false, children: [] };

function seriesNode({ overview }: Library, graph: AtlasGraph): OutlineNode {
  const label = words.outline.series;
  const spoken = [label, overview.title, overview.subtitle, relations(graph, SERIES)].join(', ');
  return { ...LEAF, id: SERIES, kind: 'series', label, name: overview.title, spoken };
}

function tierNode(
  library: Library,
  graph: AtlasGraph,
  tier: Library['tiers'][number],
  shownChildren: ChildrenOf,
): OutlineNode {
  const label = words.node.tier(tier.number);
  const children = library.documents
    .filter((doc) => doc.tier === tier.id && graph.hasNode(doc.id))
    .map((doc) => documentNode(library, graph, doc, shownChildren));
  const spoken = [label, tier.name, words.outline.documents(children.length)].join(', ');
  return { ...LEAF, id: tier.id, kind: 'tier', label, name: tier.name, spoken, children };
}

function documentNode(
  library: Library,
  graph: AtlasGraph,
  doc: Library['documents'][number],
  shownChildren: ChildrenOf,
): OutlineNode {
  const type = library.documentTypes.find((term) => term.id === doc.type);
  const status = library.statuses.find((term) => term.id === doc.status);
  const entry = library.catalogue.find((candidate) => candidate.document === doc.id);
  const differs = (entry?.differences.length ?? 0) > 0;
  const spoken = [doc.designation, doc.title, type?.name, status?.name, relations(graph, doc.id)];
  if (differs) spoken.push(words.outline.differs);
  return {
    ...LEAF,
    id: doc.id,
    kind: 'document',
    label: endOf(graph, doc.id).label,
    name: doc.shortName,
    spoken: spoken.filter(Boolean).join(', '),
    type: markKept(library, doc.id, 'type', type?.abbreviation ?? doc.type),
    status: doc.status,
    differs,
    children: shownChildren(doc.id).map((id) => childNode(graph, id, shownChildren)),
  };
}

/** A framework from outside the series, or an item, with everything inside it. */
function childNode(graph: AtlasGraph, id: string, shownChildren: ChildrenOf): OutlineNode {
  const { kind, label, title } = graph.getNodeAttributes(id);
  const children = shownChildren(id).map((one) => childNode(graph, one, shownChildren));
  return {
    ...LEAF,
    id,
    kind,
    label,
    name: label === title ? '' : title,
    spoken: `${label}, ${title}`,
    children,
  };
}

function phaseNode(library: Library, graph: AtlasGraph, phase: Library['phases'][number]): OutlineNode {
  const label = words.node.phase(phase.order);
  const children = library.activities
    .filter((activity) => activity.phase === phase.id && graph.hasNode(activity.id))
    .sort((a, b) => a.order - b.order)
    .map((activity): OutlineNode => {
      const spoken = `${activity.name}, ${words.kinds.activity.name}`;
      return { ...LEAF, id: activity.id, kind: 'activity', label: activity.name, spoken };
    });
  const shown = phase.keyStandards.filter((id) => graph.hasNode(id));
  const standards = inList(shown.map((id) => endOf(graph, id).label));
  const spoken = [
    label,
    phase.name,
    words.outline.activities(children.length),
    ...(standards ? [words.outline.keyStandards(standards)] : []),
  ].join(', ');
  return { ...LEAF, id: phase.id, kind: 'phase', label, name: phase.name, spoken, children };
}

function relations(graph: AtlasGraph, id: string): string {
  return words.outline.relations(graph.degree(id));
}

/** The ids of the ancestors of a row, from the top down; empty for rows at the top and for unknown ids. */
export function rowsAbove(tree: readonly OutlineNode[], id: string): string[] {
  for (const node of tree) {
    if (node.children.some((child) => child.id === id)) return [node.id];
    const below = rowsAbove(node.children, id);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}
