import type { Library } from '../../../model/records/library.ts';
import { pageDocuments } from '../../../model/records/library-by.ts';
import type { Correction, Doc, Fact, Source } from '../../../model/records/schema.ts';
import { type Difference, differencesOf } from '../../detail/catalogue.ts';
import { resolve, sourcesById } from '../../statements/statements.ts';

/** A document about which the framework page and the catalogues differ. */
export interface Contested {
  doc: Doc;
  fields: Difference[];
  /** Mistakes of the framework page that are corrected here and concern the page only. */
  corrections: Correction[];
  /** The sources of the page's values. */
  pageSources: Source[];
  /**
   * When it was published according to the catalogues, with the confidence in that; dates can explain why two
   * sources differ. Null if there is no catalogue entry.
   */
  published: Fact | null;
}

/** The answer to the question of where sources differ. */
export interface Differences {
  contested: Contested[];
  typos: { doc: Doc; corrections: Correction[] }[];
}

/** All documents about which sources differ, in the order of the framework page, with all differences. */
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

/** The corrected mistakes of the framework page about all other documents. */
export function typosOf(library: Library): { doc: Doc; corrections: Correction[] }[] {
  const contested = new Set(contestedOf(library).map(({ doc }) => doc.id));
  return pageDocuments(library)
    .filter(({ id, corrections }) => corrections.length > 0 && !contested.has(id))
    .map((doc) => ({ doc, corrections: doc.corrections }));
}
