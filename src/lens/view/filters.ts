import {
  type AtlasGraph,
  containerOf,
  type EdgeFacts,
  type NodeFacts,
  type NodeKind,
} from '../../model/graph/graph.ts';
import { linesOf } from '../../model/graph/lines.ts';
import type { Library } from '../../model/records/library.ts';
import { BASES, CONFIDENCES } from '../../model/records/schema-fields.ts';
import { kindPlurals } from '../../words/kinds.ts';
import { words } from '../../words/words.ts';

/**
 * What can be filtered by: the first facet is the kind of a node, the next five concern documents and their
 * tiers, phases and activities, the last three concern relations.
 */
export const FACETS = [
  ...(['node', 'tier', 'type', 'status', 'phase', 'role'] as const),
  ...(['kind', 'basis', 'confidence'] as const),
] as const;
/** One of FACETS. */
export type Facet = (typeof FACETS)[number];

/** The hidden values by facet. A facet that hides nothing has no entry. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

const NODE_KINDS = [
  ...(['series', 'tier', 'document', 'phase', 'activity', 'framework', 'item'] as const),
] as const satisfies readonly NodeKind[];
/** The kinds of nodes that contain items. */
const CARDS: readonly string[] = ['document', 'framework'] satisfies NodeKind[];

/** Filters that hide nothing. */
export const NO_FILTERS: Filters = {};

/** One value of a facet for display, and the number of nodes, documents or relations it would show. */
export interface FacetValue {
  id: string;
  name: string;
  hidden: boolean;
  count: number;
}

/** All values of a facet, in the order of the data. */
export function facetValues(library: Library, facet: Facet): { id: string; name: string }[] {
  switch (facet) {
    case 'node':
      return NODE_KINDS.map((id) => ({ id, name: kindPlurals[id] }));
    case 'tier':
      return library.tiers.map(({ id, number, name }) => ({ id, name: `${number} ${name}` }));
    case 'type':
      return library.documentTypes.map(({ id, name }) => ({ id, name }));
    case 'status':
      return library.statuses.map(({ id, name }) => ({ id, name }));
    case 'phase':
      return library.phases.map(({ id, name }) => ({ id, name }));
    case 'role':
      return library.roles.map(({ id, name }) => ({ id, name }));
    case 'kind':
      return library.relationKinds.map(({ id, verb }) => ({ id, name: verb }));
    case 'basis':
      return BASES.map((id) => ({ id, name: words.basis[id] }));
    case 'confidence':
      return CONFIDENCES.map((id) => ({ id, name: words.confidence[id].name }));
  }
}

/**
 * The graph without what the filters hide; the same graph if there are no filters. A node is hidden if it has
 * values in a facet and all of them are hidden, an item also if its container is hidden. A relation is hidden
 * by its kind, by its last basis, by its confidence, or with either end.
 */
export function filterGraph(graph: AtlasGraph, library: Library, filters: Filters): AtlasGraph {
  if (Object.keys(filters).length === 0) return graph;
  const shown = shownNodes(graph, library, filters);
  const copy = graph.copy();
  graph.forEachNode((id) => {
    if (!shown.has(id)) copy.dropNode(id);
  });
  graph.forEachEdge((id, facts) => {
    if (copy.hasEdge(id) && hidingOfRelation(filters, facts).length > 0) copy.dropEdge(id);
  });
  return copy;
}

/**
 * The values of a facet, each with the number of nodes, documents or relations that it would show under the
 * filters of the other facets. Omits kinds of node that the graph does not have, unless they are hidden.
 */
export function facetCounts(
  graph: AtlasGraph,
  library: Library,
  filters: Filters,
  facet: Facet,
): FacetValue[] {
  const { [facet]: hidden = [], ...others } = filters;
  const shown = shownNodes(graph, library, others);
  const tally = new Map<string, number>();
  const add = (value: string) => tally.set(value, (tally.get(value) ?? 0) + 1);
  const there = new Set<string>();
  graph.forEachNode((id, facts) => {
    there.add(facts.kind);
    if (shown.has(id) && (facet === 'node' || facts.kind === 'document'))
      for (const value of nodeValues(graph, library, id, facts, facet)) add(value);
  });
  graph.forEachEdge((_, facts, from, to) => {
    const values = relationValues(facts, facet);
    if (values.length === 0 || !shown.has(from) || !shown.has(to)) return;
    if (hidingOfRelation(others, facts).length === 0) for (const value of values) add(value);
  });
  return facetValues(library, facet)
    .map(({ id, name }) => ({ id, name, hidden: hidden.includes(id), count: tally.get(id) ?? 0 }))
    .filter(({ id, hidden: isHidden }) => facet !== 'node' || isHidden || there.has(id));
}

/**
 * Filters that hide none of some nodes and lines (ids) and otherwise as much as before: in each facet that
 * hides one of them, one value is shown again. For a line, both its ends are revealed, and of its relations
 * the one hidden by the fewest facets.
 */
