import {
  type AtlasGraph,
  type EdgeFacts,
  type NodeKind,
  otherEnd,
  relationsOf,
} from '../../model/graph/graph.ts';
import { type Line, lineId } from '../../model/graph/lines.ts';
import type { Library } from '../../model/records/library.ts';
import type { Confidence, Source } from '../../model/records/schema.ts';
import { words } from '../../words/words.ts';

/** How to name a node inside a sentence: "IEC 62443-" "4-2" "Components". */
export interface End {
  id: string;
  kind: NodeKind;
  /** Read out by screen readers but not displayed: "IEC 62443-". May be empty. */
  prefix: string;
  /** The emphasised part: "4-2", "Tier 6", "the whole series". */
  label: string;
  /** A short name that follows it: "Components". May be empty. */
  name: string;
  /** The full title. */
  title: string;
}

/** The relation of the subject to the other end: see NodeRole in picture/highlight-types.ts. */
export type Side = 'depends-on' | 'needed-by' | 'used-with' | 'related';

/** One relation, read from one of its ends, the subject. */
export interface Statement {
  relation: string;
  line: string;
  side: Side;
  /** Derived from tiers, phases and activities, not stated in relations.json. */
  structural: boolean;
  kind: string;
  subject: End;
  /** "evaluates", or "is evaluated by" if the subject is the object of the relation. */
  verb: string;
  other: End;
  sentence: string;
  /** "stated by the framework page and the standard". */
  statedBy: string;
  confidence: Confidence;
  sources: Source[];
  caveat: string | null;
  /** Why neither end depends on the other, if the relation itself says so; null if its kind decides. */
  independent: string | null;
}

const DESIGNATION = /^(.*\D)(\d+-[\dx]+)$/;

/**
 * The label of a node. For an id that is not in the graph, such as one of a layer that is off, the last part
 * of the id.
 */
export function labelOf(graph: AtlasGraph, id: string): string {
  return graph.hasNode(id) ? endOf(graph, id).label : (id.split('/').at(-1) ?? id);
}

/** How to name a node inside a sentence. Throws if the id is not a node. */
export function endOf(graph: AtlasGraph, id: string): End {
  const facts = graph.getNodeAttributes(id);
  const end = { id, kind: facts.kind, prefix: '', name: facts.name, title: facts.title };
  switch (facts.kind) {
    case 'series':
      return { ...end, label: words.node.wholeSeries, name: '' };
    case 'tier':
      return { ...end, label: words.node.tier(facts.record.number), name: facts.record.name };
    case 'phase':
      return { ...end, label: words.node.phase(facts.record.order), name: facts.record.name };
    case 'activity':
      return { ...end, label: facts.record.name, name: '' };
    case 'framework':
      // "NIST CSF 1.1", not "CSF 1.1 NIST CSF 1.1".
      return facts.name.includes(facts.label)
        ? { ...end, label: facts.name, name: '' }
        : { ...end, label: facts.label };
    case 'item':
      return { ...end, label: facts.label };
    case 'document': {
      const [, prefix = '', label = facts.record.designation] =
        DESIGNATION.exec(facts.record.designation) ?? [];
      return { ...end, prefix, label };
    }
  }
}

interface Known {
  graph: AtlasGraph;
  library: Library;
  lines: ReadonlyMap<string, Line>;
}

/**
 * Every relation of a node, read from it: strongest first, relations with the same node together. Throws if
 * the id is not a node.
 */
export function statementsOf({ graph, library, lines }: Known, id: string): Statement[] {
  const order = graph.getAttribute('kindOrder');
  const strength = (facts: EdgeFacts) => order.get(facts.kind.id) ?? order.size;
  const best = (facts: EdgeFacts) => {
    const line = lines.get(lineId(facts.relation.from, facts.relation.to));
    const alike = line?.relations.filter((other) => sideOf(other, id) === sideOf(facts, id)) ?? [];
    return Math.min(strength(facts), ...alike.map(strength));
  };
  const rank = (facts: EdgeFacts): [number, string, number] => [
    best(facts),
    otherEnd(facts.relation, id),
    strength(facts),
  ];
  const place = new Map(graph.nodes().map((node, index) => [node, index]));
  const sources = sourcesById(library);
  return relationsOf(graph, id)
    .sort((a, b) => {
      const [bestA, otherA, ownA] = rank(a);
      const [bestB, otherB, ownB] = rank(b);
      return bestA - bestB || (place.get(otherA) ?? 0) - (place.get(otherB) ?? 0) || ownA - ownB;
    })
    .map((facts) => statementFrom(graph, sources, facts, id));
}

/** Every relation between two nodes, read from `from`, strongest first. Empty if there is none. */
export function statementsBetween({ graph, library, lines }: Known, from: string, to: string): Statement[] {
  const sources = sourcesById(library);
  const relations = lines.get(lineId(from, to))?.relations ?? [];
  return relations.map((facts) => statementFrom(graph, sources, facts, from));
}

/** One relation, read from `subject`, which must be one of its ends. `sources` is from `sourcesById`. */
export function statementFrom(
  graph: AtlasGraph,
  sources: ReadonlyMap<string, Source>,
  facts: EdgeFacts,
  subject: string,
): Statement {
  const { relation, kind } = facts;
  return {
    relation: relation.id,
    line: lineId(relation.from, relation.to),
    side: sideOf(facts, subject),
    structural: kind.structural,
    kind: kind.id,
    subject: endOf(graph, subject),
    verb: relation.from === subject ? kind.verb : kind.inverse,
    other: endOf(graph, otherEnd(relation, subject)),
    sentence: relation.sentence,
    statedBy: words.statedBy([relation.basis, ...relation.alsoBasis]),
    confidence: relation.confidence,
    sources: resolve(sources, relation.sources),
    caveat: relation.caveat ?? null,
    independent: relation.dependentReason ?? null,
  };
}

function sideOf(facts: EdgeFacts, subject: string): Side {
  if (facts.dependent === null) return 'related';
  if (facts.dependence === 'use') return 'used-with';
  return facts.dependent === subject ? 'depends-on' : 'needed-by';
}

/** The sources of a library by id. */
export function sourcesById(library: Library): ReadonlyMap<string, Source> {
  return new Map(library.sources.map((source) => [source.id, source]));
}

/** The records of source ids. Unknown ids are dropped; a checked library has none. */
export function resolve(sources: ReadonlyMap<string, Source>, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => sources.get(id) ?? []);
}
