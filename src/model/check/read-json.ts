import * as v from 'valibot';

/** The schema of a file of `data/`. */
export type FileSchema = v.GenericSchema;

/**
 * Reads a JSON text and validates it. Returns the value, or undefined if the text is not JSON or not valid;
 * `explainFile` says why. Never throws.
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

/**
 * The value of a JSON text, wrapped because it can itself be null; undefined if the text is not JSON. Never
 * throws.
 */
export function parseJson(text: string): { value: unknown } | undefined {
  try {
    // Some editors write a byte order mark, which JSON.parse rejects.
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
}
