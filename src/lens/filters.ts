import type { AtlasGraph, EdgeFacts, NodeFacts } from '../model/graph.ts';
import type { Library } from '../model/library.ts';
import { words } from '../model/words.ts';

/** What can be filtered by. The first five sort documents and what belongs to them, the last three sort relations. */
export const FACETS = ['tier', 'type', 'status', 'phase', 'role', 'kind', 'basis', 'confidence'] as const;
export type Facet = (typeof FACETS)[number];

/** Values of a facet that are hidden. Facets that hide nothing are left out. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

const BASES = ['framework-page', 'standard', 'literature'] as const;
const LEVELS = ['high', 'medium', 'low'] as const;

export const NO_FILTERS: Filters = {};

/** One value of a facet as a person reads it, with how many documents or relations it would show. */
export interface FacetValue {
  id: string;
  name: string;
  hidden: boolean;
  count: number;
}

/** All values of a facet in the order of the data, by id and name. */
export function facetValues(library: Library, facet: Facet): { id: string; name: string }[] {
  switch (facet) {
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
      return LEVELS.map((id) => ({ id, name: words.confidence[id].name }));
  }
}

/**
 * The graph without what the filters hide: the same graph where they hide nothing. A node goes when it has values in a
 * facet and all of them are hidden; a relation goes with its kind, its last basis, its confidence or either end.
 */
export function filterGraph(graph: AtlasGraph, library: Library, filters: Filters): AtlasGraph {
  if (Object.keys(filters).length === 0) return graph;
  const copy = graph.copy();
  const hides = (facet: Facet, values: readonly string[]) =>
    values.length > 0 && values.every((value) => filters[facet]?.includes(value));
  graph.forEachNode((id, facts) => {
    if (FACETS.some((facet) => hides(facet, nodeValues(graph, library, id, facts, facet)))) copy.dropNode(id);
  });
  graph.forEachEdge((id, facts) => {
    if (copy.hasEdge(id) && FACETS.some((facet) => hides(facet, relationValues(facts, facet))))
      copy.dropEdge(id);
  });
  return copy;
}

/** The values of a facet with how many documents or relations each would show, were it shown, under the other filters. */
export function facetCounts(
  graph: AtlasGraph,
  library: Library,
  filters: Filters,
  facet: Facet,
): FacetValue[] {
  const { [facet]: hidden = [], ...others } = filters;
  const rest = filterGraph(graph, library, others);
  const tally = new Map<string, number>();
  const add = (value: string) => tally.set(value, (tally.get(value) ?? 0) + 1);
  rest.forEachNode((id, facts) => {
    if (facts.kind === 'document')
      for (const value of nodeValues(rest, library, id, facts, facet)) add(value);
  });
  rest.forEachEdge((_, facts) => {
    for (const value of relationValues(facts, facet)) add(value);
  });
  return facetValues(library, facet).map(({ id, name }) => ({
    id,
    name,
    hidden: hidden.includes(id),
    count: tally.get(id) ?? 0,
  }));
}

/** The values a node has in a facet; none where the facet does not concern it. */
function nodeValues(
  graph: AtlasGraph,
  library: Library,
  id: string,
  facts: NodeFacts,
  facet: Facet,
): string[] {
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

/** Filters that show only one value of a facet; all of its values where it was the only one already. */
export function isolateValue(filters: Filters, facet: Facet, value: string, all: readonly string[]): Filters {
  const others = all.filter((one) => one !== value);
  const alone = others.every((one) => filters[facet]?.includes(one)) && !filters[facet]?.includes(value);
  return withFacet(filters, facet, alone ? [] : others);
}

function withFacet(filters: Filters, facet: Facet, hidden: readonly string[]): Filters {
  const { [facet]: _, ...others } = filters;
  return hidden.length === 0 ? others : { ...others, [facet]: [...hidden].sort() };
}
