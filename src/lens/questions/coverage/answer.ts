import { type AtlasGraph, childrenOf, containerOf, parentOf } from '../../../model/graph/graph.ts';
import type { Relation } from '../../../model/records/schema.ts';
import { type End, endOf } from '../../statements/statements.ts';

/** Which items of which framework; no items mean all of them. The id of the framework is that of its layer too. */
export interface CoverageParams {
  kind: 'coverage';
  framework: string;
  /** Labels, as an address may name them: some may be no item of the framework. */
  items: readonly string[];
}

/** What an item points to: a requirement, or a whole document. */
export interface Mapping extends End {
  /** The document or framework in which it stands. */
  part: string;
  relation: Relation;
}

/** One item of the framework, and what of the series it touches. */
export interface CoverageItem {
  id: string;
  end: End;
  chosen: boolean;
  /** The groups of the framework in which it stands, the outermost first. */
  within: End[];
  mappings: Mapping[];
}

/** Something that is touched, and the chosen items that touch it. */
export interface CoveredRow extends End {
  by: End[];
}

/** What is touched of one part of the series, and what of it is not, among what can be cited: items that hold none. */
export interface CoveragePart {
  part: string;
  end: End;
  /** Whether it is a document of the series: of anything else only what is cited is known, so it can have no gaps. */
  ofSeries: boolean;
  covered: CoveredRow[];
  uncovered: End[];
  /** What else of it is touched and not counted: enhancements, headings and groups. */
  uncounted: CoveredRow[];
  /** The chosen items that point to it as a whole. */
  whole: End[];
}

export interface Coverage {
  framework: End;
  items: CoverageItem[];
  /** The documents of the series first. */
  parts: CoveragePart[];
  /** What the lens names that is no item of the framework. */
  unknown: string[];
}

/** The kinds of items that another framework can be set against. */
const ASKED = ['framework-item', 'mitigation', 'scheme'];

/**
 * What items of a framework touch of the series, and what stays uncovered, both ways; null where the framework is not
 * there. No items in the lens stand for all of them. A part counts as soon as any item of the framework
 * points into it, and a row also where the group it stands in is pointed to.
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

/** Everything a framework holds that can point into the series, in the order of the data. */
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

/** What of the series an item points to: requirements, or whole documents. */
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

/** What can be cited of a part or a group: its requirements, with the enhancements left out, as those are seldom cited by number. */
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

/** The kinds of items of which one can say that none touches them. */
export const COUNTED: readonly string[] = [
  'system-requirement',
  'component-requirement',
  'requirement',
  'clause',
];
