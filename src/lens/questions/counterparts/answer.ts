import { type AtlasGraph, childrenOf, parentOf } from '../../../model/graph/graph.ts';
import type { Relation } from '../../../model/records/schema.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';

/** A requirement with its enhancements. */
export interface Requirement {
  item: LayerItem;
  enhancements: LayerItem[];
}

/** A component requirement that derives from a system requirement, with the relation that says so. */
export interface Counterpart extends Requirement {
  derivation: Relation;
}

/** Why a system requirement has no component requirement: what 4-2 has instead. */
export type Gap =
  /** A heading without a requirement. */
  | 'heading'
  /** A heading that delegates to the component types, none of which has a requirement. */
  | 'delegated'
  /** Not even a heading. */
  | 'nothing';

/** A system requirement with all component requirements that derive from it. */
export interface Counterparts {
  system: Requirement;
  components: Counterpart[];
  /** Null if there is a component requirement. */
  gap: Gap | null;
}

/**
 * A component requirement that derives from no system requirement, with the requirements for component types
 * that detail it.
 */
export interface ComponentOnly {
  head: Requirement;
  types: Requirement[];
}

/**
 * The counterparts of a system requirement, of a component requirement or of an enhancement of either (by
 * id). Null for other ids, and if the component requirement derives from no system requirement.
 */
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

/**
 * The counterparts of all system requirements, in the order of 3-3. Empty if the layer of requirements is
 * off.
 */
export function allCounterparts(graph: AtlasGraph): Counterparts[] {
  return itemsOfKind(graph, 'system-requirement').flatMap((id) => counterpartsOf(graph, id) ?? []);
}

/**
 * The component requirements that derive from no system requirement: each heading with the requirements for
 * component types below it.
 */
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

/**
 * The entry of `componentsOnly` that contains a component requirement or its enhancement (by id). Null for
 * other ids, and if the requirement derives from a system requirement.
 */
export function componentOnlyOf(graph: AtlasGraph, id: string): ComponentOnly | null {
  const base = baseOf(graph, id);
  const among = ({ head, types }: ComponentOnly) => [head, ...types].some(({ item }) => item.id === base);
  return base === null ? null : (componentsOnly(graph).find(among) ?? null);
}

/** Whether an item is a requirement and not only a heading. */
export function isRequirement({ status }: LayerItem): boolean {
  return status !== 'none' && status !== 'delegated';
}

/**
 * The group that contains a system requirement: that of its foundational requirement. Null if its parent is
 * not an item.
 */
export function groupOf(graph: AtlasGraph, { item }: Requirement): LayerItem | null {
  const parent = parentOf(graph, item.id);
  return parent === null ? null : itemAt(graph, parent);
}

function gapOf(components: readonly Requirement[]): Gap | null {
  if (components.some(({ item }) => isRequirement(item))) return null;
  if (components.length === 0) return 'nothing';
  return components.every(({ item }) => item.status === 'none') ? 'heading' : 'delegated';
}

/**
 * The id of the system requirement that a requirement is or derives from; for an enhancement, that of what it
 * enhances. Null if there is none.
 */
function systemOf(graph: AtlasGraph, id: string): string | null {
  const base = baseOf(graph, id);
  if (base === null || itemAt(graph, base)?.kind === 'system-requirement') return base;
  return targetOf(graph, base, 'derives-from');
}

/** The id of the system or component requirement that an item is or enhances; null for other items. */
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