export function revealing(
  graph: AtlasGraph,
  library: Library,
  filters: Filters,
  ids: readonly string[],
): Filters {
  let left = filters;
  const revealNode = (id: string) => {
    for (const one of new Set([containerOf(graph, id) ?? id, id]))
      left = showFirst(left, hidingOfNode(graph, library, left, one));
  };
  const lines = ids.every((id) => graph.hasNode(id)) ? null : linesOf(graph);
  for (const id of ids) {
    const line = lines?.get(id);
    if (graph.hasNode(id)) revealNode(id);
    if (!line) continue;
    revealNode(line.from);
    revealNode(line.to);
    const [least = []] = line.relations
      .map((facts) => hidingOfRelation(left, facts))
      .sort((a, b) => a.length - b.length);
    left = showFirst(left, least);
  }
  return left;
}

/** A facet that hides something, and the values by which it does. */
type Hiding = readonly [facet: Facet, values: readonly string[]];

function hidingBy(filters: Filters, valuesIn: (facet: Facet) => readonly string[]): Hiding[] {
  return FACETS.flatMap((facet): Hiding[] => {
    const hidden = filters[facet];
    if (!hidden) return [];
    const values = valuesIn(facet);
    return values.length > 0 && values.every((value) => hidden.includes(value)) ? [[facet, values]] : [];
  });
}

/** The facets that hide a node by its own values, without regard to its container. */
function hidingOfNode(graph: AtlasGraph, library: Library, filters: Filters, id: string): Hiding[] {
  const facts = graph.getNodeAttributes(id);
  return hidingBy(filters, (facet) => nodeValues(graph, library, id, facts, facet));
}

function hidingOfRelation(filters: Filters, facts: EdgeFacts): Hiding[] {
  return hidingBy(filters, (facet) => relationValues(facts, facet));
}

function showFirst(filters: Filters, hiding: readonly Hiding[]): Filters {
  return hiding.reduce((left, [facet, [first]]) => {
    const others = left[facet]?.filter((value) => value !== first) ?? [];
    return withFacet(left, facet, others);
  }, filters);
}

function shownNodes(graph: AtlasGraph, library: Library, filters: Filters): ReadonlySet<string> {
  const shown = new Set(graph.filterNodes((id) => hidingOfNode(graph, library, filters, id).length === 0));
  if (shown.size === graph.order) return shown;
  // An item without its container has no place to be drawn.
  return new Set([...shown].filter((id) => shown.has(containerOf(graph, id) ?? id)));
}

/** The values a node has in a facet; empty if the facet does not concern it. */
function nodeValues(
  graph: AtlasGraph,
  library: Library,
  id: string,
  facts: NodeFacts,
  facet: Facet,
): string[] {
  if (facet === 'node') return [facts.kind];
  if (facts.kind === 'tier') return facet === 'tier' ? [id] : [];
  if (facts.kind === 'phase') return facet === 'phase' ? [id] : [];
  if (facts.kind === 'activity') return facet === 'phase' ? [facts.record.phase] : [];
  if (facts.kind !== 'document') return [];
  switch (facet) {
    case 'tier':
      return [facts.record.tier];
    case 'type':
      return [facts.record.type];
    case 'status':
      return [facts.record.status];
    case 'phase':
      return graph.filterOutNeighbors(id, (_, other) => other.kind === 'phase');
    case 'role':
      return library.roles
        .filter((role) => role.documents.some((entry) => entry.document === id))
        .map((role) => role.id);
    default:
      return [];
  }
}

function relationValues({ relation }: EdgeFacts, facet: Facet): string[] {
  switch (facet) {
    case 'kind':
      return [relation.kind];
    case 'basis':
      return [relation.basis, ...relation.alsoBasis];
    case 'confidence':
      return [relation.confidence];
    default:
      return [];
  }
}

/** Filters in which a value of a facet changed between hidden and shown. */
export function toggleValue(filters: Filters, facet: Facet, value: string): Filters {
  const hidden = filters[facet] ?? [];
  const next = hidden.includes(value) ? hidden.filter((one) => one !== value) : [...hidden, value];
  return withFacet(filters, facet, next);
}

/**
 * Filters that show only one value of a facet (for items also their containers); all values if it was already
 * the only one. `all` lists the values of the facet.
 */
export function isolateValue(filters: Filters, facet: Facet, value: string, all: readonly string[]): Filters {
  const kept = facet === 'node' && value === 'item' ? [value, ...CARDS] : [value];
  const others = all.filter((one) => !kept.includes(one));
  const hidden = filters[facet] ?? [];
  const alone = others.every((one) => hidden.includes(one)) && !kept.some((one) => hidden.includes(one));
  return withFacet(filters, facet, alone ? [] : others);
}

function withFacet(filters: Filters, facet: Facet, hidden: readonly string[]): Filters {
  const { [facet]: _, ...others } = filters;
  return hidden.length === 0 ? others : { ...others, [facet]: [...hidden].sort() };
}
