import { type AtlasGraph, childrenOf, containerOf, parentOf } from '../../../model/graph/graph.ts';
import type { Relation } from '../../../model/records/schema.ts';
import { type End, endOf } from '../../statements/statements.ts';

/**
 * A framework (the id of its node and of its layer) and the items chosen from it; an empty list means all.
 */
export interface CoverageParams {
  kind: 'coverage';
  framework: string;
  /** Labels from an address, so some may not be items of the framework. */
  items: readonly string[];
}

/** What an item maps to: a requirement or a whole document. */
export interface Mapping extends End {
  /** The id of its container: a document or framework. */
  part: string;
  relation: Relation;
}

/** An item of the framework and what it maps to. */
export interface CoverageItem {
  id: string;
  end: End;
  chosen: boolean;
  /** The groups of the framework that contain it, the outermost first. */
  within: End[];
  mappings: Mapping[];
}

/** Something that is covered, and the chosen items that map to it. */
export interface CoveredRow extends End {
  by: End[];
}

/**
 * One document or framework: what is covered of it and what is not. Only its requirements count (see
 * countedIn).
 */
export interface CoveragePart {
  part: string;
  end: End;
  /**
   * Whether it is a document of the series. Of anything else only what is cited is known, so it cannot have
   * gaps.
   */
  ofSeries: boolean;
  covered: CoveredRow[];
  uncovered: End[];
  /** What else is covered and not counted: enhancements, headings and groups. */
  uncounted: CoveredRow[];
  /** The chosen items that map to it as a whole. */
  whole: End[];
}

/** The answer: coverage in both directions. */
export interface Coverage {
  framework: End;
  items: CoverageItem[];
  /** Documents of the series come first. */
  parts: CoveragePart[];
  /** The chosen labels that are not items of the framework. */
  unknown: string[];
}

/** The kinds of items that can have mappings to the series. */
const ASKED = ['framework-item', 'mitigation', 'scheme'];

/**
 * What the chosen items of a framework cover, and what stays uncovered; null if the framework is not loaded.
 * A document is included if any item of the framework maps into it, chosen or not. A requirement is covered
 * if an item maps to it or to a group that contains it.
 */
export function coverageOf(graph: AtlasGraph, { framework, items: chosen }: CoverageParams): Coverage | null {
  if (!graph.hasNode(framework)) return null;
  const items = itemsOf(graph, framework).map((id): CoverageItem => {
    const end = endOf(graph, id);
    return {
      id,
      end,
      chosen: chosen.length === 0 || chosen.includes(end.label),
      within: groupsAround(graph, id),
      mappings: coveredBy(graph, id),
    };
  });
  const labels = new Set(items.map(({ end }) => end.label));
  return {
    framework: endOf(graph, framework),
    items,
    parts: partsOf(graph, items),
    unknown: chosen.filter((label) => !labels.has(label)),
  };
}

/** All items of a framework that can have mappings to the series, in the order of the data. */
function itemsOf(graph: AtlasGraph, id: string): string[] {
  return childrenOf(graph, id).flatMap((child) => {
    const facts = graph.getNodeAttributes(child);
    const own = facts.kind === 'item' && ASKED.includes(facts.record.kind) ? [child] : [];
    return [...own, ...itemsOf(graph, child)];
  });
}

function groupsAround(graph: AtlasGraph, id: string): End[] {
  const groups: End[] = [];
  for (let parent = parentOf(graph, id); parent !== null; parent = parentOf(graph, parent))
    if (graph.getNodeAttribute(parent, 'kind') === 'item') groups.unshift(endOf(graph, parent));
  return groups;
}

/** What an item maps to: requirements or whole documents. */
function coveredBy(graph: AtlasGraph, id: string): Mapping[] {
  return graph
    .outEdges(id)
    .filter((edge) => !['contains', 'mitigates'].includes(graph.getEdgeAttribute(edge, 'kind').id))
    .map((edge) => {
      const other = graph.target(edge);
      const relation = graph.getEdgeAttribute(edge, 'relation');
      return { ...endOf(graph, other), part: containerOf(graph, other) ?? other, relation };
    });
}

function partsOf(graph: AtlasGraph, items: readonly CoverageItem[]): CoveragePart[] {
  const by = new Map<string, End[]>();
  for (const { end, chosen, mappings } of items)
    if (chosen) for (const { id } of mappings) by.set(id, [...(by.get(id) ?? []), end]);
  const parts = new Set(items.flatMap(({ mappings }) => mappings.map(({ part }) => part)));
  const foreign = (part: string) => Number(graph.getNodeAttribute(part, 'kind') !== 'document');
  return [...parts]
    .sort((a, b) => foreign(a) - foreign(b) || (a < b ? -1 : 1))
    .map((part) => {
      const rows = countedIn(graph, part);
      const counted = new Set(rows);
      const others = [...by.keys()].filter(
        (id) => id !== part && !counted.has(id) && containerOf(graph, id) === part,
      );
      const covered = (id: string): CoveredRow => ({ ...endOf(graph, id), by: by.get(id) ?? [] });
      const mapped = (id: string) => [
        ...(by.get(id) ?? []),
        ...groupsAround(graph, id).flatMap((group) => by.get(group.id) ?? []),
      ];
      const isCovered = (id: string) => mapped(id).length > 0;
      return {
        part,
        end: endOf(graph, part),
        ofSeries: foreign(part) === 0,
        covered: rows.filter(isCovered).map((id) => ({ ...endOf(graph, id), by: [...new Set(mapped(id))] })),
        uncovered: rows.filter((id) => !isCovered(id)).map((id) => endOf(graph, id)),
        uncounted: others.map(covered),
        whole: by.get(part) ?? [],
      };
    });
}

/**
 * The ids of the requirements in a document or group, the basis of coverage. Leaves out headings and
 * enhancements, which are rarely cited by number.
 */
export function countedIn(graph: AtlasGraph, part: string): string[] {
  return childrenOf(graph, part).flatMap((child) => {
    const facts = graph.getNodeAttributes(child);
    const own =
      facts.kind === 'item' &&
      COUNTED.includes(facts.record.kind) &&
      facts.record.status !== 'delegated' &&
      facts.record.status !== 'none';
    return [...(own ? [child] : []), ...countedIn(graph, child)];
  });
}

/** The kinds of items that coverage counts. */
export const COUNTED: readonly string[] = [
  'system-requirement',
  'component-requirement',
  'requirement',
  'clause',
];
