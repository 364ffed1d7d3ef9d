import { words } from '../model/words.ts';
import { lineId } from './lines.ts';
import {
  ARRANGEMENTS,
  type Arrangement,
  DEPTHS,
  type Depth,
  DIRECTIONS,
  type Direction,
  HOME,
  type View,
} from './view.ts';

/** What an address may point at. */
export interface Known {
  hasNode: (id: string) => boolean;
  hasLine: (id: string) => boolean;
}

/** What an address asks for, and one sentence for every part that could not be followed. */
export interface Reading {
  view: View;
  problems: string[];
}

const LONGEST = 8192;
const QUOTED = 40;

/**
 * The address of a View: `#/architecture/6-2?depth=2&dir=depends-on`. What is as at home is left out, save the
 * arrangement.
 */
export function writeAddress(view: View): string {
  const { arrangement, selection, depth, direction } = view;
  const path =
    selection === null ? arrangement : `${arrangement}/${encodeURIComponent(wellFormed(selection))}`;
  const asked: string[] = [];
  if (depth !== HOME.depth) asked.push(`depth=${writeDepth(depth)}`);
  if (direction !== HOME.direction) asked.push(`dir=${direction}`);
  return `#/${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

/** Reads an address. Never throws: what cannot be followed is told, and the rest opens. */
export function readAddress(hash: string, known: Known): Reading {
  if (hash.length > LONGEST) return { view: HOME, problems: [words.address.tooLong] };
  const text = hash.replace(/^#?\/?/, '');
  const [path = '', query = ''] = splitOnce(text, '?');
  const [arrangement = '', selection = '', ...rest] = path.split('/').map(decode);
  const asked = query.split('&').map((pair) => splitOnce(pair, '='));
  const problems: string[] = [];
  const view: View = {
    arrangement: readArrangement(arrangement, problems),
    selection: readSelection(selection, known, problems),
    depth: readDepth(askedFor(asked, 'depth'), problems),
    direction: readDirection(askedFor(asked, 'dir'), problems),
  };
  const end = rest.filter((part) => part !== '').join('/');
  if (end) problems.push(words.address.rest(quoted(end)));
  return { view, problems };
}

function readArrangement(value: string, problems: string[]): Arrangement {
  const found = ARRANGEMENTS.find((arrangement) => arrangement === value);
  if (!found && value !== '') problems.push(words.address.arrangement(quoted(value)));
  return found ?? HOME.arrangement;
}

function readSelection(value: string, known: Known, problems: string[]): string | null {
  if (value === '') return null;
  if (known.hasNode(value) || known.hasLine(value)) return value;
  const [a = '', b = ''] = value.split('~');
  if (known.hasLine(lineId(a, b))) return lineId(a, b);
  problems.push(words.address.selection(quoted(value)));
  return HOME.selection;
}

function readDepth(value: string | null, problems: string[]): Depth {
  const found = DEPTHS.find((depth) => writeDepth(depth) === value);
  if (!found && value !== null) problems.push(words.address.depth(quoted(value)));
  return found ?? HOME.depth;
}

function readDirection(value: string | null, problems: string[]): Direction {
  const found = DIRECTIONS.find((direction) => direction === value);
  if (!found && value !== null) problems.push(words.address.direction(quoted(value)));
  return found ?? HOME.direction;
}

function writeDepth(depth: Depth): string {
  return Number.isFinite(depth) ? `${depth}` : 'all';
}

function askedFor(asked: readonly [string, string][], key: string): string | null {
  const pair = asked.find(([name]) => name === key);
  return pair ? decode(pair[1]) : null;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Damaged percent signs stay as they are. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `encodeURIComponent` throws on half a character; such a half becomes a question mark. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '?');
}

function quoted(text: string): string {
  const letters = [...wellFormed(text)];
  return letters.length > QUOTED ? `${letters.slice(0, QUOTED).join('')}…` : letters.join('');
}
