import { shortened, showHidden } from '../../lib/plain-text.ts';

/** The parts of an address after its question mark: names and values, the values still percent-encoded. */
export type AskedParts = readonly (readonly [name: string, value: string])[];

const QUOTED = 40;

/** Splits the query of an address (without the question mark) into its parts, in order. */
export function partsOf(query: string): AskedParts {
  return query.split('&').map((pair) => splitOnce(pair, '='));
}

/** The decoded value of the first part with a name; null if there is none. */
export function askedFor(asked: AskedParts, key: string): string | null {
  const pair = asked.find(([name]) => name === key);
  return pair ? decode(pair[1]) : null;
}

/** The decoded values of a part that is a list, in order, each once; empty if there is no such part. */
export function listedIn(asked: AskedParts, key: string): string[] {
  const pair = asked.find(([name]) => name === key);
  return [...new Set((pair?.[1] ?? '').split(',').map(decode))].filter((value) => value !== '');
}

/** Splits a text at the first `mark`; the second half is empty if there is none. */
export function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Percent-decodes a text; returns it unchanged if its escapes are malformed. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-encodes any text. Never throws. */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** A piece of an address for a notice: cut to 40 characters, hidden characters escaped. */
export function quoted(text: string): string {
  return showHidden(shortened(wellFormed(text), QUOTED));
}

/** Replaces lone surrogates by question marks, since `encodeURIComponent` throws on them. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '?');
}
