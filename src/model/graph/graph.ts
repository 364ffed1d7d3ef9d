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

/** The id of the node that stands for the series as a whole. */
export const SERIES = 'series';
export const SERIES_LABEL = 'IEC 62443';

export type NodeRecord =
  | { kind: 'series'; record: Overview }
  | { kind: 'tier'; record: Tier }
  | { kind: 'document'; record: Doc }
  | { kind: 'phase'; record: Phase }
  | { kind: 'activity'; record: Activity }
  | { kind: 'framework'; record: LayerFramework }
  | { kind: 'item'; record: LayerItem & Pick<Relation, 'sources' | 'confidence'> };

export type NodeKind = NodeRecord['kind'];

/** What every node carries: its record, and the three lengths of its name. */
export type NodeFacts = NodeRecord & {
  /** Short id on the card: "6-2", "Tier 6", "1". */
  label: string;
  /** At most three words. */
  name: string;
  /** The full name: designation or title. */
  title: string;
};

/** A relation of the graph. One of a layer may say what its source prints in place of the end it points to. */
export type GraphRelation = Relation & { printed?: string };

export interface EdgeFacts {
  relation: GraphRelation;
  /** Of a relation with a printed label, the kind with verbs that name the label. */
  kind: RelationKind;
  /** The end that depends on the other, null where neither does. */
  dependent: string | null;
  needed: string | null;
  /** What depends: the text of the document, or work with it. Null where neither end depends. */
  dependence: Dependence | null;
}

/** Which dependence a walk follows: that of documents alone, or that in use as well. */
export type Followed = 'document' | 'any';

/** Whether a walk that follows this dependence may take a relation. */
export function follows({ dependence }: EdgeFacts, followed: Followed): boolean {
  return dependence === 'document' || (followed === 'any' && dependence === 'use');
}

export interface GraphFacts {
  /** Relation kind to its place in data/relation-kinds.json: the strongest kind first. */
  kindOrder: ReadonlyMap<string, number>;
}

/** The knowledge graph. Built once from a checked library and never changed afterwards. */
export type AtlasGraph = MultiDirectedGraph<NodeFacts, EdgeFacts, GraphFacts>;

/** The edges of a node as facts, in the order in which they were added. */
export function relationsOf(graph: AtlasGraph, id: string): EdgeFacts[] {
  return graph.edges(id).map((edge) => graph.getEdgeAttributes(edge));
}

/** The items that a document, a framework or an item holds directly, in the order of the data. */
export function childrenOf(graph: AtlasGraph, id: string): string[] {
  return graph
    .outEdges(id)
    .filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === 'contains')
    .map((edge) => graph.target(edge))
    .filter((child) => graph.getNodeAttribute(child, 'kind') === 'item');
}

/** The document or framework in whose card a node stands: for what is no item, the node itself. */
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

/** The graph without anything of layers: the same graph where there is none. */
export function frameworkOf(graph: AtlasGraph): AtlasGraph {
  const known = frameworks.get(graph);
  if (known) return known;
  const ofLayers = graph.filterNodes((_, { kind }) => kind === 'item' || kind === 'framework');
  const bare = ofLayers.length === 0 ? graph : graph.copy();
  for (const id of ofLayers) bare.dropNode(id);
  frameworks.set(graph, bare);
  return bare;
}

/** Where an item stands: the item, document or framework that holds it; null for what is no item. */
export function parentOf(graph: AtlasGraph, id: string): string | null {
  if (!graph.hasNode(id) || graph.getNodeAttribute(id, 'kind') !== 'item') return null;
  const edge = graph.findInEdge(id, (_, { kind }) => kind.id === 'contains');
  return edge === undefined ? null : graph.source(edge);
}

/** The end of a relation that is not `id`. */
export function otherEnd(relation: Relation, id: string): string {
  return relation.from === id ? relation.to : relation.from;
}
