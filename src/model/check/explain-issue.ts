import type { BaseIssue, IssuePathItem } from 'valibot';
import { didYouMean, type Problem, quote, recordPlace, shorten } from './problem.ts';

/**
 * The parts of a valibot schema that list its fields and options. A pipe has the parts of its first member.
 */
interface Shape {
  type?: string;
  entries?: Record<string, Shape>;
  item?: Shape;
  wrapped?: Shape;
  options?: readonly string[];
}

/** What to call the types that a schema can ask for, by valibot's type name. */
const NAMES: Record<string, string> = {
  string: 'a text in double quotes',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  strict_object: 'a record in curly brackets',
};

/**
 * Turns a valibot issue into problems for whoever edits the file. One issue can name several unknown fields,
 * and gives one problem for each.
 */
export function explainIssue(file: string, schema: unknown, issue: BaseIssue<unknown>): Problem[] {
  const path = issue.path ?? [];
  const shape = shapeAt(schema as Shape, path);
  return sentencesFor(issue, path, shape).map(({ path: end, sentence }) => ({
    file,
    place: placeOf(end),
    sentence,
  }));
}

type Step = { type: string; key: unknown; value: unknown };

function sentencesFor(
  issue: BaseIssue<unknown>,
  path: readonly IssuePathItem[],
  shape: Shape | undefined,
): { path: readonly Step[]; sentence: string }[] {
  const last = path.at(-1);
  if (last?.origin === 'key') {
    if (issue.expected !== 'never')
      return [{ path, sentence: `The field “${String(last.key)}” is missing. Add it.` }];
    const record = last.input as object;
    const known = unwrapped(shape)?.entries ?? {};
    const free = Object.keys(known).filter((key) => !Object.hasOwn(record, key));
    // valibot stops at the first unknown field. Report them all, so that nobody corrects one only to meet the
    // next.
    return Object.keys(record)
      .filter((key) => !Object.hasOwn(known, key))
      .map((key) => ({
        path: [...path.slice(0, -1), { type: 'object', key, value: undefined }],
        sentence: `There is no field “${shorten(key)}” here. Correct its name or remove it.${didYouMean(key, free)}`,
      }));
  }
  return [{ path, sentence: issue.kind === 'schema' ? wrongType(issue, shape) : brokenRule(issue) }];
}

function wrongType(issue: BaseIssue<unknown>, shape: Shape | undefined): string {
  const inner = unwrapped(shape);
  const orNull = shape?.type === 'nullable' ? ', or null' : '';
  if (inner?.options) {
    const near = typeof issue.input === 'string' ? didYouMean(issue.input, inner.options) : '';
    return `${quote(issue.input)} is not possible here: it must be ${inner.options.length > 1 ? 'one of ' : ''}${inner.options.join(', ')}.${near}`;
  }
  const wanted = NAMES[issue.type] ?? 'another kind of value';
  return `This must be ${wanted}${orNull}, but it is ${quote(issue.input)}.`;
}

function brokenRule(issue: BaseIssue<unknown>): string {
  if (issue.type === 'non_empty') return 'The text is empty. Fill it in.';
  const subject = Array.isArray(issue.input) ? 'The list' : quote(issue.input);
  // The messages of our schemas continue a subject ("must have …"); valibot's own messages do not.
  if (/^(must|needs) /.test(issue.message)) return `${subject} ${issue.message}.`;
  if (issue.type === 'max_length')
    return `${subject} must have at most ${String(issue.requirement)} characters, but has ${String(issue.received)}.`;
  return `${subject} breaks a rule of this field (${issue.expected ?? issue.type}).`;
}

/**
 * The schema of the value at a path. For a path that ends in a key, the schema of the record that should or
 * should not have the key.
 */
function shapeAt(shape: Shape | undefined, path: readonly IssuePathItem[]): Shape | undefined {
  let current = shape;
  for (const item of path) {
    if (item.origin === 'key') break;
    const inner = unwrapped(current);
    current = item.type === 'array' ? inner?.item : inner?.entries?.[String(item.key)];
  }
  return current;
}

/** The schema inside `optional` and `nullable`. */
function unwrapped(shape: Shape | undefined): Shape | undefined {
  let current = shape;
  while (current?.wrapped) current = current.wrapped;
  return current;
}

/** The place of a path: "record 12 (6-2), field corrections, entry 1, field reason". */
function placeOf(path: readonly Step[]): string {
  const words = path.map((item, depth) => {
    if (item.type !== 'array') return `field ${shorten(String(item.key))}`;
    const index = Number(item.key);
    return depth === 0 ? recordPlace(index, idOf(item.value)) : `entry ${index + 1}`;
  });
  return words.join(', ') || 'the whole file';
}

function idOf(record: unknown): string | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const { id, document } = record as { id?: unknown; document?: unknown };
  return [id, document].find((value) => typeof value === 'string');
}
