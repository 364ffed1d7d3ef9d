import type { Doc, Files } from './schema.ts';
import type { Layer } from './schema-layer.ts';

/** The fields of a document whose value can be taken from the catalogues. */
export type Labelled = keyof Pick<Doc, 'title' | 'type' | 'status'>;

/**
 * Everything the Atlas knows, read from `data/` and checked: each record against its schema, and the records
 * against each other. `readLibrary` alone does not check the latter; `parseLibrary` and the start of the page
 * do. Code that gets a checked library can rely on every id to exist.
 */
export interface Library {
  overview: Files['overview'];
  tiers: Files['tiers'];
  documentTypes: Files['document-types'];
  statuses: Files['statuses'];
  documents: Files['documents'];
  catalogue: Files['catalogue'];
  phases: Files['phases'];
  activities: Files['activities'];
  benefits: Files['benefits'];
  relationKinds: Files['relation-kinds'];
  relations: Files['relations'];
  roles: Files['roles'];
  sources: Files['sources'];
  /** The layers added to the library (see withLayers); absent if there are none. */
  layers?: readonly Layer[];
  /**
   * Present if `documents` have the values of the catalogues (see libraryBy): the documents with those of the
   * page.
   */
  byCatalogue?: {
    page: Files['documents'];
    /**
     * Document id to the fields for which the catalogues have no value, so that it keeps that of the page.
     */
    kept: ReadonlyMap<string, readonly Labelled[]>;
  };
}
