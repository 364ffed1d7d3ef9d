import { shortened, showHidden } from '../../lib/plain-text.ts';

/** The parts of an address after its question mark: names and values, the values still encoded. */
export type AskedParts = readonly (readonly [name: string, value: string])[];

const QUOTED = 40;

/** What an address asks after its question mark, in its order. */
export function partsOf(query: string): AskedParts {
  return query.split('&').map((pair) => splitOnce(pair, '='));
}

/** The value of a part; null where it is not there. */
export function askedFor(asked: AskedParts, key: string): string | null {
  const pair = asked.find(([name]) => name === key);
  return pair ? decode(pair[1]) : null;
}

/** The values of a part that lists several, in their order and each once; none where the part is not there. */
export function listedIn(asked: AskedParts, key: string): string[] {
  const pair = asked.find(([name]) => name === key);
  return [...new Set((pair?.[1] ?? '').split(',').map(decode))].filter((value) => value !== '');
}

/** The two sides of the first such mark; the second is empty where there is none. */
export function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Damaged percent signs stay as they are. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Any text as a piece of an address. */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** A piece of an address as a notice can hold it: shortened, with hidden characters written out. */
export function quoted(text: string): string {
  return showHidden(shortened(wellFormed(text), QUOTED));
}

/** `encodeURIComponent` throws on half a character; such a half becomes a question mark. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '?');
}
