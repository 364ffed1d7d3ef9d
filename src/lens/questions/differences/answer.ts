import type { Library } from '../../../model/records/library.ts';
import { pageDocuments } from '../../../model/records/library-by.ts';
import type { Correction, Doc, Fact, Source } from '../../../model/records/schema.ts';
import { type Difference, differencesOf } from '../../detail/catalogue.ts';
import { resolve, sourcesById } from '../../statements/statements.ts';

/** One document about which the framework page and the catalogues disagree. */
export interface Contested {
  doc: Doc;
  fields: Difference[];
  /** Slips of the page that are put right here; the page says what nobody else has. */
  corrections: Correction[];
  /** Who says what the page has. */
  pageSources: Source[];
  /** When the catalogues have it published, with how sure that is; dates tell why two sides may differ. */
  published: Fact | null;
}

/** The answer to the question where sources differ. */
export interface Differences {
  contested: Contested[];
  typos: { doc: Doc; corrections: Correction[] }[];
}

/** Every document with contested fields, in the order of the framework page, each with all that is said of them. */
export function contestedOf(library: Library): Contested[] {
  const sources = sourcesById(library);
  return pageDocuments(library).flatMap((doc) => {
    const fields = differencesOf(library, doc);
    if (fields.length === 0) return [];
    const entry = library.catalogue.find(({ document }) => document === doc.id);
    return [
      {
        doc,
        fields,
        corrections: doc.corrections,
        pageSources: resolve(sources, doc.sources),
        published: entry?.published ?? null,
      },
    ];
  });
}

/** Slips of the framework page about documents on which nobody else disagrees. */
export function typosOf(library: Library): { doc: Doc; corrections: Correction[] }[] {
  const contested = new Set(contestedOf(library).map(({ doc }) => doc.id));
  return pageDocuments(library)
    .filter(({ id, corrections }) => corrections.length > 0 && !contested.has(id))
    .map((doc) => ({ doc, corrections: doc.corrections }));
}
