import MiniSearch from 'minisearch';
import type { AtlasGraph, EdgeFacts, NodeFacts } from '../../model/graph/graph.ts';
import { lineId } from '../../model/graph/lines.ts';
import type { Library } from '../../model/records/library.ts';
import { itemWords } from '../../words/items.ts';
import { type FineKind, fineKindOf, kindName } from '../../words/kind-name.ts';
import { searchWords } from '../../words/search.ts';
import { words } from '../../words/words.ts';
import { endOf } from '../statements/statements.ts';
import { wordsIn } from './phrases-text.ts';

/** The kind of a hit: that of a node, or "relation". */
export type HitKind = FineKind | 'relation';

/** What a search can find. */
export interface Found {
  /** A node id; for a relation the id of its line. */
  id: string;
  kind: HitKind;
  /** "3-2", "Phase 1", "Conduct risk assessment", "6-2 evaluates 4-2". */
  label: string;
  /** What follows the label: the full title, or the sentence of the relation. May be empty. */
  title: string;
}

/** One search hit. */
export interface Hit extends Found {
  /** The words of the index that matched, as they are written there; empty if only the exact id matched. */
  matched: readonly string[];
  /** Whether the query was its complete id or name. */
  exact: boolean;
}

/** The hits of one kind, in order of rank. */
export interface HitGroup {
  kind: HitKind;
  hits: Hit[];
}

interface Entry {
  id: string;
  codes: string;
  title: string;
  name: string;
  more: string;
  summary: string;
}

/** A relation, by its own id. */
interface RelationEntry {
  id: string;
  ends: string;
  verb: string;
  sentence: string;
}

/** The index that `search` uses. Built once from a checked library. */
export interface SearchIndex {
  mini: MiniSearch<Entry>;
  /** By node id. */
  hits: ReadonlyMap<string, Found>;
  relations: MiniSearch<RelationEntry>;
  /** By relation id. */
  relationHits: ReadonlyMap<string, Found>;
  /** Every normalised spelling of an id or name, to the id. */
  exact: ReadonlyMap<string, string>;
}

const LONGEST = 200;

/**
 * How texts are split into words, and which prefixes and misspellings match; the same for nodes and
 * relations.
 */
const READING = {
  tokenize: wordsIn,
  processTerm: (term: string) => term,
};
const TOLERANCE = {
  prefix: (term: string) => term.length > 1 || /\d/.test(term),
  fuzzy: (term: string) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
  weights: { prefix: 0.6, fuzzy: 0.2 },
};

/**
 * Builds the index of the ids, designations, titles, names and summaries of all nodes in the graph, and of
 * its relations.
 */
export function indexOf({ library, graph }: { library: Library; graph: AtlasGraph }): SearchIndex {
  const hits = new Map<string, Found>();
  const mini = new MiniSearch<Entry>({
    fields: ['codes', 'title', 'name', 'more', 'summary'],
    ...READING,
    searchOptions: {
      ...TOLERANCE,
      boost: { codes: 6, title: 4, name: 4, more: 1.5, summary: 1 },
      // Someone who types a term most often looks for the document about it.
      boostDocument: (id) => (hits.get(String(id))?.kind === 'document' ? 2 : 1),
    },
  });
  const exact = new Map<string, string>();
  graph.forEachNode((id, facts) => {
    const { title, ...end } = endOf(graph, id);
    const kind = fineKindOf(facts);
    const label = kind === 'series' ? words.outline.series : end.label;
    const shown = [title === label ? '' : title, ...replacementNote(facts)].filter(Boolean).join(' ');
    hits.set(id, { id, kind, label, title: shown });
    const codes = codesOf(id, facts);
    for (const code of codes) if (!exact.has(squeezed(code))) exact.set(squeezed(code), id);
    const { summary, more } = longTextOf(library, facts);
    mini.add({ id, codes: codes.join(' '), title: facts.title, name: facts.name, more, summary });
  });
  return { mini, hits, exact, ...relationIndexOf(graph) };
}

/** Indexes stated relations. Derived ones are left out, since their nodes already say the same. */
function relationIndexOf(graph: AtlasGraph): Pick<SearchIndex, 'relations' | 'relationHits'> {
  const relationHits = new Map<string, Found>();
  const relations = new MiniSearch<RelationEntry>({
    fields: ['ends', 'verb', 'sentence'],
    ...READING,
    searchOptions: { ...TOLERANCE, boost: { ends: 3, verb: 3, sentence: 1 } },
  });
  graph.forEachEdge((_, { relation, kind }) => {
    if (kind.structural) return;
    const { id, from, to, sentence } = relation;
    relationHits.set(id, foundRelation(graph, { relation, kind }));
    const { verb, inverse, shortVerb, shortInverse } = kind;
    const [subject, object] = [endOf(graph, from), endOf(graph, to)];
    const ends = `${subject.label} ${subject.name} ${object.label} ${object.name}`;
    relations.add({ id, ends, verb: `${verb} ${inverse} ${shortVerb} ${shortInverse}`, sentence });
  });
  return { relations, relationHits };
}

