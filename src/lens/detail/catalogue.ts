import type { Library } from '../../model/records/library.ts';
import { pageDocuments } from '../../model/records/library-by.ts';
import type { CatalogueEntry, Confidence, Doc, Fact, Source, Term } from '../../model/records/schema.ts';
import { resolve, sourcesById } from '../statements/statements.ts';

/**
 * A field in which the framework page and the catalogues differ: both values, and the confidence in the value
 * of the catalogues.
 */
export interface Difference {
  field: 'title' | 'type' | 'status';
  page: string;
  /** Null if the catalogues have no value. */
  catalogue: string | null;
  sentence: string;
  note: string | null;
  sources: Source[];
  confidence: Confidence;
}

/** One fact of the catalogues about a document. A null value says that no such thing exists or was found. */
export interface CatalogueFact {
  field: string;
  value: string | null;
  note: string | null;
  sources: Source[];
  confidence: Confidence;
}

/** The catalogue entry of a document, ready to display. */
export interface Catalogue {
  facts: CatalogueFact[];
  remark: string | null;
}

const FIELDS = [
  'designation',
  'title',
  'type',
  'edition',
  'published',
  'status',
  'stability',
  'isaCounterpart',
  'revision',
  'supersedes',
  'regional',
] as const satisfies readonly (keyof CatalogueEntry)[];

/** What the catalogues say about a document, in a fixed order of fields; null if they have no entry. */
export function catalogueOf(library: Library, document: string): Catalogue | null {
  const entry = library.catalogue.find((candidate) => candidate.document === document);
  if (!entry) return null;
  const sources = sourcesById(library);
  const facts = FIELDS.flatMap((field) => {
    const fact = entry[field];
    return fact ? [{ field, ...describeFact(library, sources, field, fact) }] : [];
  });
  return { facts, remark: entry.remark ?? null };
}

/**
 * The fields in which the framework page and the catalogues differ about a document; empty if there are none.
 */
export function differencesOf(library: Library, doc: Doc): Difference[] {
  const entry = library.catalogue.find((candidate) => candidate.document === doc.id);
  const sources = sourcesById(library);
  const page = pageDocuments(library).find(({ id }) => id === doc.id) ?? doc;
  return (entry?.differences ?? []).map(({ field, sentence }) => {
    const { value, ...rest } = describeFact(library, sources, field, entry?.[field] ?? NOTHING);
    return { field, page: pageValue(library, page, field), catalogue: value, sentence, ...rest };
  });
}

const NOTHING: Fact = { value: null, sources: [], confidence: 'low' };

function describeFact(library: Library, sources: ReadonlyMap<string, Source>, field: string, fact: Fact) {
  return {
    value: fact.value === null ? null : inFull(library, field, fact.value),
    note: fact.note ?? null,
    sources: resolve(sources, fact.sources),
    confidence: fact.confidence,
  };
}

/**
 * Expands a type and restores the capital letters of a status, so that both sides of a comparison read alike:
 * the catalogues abbreviate types and write statuses in lower case.
 */
function inFull(library: Library, field: string, value: string): string {
  if (field === 'type') {
    const term = library.documentTypes.find((candidate) => candidate.abbreviation === value);
    return term ? termInFull(term) : value;
  }
  if (field === 'status')
    return library.statuses.find((term) => term.name.toLowerCase() === value.toLowerCase())?.name ?? value;
  return value;
}

function pageValue(library: Library, doc: Doc, field: Difference['field']): string {
  if (field === 'title') return doc.title;
  if (field === 'status') return library.statuses.find((term) => term.id === doc.status)?.name ?? doc.status;
  const term = library.documentTypes.find((candidate) => candidate.id === doc.type);
  return term ? termInFull(term) : doc.type;
}

/** "Technical Report (TR)". */
function termInFull(term: Term): string {
  return `${term.name} (${term.abbreviation})`;
}
