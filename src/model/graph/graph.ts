import type { MultiDirectedGraph } from 'graphology';
import type {
  Activity,
  Dependence,
  Doc,
  Overview,
  Phase,
  Relation,
  RelationKind,
  Tier,
} from '../records/schema.ts';
import type { LayerFramework, LayerItem } from '../records/schema-layer.ts';

/** The id of the node of the series as a whole. */
export const SERIES = 'series';
/** The label of the node of the series. */
export const SERIES_LABEL = 'IEC 62443';

/** The kind of a node with the record it is made from. */
export type NodeRecord =
  | { kind: 'series'; record: Overview }
  | { kind: 'tier'; record: Tier }
  | { kind: 'document'; record: Doc }
  | { kind: 'phase'; record: Phase }
  | { kind: 'activity'; record: Activity }
  | { kind: 'framework'; record: LayerFramework }
  | { kind: 'item'; record: LayerItem & Pick<Relation, 'sources' | 'confidence'> };

/** The kind of a node. */
export type NodeKind = NodeRecord['kind'];

/** The attributes of a node: its record, and its name in three lengths. */
export type NodeFacts = NodeRecord & {
  /** Short label on the card: "6-2", "Tier 6", "1". */
  label: string;
  /** At most three words, except for nodes of layers, where it can be the title. */
  name: string;
  /** The full name: designation or title. */
  title: string;
};

/**
 * A relation of the graph. A relation of a layer can have the label that its source prints instead of that of
 * `to`.
 */
export type GraphRelation = Relation & { printed?: string };

/** The attributes of an edge. There is one edge for each relation. */
export interface EdgeFacts {
  relation: GraphRelation;
  /**
   * The kind of the relation. For a relation with a printed label, its verbs name the label (see
   * kindAsPrinted).
   */
  kind: RelationKind;
  /** The id of the end that depends on the other; null if neither does. */
  dependent: string | null;
  /** The id of the end that the other depends on; null if neither depends. */
  needed: string | null;
  /** What depends: the text of the document, or work with it. Null if neither end depends. */
  dependence: Dependence | null;
}

/** Which dependence a graph traversal follows: that of documents only, or that in use as well. */
export type Followed = 'document' | 'any';

/** Whether a traversal that follows `followed` may take a relation. */
export function follows({ dependence }: EdgeFacts, followed: Followed): boolean {
  return dependence === 'document' || (followed === 'any' && dependence === 'use');
}

/** The attributes of the graph itself. */
export interface GraphFacts {
  /**
   * Relation kind id to its index in data/relation-kinds.json, where the strongest kind comes first; kinds of
   * layers follow.
   */
  kindOrder: ReadonlyMap<string, number>;
}

/** The knowledge graph. Built once from a checked library and never changed afterwards. */
export type AtlasGraph = MultiDirectedGraph<NodeFacts, EdgeFacts, GraphFacts>;

/**
 * The attributes of all edges of a node, in the order in which they were added. Throws if the id is not a
 * node.
 */
export function relationsOf(graph: AtlasGraph, id: string): EdgeFacts[] {
  return graph.edges(id).map((edge) => graph.getEdgeAttributes(edge));
}

/**
 * The ids of the items directly inside a document, framework or item, in the order of the data. Empty for
 * other nodes; throws if the id is not a node.
 */
export function childrenOf(graph: AtlasGraph, id: string): string[] {
  return graph
    .outEdges(id)
    .filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === 'contains')
    .map((edge) => graph.target(edge))
    .filter((child) => graph.getNodeAttribute(child, 'kind') === 'item');
}

/**
 * The id of the container of a node: for an item the document or framework whose card holds it, for any other
 * node the node itself. An id that is not a node is returned as it is; null for an item without a container.
 */
export function containerOf(graph: AtlasGraph, id: string): string | null {
  let container: string | null = id;
  while (
    container !== null &&
    graph.hasNode(container) &&
    graph.getNodeAttribute(container, 'kind') === 'item'
  )
    container = parentOf(graph, container);
  return container;
}

const frameworks = new WeakMap<AtlasGraph, AtlasGraph>();

/**
 * The graph without nodes of layers: the same graph if there are none. Remembers the result for each graph.
 */
export function frameworkOf(graph: AtlasGraph): AtlasGraph {
  const known = frameworks.get(graph);
  if (known) return known;
  const ofLayers = graph.filterNodes((_, { kind }) => kind === 'item' || kind === 'framework');
  const bare = ofLayers.length === 0 ? graph : graph.copy();
  for (const id of ofLayers) bare.dropNode(id);
  frameworks.set(graph, bare);
  return bare;
}

/**
 * The id of the parent of an item: the item, document or framework that directly contains it. Null for all
 * other nodes and for unknown ids.
 */
export function parentOf(graph: AtlasGraph, id: string): string | null {
  if (!graph.hasNode(id) || graph.getNodeAttribute(id, 'kind') !== 'item') return null;
  const edge = graph.findInEdge(id, (_, { kind }) => kind.id === 'contains');
  return edge === undefined ? null : graph.source(edge);
}

/** The id of the end of a relation that is not `id`; `from` if neither end is. */
export function otherEnd(relation: Relation, id: string): string {
  return relation.from === id ? relation.to : relation.from;
}
