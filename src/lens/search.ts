import MiniSearch from 'minisearch';
import type { AtlasGraph, NodeFacts, NodeKind } from '../model/graph.ts';
import type { Library } from '../model/library.ts';
import { words } from '../model/words.ts';
import { endOf } from './detail-statements.ts';

/** One thing found. */
export interface Hit {
  id: string;
  kind: NodeKind;
  /** "3-2", "Phase 1", "Conduct risk assessment". */
  label: string;
  /** What follows the label: the full title. May be empty. */
  title: string;
}

/** The hits of one kind, in order of rank. */
export interface HitGroup {
  kind: NodeKind;
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

/** What `search` looks in. Built once from a checked library. */
export interface SearchIndex {
  mini: MiniSearch<Entry>;
  hits: ReadonlyMap<string, Hit>;
  /** Every exact way to write an id, to the id. */
  exact: ReadonlyMap<string, string>;
}

const LONGEST = 200;

/** Makes the index over ids, designations, titles, names and summaries of everything in the graph. */
export function indexOf({ library, graph }: { library: Library; graph: AtlasGraph }): SearchIndex {
  const hits = new Map<string, Hit>();
  const mini = new MiniSearch<Entry>({
    fields: ['codes', 'title', 'name', 'more', 'summary'],
    tokenize: wordsIn,
    processTerm: (term) => term,
    searchOptions: {
      boost: { codes: 6, title: 4, name: 4, more: 1.5, summary: 1 },
      prefix: (term) => term.length > 1 || /\d/.test(term),
      fuzzy: (term) => (term.length >= 4 && !/\d/.test(term) ? 0.2 : false),
      // Who types a word is most often after the document about it.
      boostDocument: (id) => (hits.get(String(id))?.kind === 'document' ? 2 : 1),
      weights: { prefix: 0.6, fuzzy: 0.2 },
    },
  });
  const exact = new Map<string, string>();
  graph.forEachNode((id, facts) => {
    const { kind, title, ...end } = endOf(graph, id);
    const label = kind === 'series' ? words.outline.series : end.label;
    hits.set(id, { id, kind, label, title: title === label ? '' : title });
    const codes = codesOf(id, facts);
    for (const code of codes) if (!exact.has(squeezed(code))) exact.set(squeezed(code), id);
    const { summary, more } = longTextOf(library, facts);
    mini.add({ id, codes: codes.join(' '), title: facts.title, name: facts.name, more, summary });
  });
  return { mini, hits, exact };
}

/** What a query finds, best first. An id written out in full always comes first. */
export function search({ mini, hits, exact }: SearchIndex, query: string): Hit[] {
  const asked = query.slice(0, LONGEST);
  if (wordsIn(asked).length === 0) return [];
  const all = mini.search(asked, { combineWith: 'AND' });
  const found = all.length > 0 ? all : mini.search(asked, { combineWith: 'OR' });
  const ids = new Set<string>();
  const first = exact.get(squeezed(asked));
  if (first !== undefined) ids.add(first);
  for (const { id } of found) ids.add(String(id));
  return [...ids].flatMap((id) => hits.get(id) ?? []);
}

/** Hits by kind: the kind of the best hit first. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<NodeKind, Hit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([kind, members]) => ({ kind, hits: members }));
}

/** The ways to write down what a node is called: "6-2", "62", "IEC 62443-6-2". */
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
  }
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
    default:
      return { more: facts.kind, summary: facts.record.summary };
  }
}

/** Lower-case words without accents; the hyphens inside a number such as 62443-3-2 are part of it. */
function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‐‑–]/gu, '-').toLowerCase();
  return plain.match(/\d[\dx]*(?:-[\dx]+)+|[\p{L}\p{N}]+/gu) ?? [];
}

function squeezed(text: string): string {
  return wordsIn(text).join(' ');
}
