import * as v from 'valibot';
import { explainIssue } from './explain-issue.ts';
import { findSyntaxFault } from './json-place.ts';
import type { Problem } from './problem.ts';
import { type FileSchema, parseJson } from './read-json.ts';

const WHOLE = 'the whole file';

/**
 * Finds everything that is wrong with the text of one file on its own: not JSON, or not valid against
 * `schema`. Empty if nothing is wrong. Never throws.
 */
export function explainFile(file: string, schema: FileSchema, text: string): Problem[] {
  const refuse = (place: string, sentence: string): Problem[] => [{ file, place, sentence }];
  if (text.replace(/^\uFEFF/, '').trim() === '')
    return refuse(
      WHOLE,
      `The file is empty. It must hold ${schema.type === 'array' ? 'a list' : 'a record'} in JSON.`,
    );
  const json = parseJson(text);
  if (json === undefined) {
    const fault = findSyntaxFault(text.replace(/^\uFEFF/, ''));
    return fault
      ? refuse(`line ${fault.line}, column ${fault.column}`, fault.sentence)
      : refuse(WHOLE, 'The file cannot be read as JSON: it is nested too deep.');
  }
  const result = v.safeParse(schema, json.value);
  return result.success ? [] : result.issues.flatMap((issue) => explainIssue(file, schema, issue));
}
