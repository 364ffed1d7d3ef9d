import { type AtlasGraph, heldBy } from '../model/graph.ts';
import type { LayerItem } from '../model/schema-layer.ts';

/** A requirement with its enhancements. */
export interface Requirement {
  item: LayerItem;
  enhancements: LayerItem[];
}

/** A system requirement beside everything for components that derives from it. */
export interface Counterparts {
  system: Requirement;
  components: Requirement[];
  /** Whether no requirement for components stands behind it: there is only a heading, or nothing. */
  gap: boolean;
}

/** The system requirement beside its components: for a system requirement, or for one of components; null for all else. */
export function counterpartsOf(graph: AtlasGraph, id: string): Counterparts | null {
  const system = systemOf(graph, id);
  if (system === null) return null;
  const components = graph
    .inEdges(system)
    .filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === 'derives-from')
    .map((edge) => requirementOf(graph, graph.source(edge)));
  const real = components.filter(({ item }) => item.status === 'common' || item.status === 'type-specific');
  return { system: requirementOf(graph, system), components, gap: real.length === 0 };
}

/** All system requirements beside their components, in the order of 3-3. */
export function allCounterparts(graph: AtlasGraph): Counterparts[] {
  return graph
    .filterNodes((_, facts) => facts.kind === 'item' && facts.record.kind === 'system-requirement')
    .flatMap((id) => counterpartsOf(graph, id) ?? []);
}

/** The system requirement that a requirement is or derives from; for an enhancement, that of what it enhances. */
function systemOf(graph: AtlasGraph, id: string): string | null {
  const item = itemAt(graph, id);
  if (!item) return null;
  if (item.kind === 'system-requirement') return id;
  if (item.kind === 'requirement-enhancement') return item.parent ? systemOf(graph, item.parent) : null;
  if (item.kind !== 'component-requirement') return null;
  const edge = graph.findOutEdge(id, (_, { kind }) => kind.id === 'derives-from');
  return edge === undefined ? null : graph.target(edge);
}

function requirementOf(graph: AtlasGraph, id: string): Requirement {
  const item = itemAt(graph, id);
  if (!item) throw new Error(`${id} is no item`);
  const enhancements = heldBy(graph, id).flatMap((held) => itemAt(graph, held) ?? []);
  return { item, enhancements };
}

function itemAt(graph: AtlasGraph, id: string): LayerItem | null {
  const facts = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
  return facts?.kind === 'item' ? facts.record : null;
}
