import * as v from 'valibot';

/** A schema of a file of `data/`. */
export type FileSchema = v.GenericSchema;

/**
 * The value in a JSON text, where the text is JSON and keeps the schema; undefined where it does not: `explainFile` says
 * why. Reads the text once. Never throws.
 */
export function readJson<Schema extends FileSchema>(
  schema: Schema,
  text: string,
): v.InferOutput<Schema> | undefined {
  const json = parseJson(text);
  if (json === undefined) return undefined;
  const result = v.safeParse(schema, json.value);
  return result.success ? result.output : undefined;
}

/** The value of a JSON text in a record; undefined where the text is no JSON. */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    // Some editors put an invisible mark in front of a text; it means nothing and JSON.parse does not bear it.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}