/**
 * The hits of a query, best first. Nodes and relations that contain all words; if no node does, nodes that
 * contain some of them, unless `strict`. Nodes come before relations, the exact id or name of a node comes
 * first. Relations between the same two nodes are one hit, that of the best. Empty if the query has no words.
 */
export function search(index: SearchIndex, query: string, strict = false): Hit[] {
  const asked = query.slice(0, LONGEST);
  if (wordsIn(asked).length === 0) return [];
  const found = new Map<string, Hit>();
  const add = (hit: Found | undefined, matched: readonly string[], exact = false) => {
    if (hit && !found.has(hit.id)) found.set(hit.id, { ...hit, matched, exact });
  };
  const nodes = index.mini.search(asked, { combineWith: 'AND' });
  const relations = index.relations.search(asked, { combineWith: 'AND' });
  const first = index.exact.get(squeezed(asked));
  if (first !== undefined)
    add(index.hits.get(first), nodes.find(({ id }) => id === first)?.terms ?? [], true);
  for (const { id, terms } of nodes) add(index.hits.get(String(id)), terms);
  for (const { id, terms } of relations) add(index.relationHits.get(String(id)), terms);
  if (nodes.length === 0 && !strict)
    for (const { id, terms } of index.mini.search(asked, { combineWith: 'OR' }))
      add(index.hits.get(String(id)), terms);
  return [...found.values()];
}

/** A relation as a search result. Its id is that of the line between its two ends. */
export function foundRelation(
  graph: AtlasGraph,
  { relation, kind }: Pick<EdgeFacts, 'relation' | 'kind'>,
): Found {
  const { from, to, sentence } = relation;
  const label = `${endOf(graph, from).label} ${kind.verb} ${endOf(graph, to).label}`;
  return { id: lineId(from, to), kind: 'relation', label, title: sentence };
}

/** Groups hits by kind, starting with the kind of the best hit. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<HitKind, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, members]) => ({ kind, hits: members }));
}

/** The spellings of the name of a node: "6-2", "62", "IEC 62443-6-2". */
function codesOf(id: string, facts: NodeFacts): string[] {
  switch (facts.kind) {
    case 'document': {
      const { designation, label } = facts.record;
      const number = /\d+-\d+-[\dx]+$/.exec(designation)?.[0];
      const codes = [id, id.replace('-', ''), label, designation, ...(number ? [number] : [])];
      return codes.map((code) => code.toLowerCase());
    }
    case 'tier':
      return [facts.label.toLowerCase(), facts.record.name.toLowerCase()];
    case 'phase':
      return [`phase ${facts.record.order}`, facts.record.name.toLowerCase()];
    case 'series':
      return ['series', 'iec 62443', '62443'];
    case 'activity':
      return [facts.record.name.toLowerCase()];
    case 'framework':
      return [facts.label, facts.name].map((code) => code.toLowerCase());
    case 'item':
      return [facts.label, ...replacementOf(facts)].map((code) => code.toLowerCase());
  }
}

/** The number that replaces an item in a later release, as a list; empty if there is none. */
function replacementOf(facts: NodeFacts): string[] {
  return facts.kind === 'item' && facts.record.replacedBy ? [facts.record.replacedBy.label] : [];
}

/**
 * The note on that number after the title of a hit, so that someone who searches for the new number sees why.
 */
function replacementNote(facts: NodeFacts): string[] {
  if (facts.kind !== 'item' || !facts.record.replacedBy) return [];
  return [searchWords.replaced(itemWords.inRelease(facts.record.replacedBy))];
}

function longTextOf(library: Library, facts: NodeFacts): { more: string; summary: string } {
  switch (facts.kind) {
    case 'document': {
      const type = library.documentTypes.find((term) => term.id === facts.record.type);
      const entry = library.catalogue.find((candidate) => candidate.document === facts.record.id);
      const more = [type?.name, type?.abbreviation, entry?.title.value, entry?.isaCounterpart.value];
      return { more: more.filter(Boolean).join(' '), summary: facts.record.summary };
    }
    case 'series': {
      const { subtitle, keywords, purpose, summary } = facts.record;
      return { more: [subtitle, ...keywords].join(' '), summary: `${summary} ${purpose}` };
    }
    case 'activity':
      return { more: 'activity', summary: '' };
    case 'framework':
      return { more: facts.record.edition, summary: '' };
    case 'item':
      return { more: kindName(facts.record.kind), summary: facts.record.note ?? '' };
    default:
      return { more: facts.kind, summary: facts.record.summary };
  }
}

function squeezed(text: string): string {
  return wordsIn(text).join(' ');
}
