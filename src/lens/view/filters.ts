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
 * What can be filtered by. The first sorts nodes by their kind, the next five documents and what belongs to them, the
 * last three relations.
 */
export const FACETS = [
  ...(['node', 'tier', 'type', 'status', 'phase', 'role'] as const),
  ...(['kind', 'basis', 'confidence'] as const),
] as const;
export type Facet = (typeof FACETS)[number];

/** Values of a facet that are hidden. Facets that hide nothing are left out. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

const NODE_KINDS = [
  ...(['series', 'tier', 'document', 'phase', 'activity', 'framework', 'item'] as const),
] as const satisfies readonly NodeKind[];
/** The kinds in whose cards items stand. */
const CARDS: readonly string[] = ['document', 'framework'] satisfies NodeKind[];

export const NO_FILTERS: Filters = {};

/** One value of a facet as a person reads it, with how many nodes, documents or relations it would show. */
export interface FacetValue {
  id: string;
  name: string;
  hidden: boolean;
  count: number;
}

/** All values of a facet in the order of the data, by id and name. */
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
 * The graph without what the filters hide: the same graph where they hide nothing. A node goes when it has values in a
 * facet and all of them are hidden, an item also with the card in which it stands; a relation goes with its kind, its
 * last basis, its confidence or either end.
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
 * The values of a facet with how many nodes, documents or relations each would show, were it shown, under the other
 * filters. Kinds of node that come with a layer are told only while one of them is there or hidden.
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
 * Filters that hide as much as these but none of some nodes and lines: of each facet that hides one of them, one value
 * is shown again. Of a line its ends are shown, and of its relations the one for which least has to be shown.
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

/** The facets that hide a node by its own values; the card of an item may be hidden besides. */
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
  // Without its card there is no place for an item.
  return new Set([...shown].filter((id) => shown.has(containerOf(graph, id) ?? id)));
}

/** The values a node has in a facet; none where the facet does not concern it. */
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

/** Filters with one value of a facet hidden or shown again. */
export function toggleValue(filters: Filters, facet: Facet, value: string): Filters {
  const hidden = filters[facet] ?? [];
  const next = hidden.includes(value) ? hidden.filter((one) => one !== value) : [...hidden, value];
  return withFacet(filters, facet, next);
}

/**
 * Filters that show only one value of a facet, with what it stands in; all of its values where it was the only one
 * already.
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
