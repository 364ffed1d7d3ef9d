import type { Doc, Files } from './schema.ts';
import type { Layer } from './schema-layer.ts';

/** The fields in which a document can follow the catalogues. */
export type Labelled = keyof Pick<Doc, 'title' | 'type' | 'status'>;

/**
 * Everything the atlas knows, read from `data/` and checked: each record against its schema, and all of them against
 * each other. Only `parseLibrary` makes one, so whoever holds a library need not ask whether an id leads anywhere.
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
  /** What is laid on the framework (see withLayers); absent while nothing is. */
  layers?: readonly Layer[];
  /** There where `documents` carry the words of the catalogues (see libraryBy): the documents as the page has them. */
  byCatalogue?: {
    page: Files['documents'];
    /** Document to the fields for which the catalogues have no word, so that it keeps that of the page. */
    kept: ReadonlyMap<string, readonly Labelled[]>;
  };
}
