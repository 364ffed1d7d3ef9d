import type { Files } from './schema.ts';

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
}
