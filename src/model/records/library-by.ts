import type { Labelled, Library } from './library.ts';
import type { CatalogueEntry, Doc } from './schema.ts';

/** Where the title, type and status of documents are taken from: the framework page or the catalogues. */
export const LABELS = ['framework-page', 'catalogue'] as const;
/** One of LABELS. */
export type Labels = (typeof LABELS)[number];

const LABELLED: readonly Labelled[] = ['title', 'type', 'status'];

/**
 * The library with the titles, types and statuses of the framework page (the same library) or of the
 * catalogues. A title is copied verbatim. A type is copied if its abbreviation is that of a document type, a
 * status if it is the name of one (ignoring case): IS, TS, TR, PAS, "published", "in development". If the
 * catalogues have no value, or one without an equivalent here ("withdrawn", "not a publication"), the
 * document keeps the value of the page, and `byCatalogue.kept` lists the field. Short names and designations
 * do not change, since no catalogue disputes them.
 */
export function libraryBy(library: Library, labels: Labels): Library {
  if (labels === 'framework-page') return library;
  const entries = new Map(library.catalogue.map((entry) => [entry.document, entry]));
  const kept = new Map<string, readonly Labelled[]>();
  const documents = library.documents.map((doc) => {
    const entry = entries.get(doc.id);
    const taken = entry ? takenOver(library, entry) : {};
    kept.set(
      doc.id,
      LABELLED.filter((field) => taken[field] === undefined),
    );
    return {
      ...doc,
      ...taken,
      corrections: doc.corrections.filter(({ field }) => !Object.hasOwn(taken, field)),
      sources: [
        ...new Set([
          ...doc.sources,
          ...LABELLED.flatMap((field) => (Object.hasOwn(taken, field) ? (entry?.[field].sources ?? []) : [])),
        ]),
      ],
    };
  });
  return { ...library, documents, byCatalogue: { page: library.documents, kept } };
}

/** The documents with the titles, types and statuses of the framework page, whichever the library uses. */
export function pageDocuments(library: Library): Library['documents'] {
  return library.byCatalogue?.page ?? library.documents;
}

/**
 * A type or status of a document for short labels: with an asterisk if the catalogues have no value, so that
 * it is still that of the framework page.
 */
export function markKept(library: Library, document: string, field: Labelled, word: string): string {
  return library.byCatalogue?.kept.get(document)?.includes(field) ? `${word}*` : word;
}

function takenOver(library: Library, entry: CatalogueEntry): Partial<Pick<Doc, Labelled>> {
  const type = library.documentTypes.find((term) => term.abbreviation === entry.type.value);
  const status = library.statuses.find(
    (term) => term.name.toLowerCase() === entry.status.value?.toLowerCase(),
  );
  return {
    ...(entry.title.value === null ? {} : { title: entry.title.value }),
    ...(type ? { type: type.id } : {}),
    ...(status ? { status: status.id } : {}),
  };
}
