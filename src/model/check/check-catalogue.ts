import type { Library } from '../records/library.ts';
import type { CatalogueEntry, Doc, Term } from '../records/schema.ts';
import { didYouMean, type Problem, recordPlace } from './problem.ts';

/**
 * The status that the catalogue gives an entry that no publisher has. It cannot be compared with the page.
 */
const NO_PUBLICATION = 'not a publication';

/**
 * Checks the catalogue: one entry for each document, and every difference from the framework page declared.
 * Returns all problems.
 */
export function checkCatalogue(library: Library): Problem[] {
  const problems: Problem[] = [];
  const ids = library.documents.map((doc) => doc.id);
  for (const [index, doc] of library.documents.entries())
    if (!library.catalogue.some((entry) => entry.document === doc.id)) {
      const sentence = `${doc.id} has no entry in catalogue.json. Add one, with null for what is not known.`;
      problems.push({ file: 'documents.json', place: recordPlace(index, doc.id), sentence });
    }
  for (const [index, entry] of library.catalogue.entries()) {
    const complain = (field: string, sentence: string) =>
      problems.push({ file: 'catalogue.json', place: recordPlace(index, entry.document, field), sentence });
    const twin = library.catalogue.findIndex((other) => other.document === entry.document);
    if (twin < index)
      complain('document', `${recordPlace(twin)} is already about “${entry.document}”. Keep one of the two.`);
    const doc = library.documents.find((candidate) => candidate.id === entry.document);
    if (!doc) {
      const near = didYouMean(entry.document, ids);
      complain(
        'document',
        `“${entry.document}” is no id of documents.json. Correct it, or add the document.${near}`,
      );
      continue;
    }
    for (const sentence of differenceProblems(library, entry, doc)) complain('differences', sentence);
  }
  return problems;
}

function differenceProblems(library: Library, entry: CatalogueEntry, doc: Doc): string[] {
  const sentences: string[] = [];
  const declared = entry.differences.map((difference) => difference.field);
  for (const field of new Set(declared.filter((name, index) => declared.indexOf(name) !== index)))
    sentences.push(`The field ${field} is declared to differ more than once. Say it in one sentence.`);
  for (const field of ['type', 'status'] as const) {
    const terms = field === 'type' ? library.documentTypes : library.statuses;
    const page = terms.find((term) => term.id === doc[field]);
    const found = comparable(entry, field);
    const differs = page !== undefined && found !== null && !means(page, found);
    if (differs && !declared.includes(field))
      sentences.push(
        `The ${field} is “${page.name}” in documents.json and “${found}” here. Declare the difference, or correct one of the two.`,
      );
    if (!differs && declared.includes(field))
      sentences.push(
        `The ${field} is declared to differ from documents.json, but it does not. Remove the difference.`,
      );
  }
  return sentences;
}

/**
 * The catalogue's value that can be compared with the framework page. Null for a type that is only planned
 * and for the status of what is not a publication.
 */
function comparable(entry: CatalogueEntry, field: 'type' | 'status'): string | null {
  if (field === 'type') return entry.designation.value === null ? null : entry.type.value;
  return entry.status.value === NO_PUBLICATION ? null : entry.status.value;
}

function means(term: Term, value: string): boolean {
  return [term.name, term.abbreviation, term.id].some((word) => word.toLowerCase() === value.toLowerCase());
}
