import type { Library } from '../records/library.ts';
import { schemas } from '../records/schema.ts';
import { checkLibrary } from './check-library.ts';
import { explainFile } from './explain-file.ts';
import { didYouMean, type Problem } from './problem.ts';
import { fileNames, readLibrary } from './read-library.ts';

/**
 * Reads and checks the library from the texts of `data/`, by file name ("documents.json"). Returns the
 * library, or all problems, so that nobody has to correct one to meet the next. Checks across records run
 * only if every file is valid on its own; otherwise they would report consequences of the same errors. Never
 * throws.
 */
export function parseLibrary(files: Record<string, string>): { library: Library } | { problems: Problem[] } {
  const library = readLibrary(files);
  if (library) {
    const clashes = checkLibrary(library);
    return clashes.length > 0 ? { problems: clashes } : { library };
  }
  const problems = unknownFiles(files);
  for (const name of fileNames) {
    const file = `${name}.json`;
    if (Object.hasOwn(files, file)) problems.push(...explainFile(file, schemas[name], files[file] ?? ''));
    else {
      const sentence = `The file is missing. Put ${file} into the data folder.`;
      problems.push({ file, place: 'the whole file', sentence });
    }
  }
  return { problems };
}

/** Reports JSON files that are not read: most likely a misspelt name of a file that is missing. */
function unknownFiles(files: Record<string, string>): Problem[] {
  const known = fileNames.map((name) => `${name}.json`);
  return Object.keys(files)
    .filter((file) => !known.includes(file))
    .map((file) => ({
      file,
      place: 'the whole file',
      sentence: `No file of this name belongs to the data. Correct the name or remove the file.${didYouMean(file, known)}`,
    }));
}
