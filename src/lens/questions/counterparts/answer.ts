import { type AtlasGraph, childrenOf, parentOf } from '../../../model/graph/graph.ts';
import type { Relation } from '../../../model/records/schema.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';

/** A requirement with its enhancements. */
export interface Requirement {
  item: LayerItem;
  enhancements: LayerItem[];
}

/** A requirement for components that derives from a system requirement, with the relation that says so. */
export interface Counterpart extends Requirement {
  derivation: Relation;
}

/** Why no requirement for components stands behind a system requirement: what 4-2 has in its place. */
export type Gap =
  /** A heading without a requirement. */
  | 'heading'
  /** A heading that leaves it to the types of components, none of which has one. */
  | 'delegated'
  /** Not even a heading. */
  | 'nothing';

/** A system requirement beside everything for components that derives from it. */
export interface Counterparts {
  system: Requirement;
  components: Counterpart[];
  /** Null where a requirement for components stands behind it. */
  gap: Gap | null;
}

/** A requirement for components that derives from no system requirement, with those for types that detail it. */
export interface ComponentOnly {
  head: Requirement;
  types: Requirement[];
}

/** The system requirement beside its components: for a system requirement, or for one of components; null for all else. */
export function counterpartsOf(graph: AtlasGraph, id: string): Counterparts | null {
  const system = systemOf(graph, id);
  if (system === null) return null;
  const components = graph
    .inEdges(system)
    .filter((edge) => graph.getEdgeAttribute(edge, 'kind').id === 'derives-from')
    .map((edge) => ({
      ...requirementOf(graph, graph.source(edge)),
      derivation: graph.getEdgeAttribute(edge, 'relation'),
    }));
  return { system: requirementOf(graph, system), components, gap: gapOf(components) };
}

/** All system requirements beside their components, in the order of 3-3. */
export function allCounterparts(graph: AtlasGraph): Counterparts[] {
  return itemsOfKind(graph, 'system-requirement').flatMap((id) => counterpartsOf(graph, id) ?? []);
}

/** The requirements for components that derive from no system requirement: each heading with those for types under it. */
export function componentsOnly(graph: AtlasGraph): ComponentOnly[] {
  const underived = itemsOfKind(graph, 'component-requirement').filter(
    (id) => targetOf(graph, id, 'derives-from') === null,
  );
  const headOf = (id: string) => {
    const head = targetOf(graph, id, 'details');
    return head !== null && underived.includes(head) ? head : null;
  };
  return underived
    .filter((id) => headOf(id) === null)
    .map((id) => ({
      head: requirementOf(graph, id),
      types: underived.filter((one) => headOf(one) === id).map((one) => requirementOf(graph, one)),
    }));
}

/** The same for what is selected: a requirement for components, or an enhancement of one; null where it has a counterpart. */
export function componentOnlyOf(graph: AtlasGraph, id: string): ComponentOnly | null {
  const base = baseOf(graph, id);
  const among = ({ head, types }: ComponentOnly) => [head, ...types].some(({ item }) => item.id === base);
  return base === null ? null : (componentsOnly(graph).find(among) ?? null);
}

/** Whether it is a requirement, and not only its heading. */
export function isRequirement({ status }: LayerItem): boolean {
  return status !== 'none' && status !== 'delegated';
}

/** The group in which a system requirement stands: that of its foundational requirement; null where it stands in none. */
export function groupOf(graph: AtlasGraph, { item }: Requirement): LayerItem | null {
  const parent = parentOf(graph, item.id);
  return parent === null ? null : itemAt(graph, parent);
}

function gapOf(components: readonly Requirement[]): Gap | null {
  if (components.some(({ item }) => isRequirement(item))) return null;
  if (components.length === 0) return 'nothing';
  return components.every(({ item }) => item.status === 'none') ? 'heading' : 'delegated';
}

/** The system requirement that a requirement is or derives from; for an enhancement, that of what it enhances. */
function systemOf(graph: AtlasGraph, id: string): string | null {
  const base = baseOf(graph, id);
  if (base === null || itemAt(graph, base)?.kind === 'system-requirement') return base;
  return targetOf(graph, base, 'derives-from');
}

/** The requirement for systems or components that an item is or enhances; null for all else. */
function baseOf(graph: AtlasGraph, id: string): string | null {
  const item = itemAt(graph, id);
  if (item?.kind === 'requirement-enhancement') return item.parent ? baseOf(graph, item.parent) : null;
  return item?.kind === 'system-requirement' || item?.kind === 'component-requirement' ? id : null;
}

function targetOf(graph: AtlasGraph, id: string, kind: string): string | null {
  const edge = graph.findOutEdge(id, (_, facts) => facts.kind.id === kind);
  return edge === undefined ? null : graph.target(edge);
}

function itemsOfKind(graph: AtlasGraph, kind: LayerItem['kind']): string[] {
  return graph.filterNodes((_, facts) => facts.kind === 'item' && facts.record.kind === kind);
}

function requirementOf(graph: AtlasGraph, id: string): Requirement {
  const item = itemAt(graph, id);
  if (!item) throw new Error(`${id} is no item`);
  const enhancements = childrenOf(graph, id).flatMap((child) => itemAt(graph, child) ?? []);
  return { item, enhancements };
}

function itemAt(graph: AtlasGraph, id: string): LayerItem | null {
  const facts = graph.hasNode(id) ? graph.getNodeAttributes(id) : null;
  return facts?.kind === 'item' ? facts.record : null;
}
