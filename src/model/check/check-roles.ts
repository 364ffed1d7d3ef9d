import type { Library } from '../records/library.ts';
import { didYouMean, type Problem, recordPlace } from './problem.ts';

/**
 * Checks that every document of a role exists and is listed once. Ids and sources of roles are checked in
 * check-library.ts. Returns all problems.
 */
export function checkRoles({ roles, documents }: Library): Problem[] {
  const problems: Problem[] = [];
  const known = documents.map((doc) => doc.id);
  for (const [index, role] of roles.entries()) {
    const named = new Set<string>();
    for (const { document } of role.documents) {
      const at = { file: 'roles.json', place: recordPlace(index, role.id, 'documents') };
      if (!known.includes(document)) {
        const near = didYouMean(document, known);
        const sentence = `“${document}” is no id of documents.json. Correct it, or add the record.${near}`;
        problems.push({ ...at, sentence });
      }
      if (named.has(document)) {
        const sentence = `“${document}” is in the list more than once. Remove one of them.`;
        problems.push({ ...at, sentence });
      }
      named.add(document);
    }
  }
  return problems;
}
