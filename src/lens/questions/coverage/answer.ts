import { type AtlasGraph, cardOf, heldBy, seatOf } from '../../../model/graph/graph.ts';
import type { Relation } from '../../../model/records/schema.ts';
import { type End, endOf } from '../../statements/statements.ts';
import type { Lens } from '../questions.ts';

export type StandingLens = Extract<Lens, { kind: 'standing' }>;

/** What an item points to: a requirement, or a whole document. */
export interface Touch extends End {
  /** The document or framework in which it stands. */
  part: string;
  relation: Relation;
}

/** One item of the framework, and what of the series it touches. */
export interface StandingItem {
  id: string;
  end: End;
  chosen: boolean;
  /** The groups of the framework in which it stands, the outermost first. */
  within: End[];
  touches: Touch[];
}

/** Something that is touched, and the chosen items that touch it. */
export interface TouchedRow extends End {
  by: End[];
}

/** What is touched of one part of the series, and what of it is not, among what can be cited: items that hold none. */
export interface StandingPart {
  part: string;
  end: End;
  /** Whether it is a document of the series: of anything else only what is cited is known, so it can have no gaps. */
  ofSeries: boolean;
  touched: TouchedRow[];
  untouched: End[];
  /** What else of it is touched and not counted: enhancements, headings and groups. */
  uncounted: TouchedRow[];
  /** The chosen items that point to it as a whole. */
  whole: End[];
}

export interface Standing {
  framework: End;
  items: StandingItem[];
  /** The documents of the series first. */
  parts: StandingPart[];
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
export function standingOf(graph: AtlasGraph, { framework, items: chosen }: StandingLens): Standing | null {
  if (!graph.hasNode(framework)) return null;
  const items = itemsOf(graph, framework).map((id): StandingItem => {
    const end = endOf(graph, id);
    return {
      id,
      end,
      chosen: chosen.length === 0 || chosen.includes(end.label),
      within: groupsAround(graph, id),
      touches: touchedBy(graph, id),
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
  return heldBy(graph, id).flatMap((held) => {
    const facts = graph.getNodeAttributes(held);
    const own = facts.kind === 'item' && ASKED.includes(facts.record.kind) ? [held] : [];
    return [...own, ...itemsOf(graph, held)];
  });
}

function groupsAround(graph: AtlasGraph, id: string): End[] {
  const groups: End[] = [];
  for (let seat = seatOf(graph, id); seat !== null; seat = seatOf(graph, seat))
    if (graph.getNodeAttribute(seat, 'kind') === 'item') groups.unshift(endOf(graph, seat));
  return groups;
}

/** What of the series an item points to: requirements, or whole documents. */
function touchedBy(graph: AtlasGraph, id: string): Touch[] {
  return graph
    .outEdges(id)
    .filter((edge) => !['contains', 'mitigates'].includes(graph.getEdgeAttribute(edge, 'kind').id))
    .map((edge) => {
      const other = graph.target(edge);
      const relation = graph.getEdgeAttribute(edge, 'relation');
      return { ...endOf(graph, other), part: cardOf(graph, other) ?? other, relation };
    });
}

function partsOf(graph: AtlasGraph, items: readonly StandingItem[]): StandingPart[] {
  const by = new Map<string, End[]>();
  for (const { end, chosen, touches } of items)
    if (chosen) for (const { id } of touches) by.set(id, [...(by.get(id) ?? []), end]);
  const parts = new Set(items.flatMap(({ touches }) => touches.map(({ part }) => part)));
  const foreign = (part: string) => Number(graph.getNodeAttribute(part, 'kind') !== 'document');
  return [...parts]
    .sort((a, b) => foreign(a) - foreign(b) || (a < b ? -1 : 1))
    .map((part) => {
      const rows = countedIn(graph, part);
      const counted = new Set(rows);
      const others = [...by.keys()].filter(
        (id) => id !== part && !counted.has(id) && cardOf(graph, id) === part,
      );
      const touched = (id: string): TouchedRow => ({ ...endOf(graph, id), by: by.get(id) ?? [] });
      const touching = (id: string) => [
        ...(by.get(id) ?? []),
        ...groupsAround(graph, id).flatMap((group) => by.get(group.id) ?? []),
      ];
      const isTouched = (id: string) => touching(id).length > 0;
      return {
        part,
        end: endOf(graph, part),
        ofSeries: foreign(part) === 0,
        touched: rows
          .filter(isTouched)
          .map((id) => ({ ...endOf(graph, id), by: [...new Set(touching(id))] })),
        untouched: rows.filter((id) => !isTouched(id)).map((id) => endOf(graph, id)),
        uncounted: others.map(touched),
        whole: by.get(part) ?? [],
      };
    });
}

/** What can be cited of a part or a group: its requirements, with the enhancements left out, as those are seldom cited by number. */
export function countedIn(graph: AtlasGraph, part: string): string[] {
  return heldBy(graph, part).flatMap((held) => {
    const facts = graph.getNodeAttributes(held);
    const own =
      facts.kind === 'item' &&
      COUNTED.includes(facts.record.kind) &&
      facts.record.status !== 'delegated' &&
      facts.record.status !== 'none';
    return [...(own ? [held] : []), ...countedIn(graph, held)];
  });
}

/** The kinds of items of which one can say that none touches them. */
export const COUNTED: readonly string[] = [
  'system-requirement',
  'component-requirement',
  'requirement',
  'clause',
];
