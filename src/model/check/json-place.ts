import { shorten } from './problem.ts';

/** A place in a JSON text that is wrong, and what to do about it. Line and column count from 1. */
export interface SyntaxFault {
  line: number;
  column: number;
  sentence: string;
}

type Expected =
  | 'value'
  | 'value or ]'
  | 'field name'
  | 'field name or }'
  | 'colon'
  | 'comma or close'
  | 'nothing';

/** One token of JSON: punctuation, a string, a number or a literal. Matches in linear time for any text. */
const PIECE =
  /[{}[\],:]|"[ !#-[\]-\uffff]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\uffff]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const BLANK = /[ \t\r\n]*/y;

/**
 * Finds the first JSON syntax error (RFC 8259) of a text; null if there is none. JSON.parse finds it too, but
 * every browser reports it differently, and some not at all.
 */
export function findSyntaxFault(text: string): SyntaxFault | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = skip(BLANK, text, at);
    if (at >= text.length) break;
    const end = skip(PIECE, text, at);
    const next: Expected | null = end > at ? step(text.slice(at, end), expected, open) : null;
    if (!next) return { ...lineAndColumn(text, at), sentence: explain(text, at, expected) };
    expected = next;
    at = end;
  }
  if (expected === 'nothing') return null;
  return { ...lineAndColumn(text, at), sentence: explainEnd(open) };
}

/**
 * Finds every field that a record of a JSON text repeats; JSON.parse silently uses the last one. For files
 * that people edit by hand. The text must be valid JSON.
 */
export function findDoubledFields(text: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  /** The field names of each open record; null for an open list. */
  const open: (Set<string> | null)[] = [];
  let before = '';
  for (let at = skip(BLANK, text, 0); at < text.length; at = skip(BLANK, text, at)) {
    const end = Math.max(skip(PIECE, text, at), at + 1);
    const piece = text.slice(at, end);
    const names = open.at(-1);
    if (names && piece.startsWith('"') && (before === '{' || before === ',')) {
      const name = String(JSON.parse(piece));
      if (names.has(name)) {
        const sentence = `The field “${shorten(name)}” is in this record already. Remove one of the two.`;
        faults.push({ ...lineAndColumn(text, at), sentence });
      }
      names.add(name);
    } else if (piece === '{') open.push(new Set());
    else if (piece === '[') open.push(null);
    else if (piece === '}' || piece === ']') open.pop();
    before = piece;
    at = end;
  }
  return faults;
}

/** What may follow this token; null if the token may not come here. Opens and closes brackets in `open`. */
function step(piece: string, expected: Expected, open: ('{' | '[')[]): Expected | null {
  const afterValue = (): Expected => (open.length > 0 ? 'comma or close' : 'nothing');
  if (expected === 'nothing') return null;
  if (expected === 'colon') return piece === ':' ? 'value' : null;
  if (expected === 'comma or close') {
    const inside = open.at(-1);
    if (piece === ',') return inside === '{' ? 'field name' : 'value';
    if (piece !== (inside === '{' ? '}' : ']')) return null;
    open.pop();
    return afterValue();
  }
  if ((piece === ']' && expected === 'value or ]') || (piece === '}' && expected === 'field name or }')) {
    open.pop();
    return afterValue();
  }
  if (expected === 'field name' || expected === 'field name or }')
    return piece.startsWith('"') ? 'colon' : null;
  if (piece === '{' || piece === '[') {
    open.push(piece);
    return piece === '{' ? 'field name or }' : 'value or ]';
  }
  return /^[}\],:]/.test(piece) ? null : afterValue();
}

function explain(text: string, at: number, expected: Expected): string {
  const sign = text.charAt(at);
  if (sign === '"' && skip(PIECE, text, at) === at)
    return 'A text begins here that has no closing quote, or holds a line break, a lone \\ or another sign that must be written with \\.';
  const found = `“${sign}”`;
  switch (expected) {
    case 'colon':
      return `A colon must follow a field name, but here is ${found}. Add the colon.`;
    case 'comma or close':
      return `A comma or a closing bracket is missing before this ${found}.`;
    case 'nothing':
      return `The data ended before this ${found}. Remove what follows, or the extra bracket before it.`;
    case 'field name':
    case 'field name or }':
      return sign === '}'
        ? 'There is a comma too many before this “}”. Remove the comma.'
        : `A field name in double quotes belongs here, but here is ${found}.`;
    default:
      return sign === ']' || sign === '}'
        ? `A value is missing before this ${found}, or there is one comma too many.`
        : `A value belongs here (a text in double quotes, a number, true, false, null, a list or a record), but here is ${found}.`;
  }
}

function explainEnd(open: readonly string[]): string {
  const last = open.at(-1);
  if (!last) return 'The file ends before it holds a value.';
  return `The file ends here, but a “${last}” is still open. Add the missing “${last === '{' ? '}' : ']'}”, or the rest of the file.`;
}

/**
 * The index after the longest match of a sticky pattern that begins exactly at `at`; `at` if there is none.
 */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function lineAndColumn(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
