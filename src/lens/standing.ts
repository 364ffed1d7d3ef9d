import { type AtlasGraph, cardOf, heldBy } from '../model/graph.ts';
import { type End, endOf } from './detail-statements.ts';
import type { Lens } from './lens.ts';

export type StandingLens = Extract<Lens, { kind: 'standing' }>;

/** One item of the framework, and what of the series it touches. */
export interface StandingItem {
  id: string;
  end: End;
  chosen: boolean;
  touches: End[];
}

/** What is touched of one part of the series, and what of it is not, among what can be cited: items that hold none. */
export interface StandingPart {
  part: string;
  touched: End[];
  untouched: End[];
}

export interface Standing {
  framework: End;
  items: StandingItem[];
  parts: StandingPart[];
}

/** The kinds of items that another framework can be set against. */
const ASKED = ['framework-item', 'mitigation', 'scheme'];

/**
 * What items of a framework touch of the series, and what stays uncovered, both ways; null where the framework is not
 * there. No items in the lens stand for all of them. A part counts as soon as any item of the framework points into it.
 */
export function standingOf(graph: AtlasGraph, { framework, items: chosen }: StandingLens): Standing | null {
  if (!graph.hasNode(framework)) return null;
  const items = itemsOf(graph, framework).map((id): StandingItem => {
    const label = graph.getNodeAttribute(id, 'label');
    return {
      id,
      end: endOf(graph, id),
      chosen: chosen.length === 0 || chosen.includes(label),
      touches: touchedBy(graph, id).map((other) => endOf(graph, other)),
    };
  });
  const touched = new Set(items.flatMap((item) => (item.chosen ? item.touches.map(({ id }) => id) : [])));
  const cited = new Set(items.flatMap((item) => item.touches.map(({ id }) => cardOf(graph, id) ?? '')));
  const parts = [...cited].sort().map((part) => {
    const rows = rowsOf(graph, part);
    return {
      part,
      touched: rows.filter((id) => touched.has(id)).map((id) => endOf(graph, id)),
      untouched: rows.filter((id) => !touched.has(id)).map((id) => endOf(graph, id)),
    };
  });
  return {
    framework: endOf(graph, framework),
    items,
    parts: parts.filter(({ touched: some, untouched }) => some.length + untouched.length > 0),
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

/** What of the series an item points to: requirements, or whole documents. */
function touchedBy(graph: AtlasGraph, id: string): string[] {
  return graph
    .outEdges(id)
    .filter((edge) => !['contains', 'mitigates'].includes(graph.getEdgeAttribute(edge, 'kind').id))
    .map((edge) => graph.target(edge));
}

/** What can be cited of a part: its requirements, with the enhancements left out, as those are seldom cited by number. */
function rowsOf(graph: AtlasGraph, part: string): string[] {
  return heldBy(graph, part).flatMap((held) => {
    const facts = graph.getNodeAttributes(held);
    const kind = facts.kind === 'item' ? facts.record.kind : null;
    const own =
      kind &&
      ROWS.includes(kind) &&
      facts.kind === 'item' &&
      facts.record.status !== 'delegated' &&
      facts.record.status !== 'none';
    return [...(own ? [held] : []), ...rowsOf(graph, held)];
  });
}

const ROWS: readonly string[] = ['system-requirement', 'component-requirement', 'requirement', 'clause'];
