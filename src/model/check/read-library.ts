import type { Library } from '../records/library.ts';
import { type FileName, type Files, schemas } from '../records/schema.ts';
import { readJson } from './read-json.ts';

/** The names of the files in `data/`, without ".json". */
export const fileNames = Object.keys(schemas) as FileName[];

/**
 * Reads the library from the texts of `data/`, by file name ("documents.json"). Null if a file is missing,
 * superfluous, not JSON or not valid against its schema; `parseLibrary` explains which. Does not check rules
 * across records. Never throws.
 */
export function readLibrary(files: Record<string, string>): Library | null {
  const values: Partial<Record<FileName, unknown>> = {};
  for (const name of fileNames) {
    const file = `${name}.json`;
    const value = Object.hasOwn(files, file) ? readJson(schemas[name], files[file] ?? '') : undefined;
    if (value === undefined) return null;
    values[name] = value;
  }
  return Object.keys(files).length > fileNames.length ? null : toLibrary(values as Files);
}

function toLibrary(files: Files): Library {
  return {
    overview: files.overview,
    tiers: files.tiers,
    documentTypes: files['document-types'],
    statuses: files.statuses,
    documents: files.documents,
    catalogue: files.catalogue,
    phases: files.phases,
    activities: files.activities,
    benefits: files.benefits,
    relationKinds: files['relation-kinds'],
    relations: files.relations,
    roles: files.roles,
    sources: files.sources,
  };
}
