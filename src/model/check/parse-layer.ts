import * as v from 'valibot';
import type { Library } from '../records/library.ts';
import { type Layer, layerSchema } from '../records/schema-layer.ts';
import { checkLayer } from './check-layer.ts';
import { explainIssue } from './explain-issue.ts';
import { findSyntaxFault } from './json-place.ts';
import type { Problem } from './problem.ts';

/**
 * Reads one layer from the raw text of its file, to be laid on a library and the layers it needs. Never throws: what is
 * wrong comes back as problems, all of them at once.
 */
export function parseLayer(
  file: string,
  text: string,
  library: Library,
  others: readonly Layer[],
): { layer: Layer } | { problems: Problem[] } {
  const fault = findSyntaxFault(text);
  if (fault) {
    const place = `line ${fault.line}, column ${fault.column}`;
    return { problems: [{ file, place, sentence: fault.sentence }] };
  }
  const result = v.safeParse(layerSchema, JSON.parse(text));
  if (!result.success)
    return { problems: result.issues.flatMap((issue) => explainIssue(file, layerSchema, issue)) };
  const problems = checkLayer(file, result.output, library, others);
  return problems.length > 0 ? { problems } : { layer: result.output };
}
