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

/** A node as one speaks of it inside a sentence: "IEC 62443-" "4-2" "Components". */
export interface End {
  id: string;
  kind: NodeKind;
  /** What the ear needs and the eye does without: "IEC 62443-". May be empty. */
  prefix: string;
  /** The words that stand out: "4-2", "Tier 6", "the whole series". */
  label: string;
  /** What follows them, short: "Components". May be empty. */
  name: string;
  /** The full title. */
  title: string;
}

/** What the selection is to the other end: see NodeRole in picture/highlight-types.ts. */
export type Side = 'depends-on' | 'needed-by' | 'used-with' | 'related';

/** One relation, told from the subject's point of view. */
export interface Statement {
  relation: string;
  line: string;
  side: Side;
  /** Read from tiers, phases and activities, not from relations.json. */
  structural: boolean;
  kind: string;
  subject: End;
  /** "evaluates", or "is evaluated by" where the subject is the object of the relation. */
  verb: string;
  other: End;
  sentence: string;
  /** "stated by the framework page and the standard". */
  statedBy: string;
  confidence: Confidence;
  sources: Source[];
  caveat: string | null;
  /** Why neither end depends on the other, where the relation says so itself; null where its kind decides. */
  independent: string | null;
}

const DESIGNATION = /^(.*\D)(\d+-[\dx]+)$/;

/** The label of a node; for one whose layer is off, its number: the last piece of its id. */
export function labelOf(graph: AtlasGraph, id: string): string {
  return graph.hasNode(id) ? endOf(graph, id).label : (id.split('/').at(-1) ?? id);
}

/** How one speaks of a node inside a sentence. */
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

/** Every relation of a node, told from its point of view: strongest first, relations with the same node together. */
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

/** Every relation between two nodes, told from the point of view of `from`: strongest first. */
export function statementsBetween({ graph, library, lines }: Known, from: string, to: string): Statement[] {
  const sources = sourcesById(library);
  const relations = lines.get(lineId(from, to))?.relations ?? [];
  return relations.map((facts) => statementFrom(graph, sources, facts, from));
}

/** One relation, told from the point of view of one of its ends. */
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

/** The records behind source ids; a checked library knows them all. */
export function resolve(sources: ReadonlyMap<string, Source>, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => sources.get(id) ?? []);
}
