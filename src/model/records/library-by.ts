import type { Labelled, Library } from './library.ts';
import type { CatalogueEntry, Doc } from './schema.ts';

/** Whose words the documents carry: title, type and status of the framework page, or of the catalogues. */
export const LABELS = ['framework-page', 'catalogue'] as const;
export type Labels = (typeof LABELS)[number];

const LABELLED: readonly Labelled[] = ['title', 'type', 'status'];

/**
 * The library with the words of the framework page (the same library) or of the catalogues. A title is taken over as it
 * stands. A type is taken over where its abbreviation is that of a document type, a status where it is the name of one
 * (whatever the case): IS, TS, TR, PAS, "published", "in development". Where the catalogues name none, or a word that
 * has no equal here ("withdrawn", "not a publication"), the document keeps the word of the page, and `kept` says so.
 * Short names and designations stay: they are not contested.
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

/** The documents as the framework page has them, whatever words the library carries. */
export function pageDocuments(library: Library): Library['documents'] {
  return library.byCatalogue?.page ?? library.documents;
}

/** A word of a document as short labels show it: with an asterisk where it stayed as the framework page has it. */
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
