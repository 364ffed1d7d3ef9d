import * as v from 'valibot';
import type { Library } from '../records/library.ts';
import { type FileName, type Files, schemas } from '../records/schema.ts';
import { checkLibrary } from './check-library.ts';
import { explainIssue } from './explain-issue.ts';
import { findSyntaxFault } from './json-place.ts';
import { didYouMean, type Problem } from './problem.ts';

const fileNames = Object.keys(schemas) as FileName[];

/**
 * Reads the library from the raw texts of `data/`, by file name ("documents.json"). Never throws: what is wrong comes
 * back as problems, all of them at once, so that nobody has to mend one in order to meet the next. The rules across
 * records are checked only when every file is in order by itself, since they would otherwise complain about echoes.
 */
export function parseLibrary(files: Record<string, string>): { library: Library } | { problems: Problem[] } {
  const problems: Problem[] = unknownFiles(files);
  const read: Partial<Record<FileName, unknown>> = {};
  for (const name of fileNames) {
    const result = readFile(name, files);
    if ('problems' in result) problems.push(...result.problems);
    else read[name] = result.value;
  }
  if (problems.length > 0) return { problems };

  const library = toLibrary(read as Files);
  const clashes = checkLibrary(library);
  return clashes.length > 0 ? { problems: clashes } : { library };
}

function readFile(
  name: FileName,
  files: Record<string, string>,
): { value: unknown } | { problems: Problem[] } {
  const file = `${name}.json`;
  const refuse = (place: string, sentence: string) => ({ problems: [{ file, place, sentence }] });
  if (!Object.hasOwn(files, file))
    return refuse('the whole file', `The file is missing. Put ${file} into the data folder.`);
  // Some editors put an invisible mark in front of a text; it means nothing and JSON.parse does not bear it.
  const text = (files[file] ?? '').replace(/^\uFEFF/, '');
  if (text.trim() === '')
    return refuse(
      'the whole file',
      `The file is empty. It must hold ${name === 'overview' ? 'a record' : 'a list'} in JSON.`,
    );

  const fault = findSyntaxFault(text);
  if (fault) return refuse(`line ${fault.line}, column ${fault.column}`, fault.sentence);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse('the whole file', `The file cannot be read as JSON: ${String(error)}.`);
  }
  const result = v.safeParse(schemas[name], value);
  if (result.success) return { value: result.output };
  return { problems: result.issues.flatMap((issue) => explainIssue(file, schemas[name], issue)) };
}

/** JSON files that nobody will read are most likely misspelt names of files that somebody misses. */
function unknownFiles(files: Record<string, string>): Problem[] {
  const known = fileNames.map((name) => `${name}.json`);
  return Object.keys(files)
    .filter((file) => file.endsWith('.json') && !known.includes(file))
    .map((file) => ({
      file,
      place: 'the whole file',
      sentence: `No file of this name belongs to the data. Correct the name or remove the file.${didYouMean(file, known)}`,
    }));
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
