import {
  type AtlasGraph,
  containerOf,
  type EdgeFacts,
  type NodeFacts,
  otherEnd,
  relationsOf,
} from '../../model/graph/graph.ts';
import { lineId } from '../../model/graph/lines.ts';
import type { Labelled, Library } from '../../model/records/library.ts';
import { markKept } from '../../model/records/library-by.ts';
import { CONFIDENCES } from '../../model/records/schema-fields.ts';
import { fineKindOf, kindName } from '../../words/kind-name.ts';
import { words } from '../../words/words.ts';

/** The columns of the table of nodes, in order. */
export const PART_COLUMNS = [
  ...(['label', 'title', 'kind', 'tier', 'type', 'status'] as const),
  ...(['catalogueType', 'catalogueStatus', 'catalogueYear'] as const),
  ...(['dependsOn', 'neededBy', 'usedWith'] as const),
] as const;
/** The columns of the table of relations, in order. */
export const RELATION_COLUMNS = ['from', 'verb', 'to', 'basis', 'confidence', 'sources'] as const;

/** One of PART_COLUMNS. */
export type PartColumn = (typeof PART_COLUMNS)[number];
/** One of RELATION_COLUMNS. */
export type RelationColumn = (typeof RELATION_COLUMNS)[number];

/** A cell of a table; an empty string if there is nothing to show. */
export type Value = string | number;

/** One node as a row. */
export type PartRow = { id: string } & Record<PartColumn, Value>;

/** One relation as a row, with the id of its line. */
export type RelationRow = { id: string; line: string } & Record<RelationColumn, Value>;

/** All nodes of a graph as rows, in the order of the graph. */
export function partRows(graph: AtlasGraph, library: Library): PartRow[] {
  return graph.mapNodes((id, facts) => {
    const row = { id, label: labelOf(facts), title: facts.title, kind: kindName(fineKindOf(facts)) };
    return { ...row, ...documentFacts(graph, library, facts), ...countsOf(graph, id) };
  });
}

/** All relations of a graph as rows, in the order of the graph. */
export function relationRows(graph: AtlasGraph): RelationRow[] {
  return graph.mapEdges((id, { relation, kind }, from, to, fromFacts, toFacts) => ({
    id,
    line: lineId(from, to),
    from: labelOf(fromFacts),
    verb: kind.verb,
    to: labelOf(toFacts),
    basis: [relation.basis, ...relation.alsoBasis].map((one) => words.basis[one]).join(', '),
    confidence: words.confidence[relation.confidence].name,
    sources: relation.sources.length,
  }));
}

/**
 * Sorts rows by a column; returns a new array. Numbers inside texts are compared as numbers, confidence by
 * level; empty cells come last in both directions. The sort is stable.
 */
export function sortRows<Column extends string, Row extends Record<Column, Value>>(
  rows: readonly Row[],
  column: Column,
  descending = false,
): Row[] {
  return [...rows].sort((a, b) => {
    const [first, second] = [a[column], b[column]];
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    const order = column === 'confidence' ? rank(first) - rank(second) : compare(first, second);
    return descending ? -order : order;
  });
}

/** The rows that contain every word of a text in any of the columns, ignoring case. */
export function filterRows<Column extends string, Row extends Record<Column, Value>>(
  rows: readonly Row[],
  columns: readonly Column[],
  text: string,
): Row[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const values = columns.map((column) => String(row[column]).toLowerCase());
    return wanted.every((word) => values.some((value) => value.includes(word)));
  });
}

const natural = new Intl.Collator('en', { numeric: true });
const LEVELS: readonly Value[] = [...CONFIDENCES].reverse().map((level) => words.confidence[level].name);

function compare(a: Value, b: Value): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : natural.compare(String(a), String(b));
}

function rank(level: Value): number {
  return LEVELS.indexOf(level);
}

function labelOf(facts: NodeFacts): string {
  return facts.kind === 'phase' ? words.node.phase(facts.record.order) : facts.label;
}

/** The number of nodes that a node depends on directly, that depend on it, and that it is used with. */
function countsOf(
  graph: AtlasGraph,
  id: string,
): Record<Extract<PartColumn, 'dependsOn' | 'neededBy' | 'usedWith'>, number> {
  const others = (counts: (facts: EdgeFacts) => boolean) =>
    new Set(
      relationsOf(graph, id)
        .filter(counts)
        .map(({ relation }) => otherEnd(relation, id)),
    ).size;
  return {
    dependsOn: others(({ dependence, dependent }) => dependence === 'document' && dependent === id),
    neededBy: others(({ dependence, needed }) => dependence === 'document' && needed === id),
    usedWith: others(({ dependence }) => dependence === 'use'),
  };
}

type DocumentColumn = Extract<PartColumn, 'tier' | 'type' | 'status' | `catalogue${string}`>;

function documentFacts(graph: AtlasGraph, library: Library, facts: NodeFacts): Record<DocumentColumn, Value> {
  const none = { type: '', status: '', catalogueType: '', catalogueStatus: '', catalogueYear: '' };
  if (facts.kind === 'tier') return { ...none, tier: facts.record.number };
  if (facts.kind === 'item') return { ...none, tier: tierAround(graph, facts.record.id) };
  if (facts.kind !== 'document') return { ...none, tier: '' };
  const { id, tier, type, status } = facts.record;
  const entry = library.catalogue.find((candidate) => candidate.document === id);
  const word = (field: Labelled, text: string) => markKept(library, id, field, text);
  return {
    tier: library.tiers.find((one) => one.id === tier)?.number ?? '',
    type: word('type', library.documentTypes.find((term) => term.id === type)?.abbreviation ?? type),
    status: word('status', library.statuses.find((term) => term.id === status)?.name ?? status),
    catalogueType: entry?.type.value ?? '',
    catalogueStatus: entry?.status.value ?? '',
    catalogueYear: entry?.published.value?.slice(0, 4) ?? '',
  };
}

/** The number of the tier of the document that contains an item; empty if another framework contains it. */
function tierAround(graph: AtlasGraph, id: string): Value {
  const card = containerOf(graph, id);
  const doc = card === null ? null : graph.getNodeAttributes(card);
  const tier = doc?.kind === 'document' ? graph.getNodeAttributes(doc.record.tier) : null;
  return tier?.kind === 'tier' ? tier.record.number : '';
}
