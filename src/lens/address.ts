import type { LayerEntry } from '../model/layer-index.ts';
import { words } from '../model/words.ts';
import type { Asked } from './detail.ts';
import { FACETS, type Facet, type Filters, facetValues } from './filters.ts';
import { readLens, writeLens } from './lens.ts';
import { lineId } from './lines.ts';
import {
  ARRANGEMENTS,
  type Arrangement,
  DEPTHS,
  type Depth,
  DIRECTIONS,
  type Direction,
  FORMS,
  type Form,
  HOME,
  type View,
} from './view.ts';

/** What an address may point at. */
export interface Known {
  hasNode: (id: string) => boolean;
  hasLine: (id: string) => boolean;
  hasLayer: (id: string) => boolean;
  /** Whether a facet has a value: a tier id, a role id and so on. */
  hasValue: (facet: Facet, value: string) => boolean;
}

/** What an address may point at in a framework. */
export function knownIn({
  library,
  graph,
  lines,
  layerIndex = [],
}: Asked & { layerIndex?: readonly LayerEntry[] }): Known {
  const values = new Map(FACETS.map((facet) => [facet, facetValues(library, facet).map(({ id }) => id)]));
  return {
    hasNode: (id) => graph.hasNode(id),
    hasLine: (id) => lines.has(id),
    hasLayer: (id) => layerIndex.some((entry) => entry.id === id),
    hasValue: (facet, value) => values.get(facet)?.includes(value) === true,
  };
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
 * arrangement. Further selected nodes follow the first with a plus: `#/architecture/6-2+4-1`.
 */
export function writeAddress(view: View): string {
  const { arrangement, selection, also, depth, direction } = view;
  const ids = selection === null ? [] : [selection, ...also];
  const path = [arrangement, ...(ids.length > 0 ? [ids.map(encode).join('+')] : [])].join('/');
  const asked: string[] = [];
  if (depth !== HOME.depth) asked.push(`depth=${writeDepth(depth)}`);
  if (direction !== HOME.direction) asked.push(`dir=${direction}`);
  if (view.form !== HOME.form) asked.push(`as=${view.form}`);
  for (const [name, value] of writeLens(view.lens)) asked.push(`${name}=${encode(value)}`);
  if (view.impact) asked.push('ask=impact');
  if (view.layers.length > 0) asked.push(`layers=${view.layers.map(encode).join(',')}`);
  if (view.open.length > 0) asked.push(`open=${view.open.map(encode).join(',')}`);
  if (view.folded.length > 0) asked.push(`fold=${view.folded.map(encode).join(',')}`);
  for (const facet of FACETS) {
    const hidden = view.filters[facet];
    if (hidden && hidden.length > 0) asked.push(`hide-${facet}=${hidden.map(encode).join(',')}`);
  }
  return `#/${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}

/** Whether two Views ask for the same. */
export function sameView(a: View, b: View): boolean {
  return a === b || writeAddress(a) === writeAddress(b);
}

/** Reads an address. Never throws: what cannot be followed is told, and the rest opens. */
export function readAddress(hash: string, known: Known): Reading {
  if (hash.length > LONGEST) return { view: HOME, problems: [words.address.tooLong] };
  const text = hash.replace(/^#?\/?/, '');
  const [path = '', query = ''] = splitOnce(text, '?');
  const [arrangement = '', selected = '', ...rest] = path.split('/');
  const asked = query.split('&').map((pair) => splitOnce(pair, '='));
  const problems: string[] = [];
  const ids = selected.split('+').map(decode);
  const selection = readSelection(ids[0] ?? '', known, problems);
  const refuseNode = (id: string) => problems.push(words.address.selection(quoted(id)));
  const view: View = {
    form: readForm(askedFor(asked, 'as'), problems),
    arrangement: readArrangement(decode(arrangement), problems),
    selection,
    also: selection === null ? [] : readAlso(ids.slice(1), selection, known, problems),
    depth: readDepth(askedFor(asked, 'depth'), problems),
    direction: readDirection(askedFor(asked, 'dir'), problems),
    filters: readFilters(asked, known, problems),
    lens: readLens(
      (name) => askedFor(asked, name),
      { role: (id) => known.hasValue('role', id), framework: known.hasNode },
      (value) => problems.push(words.address.lens(quoted(value))),
    ),
    impact: askedFor(asked, 'ask') === 'impact',
    layers: readList(asked, 'layers', known.hasLayer, (id) => problems.push(words.address.layer(quoted(id)))),
    open: readList(asked, 'open', known.hasNode, refuseNode),
    folded: readList(asked, 'fold', known.hasNode, refuseNode),
  };
  const end = rest
    .map(decode)
    .filter((part) => part !== '')
    .join('/');
  if (end) problems.push(words.address.rest(quoted(end)));
  return { view, problems };
}

function readForm(value: string | null, problems: string[]): Form {
  const found = FORMS.find((form) => form === value);
  if (!found && value !== null) problems.push(words.address.form(quoted(value)));
  return found ?? HOME.form;
}

function readAlso(ids: readonly string[], first: string, known: Known, problems: string[]): string[] {
  const found: string[] = [];
  for (const id of ids) {
    if (known.hasNode(id) && id !== first && !found.includes(id)) found.push(id);
    else if (!known.hasNode(id)) problems.push(words.address.selection(quoted(id)));
  }
  return known.hasNode(first) ? found : [];
}

/** The values of a part that lists several, each once; `refuse` is told those that are not known. */
function readList(
  asked: readonly [string, string][],
  key: string,
  isKnown: (id: string) => boolean,
  refuse: (id: string) => void,
): string[] {
  const pair = asked.find(([name]) => name === key);
  const values = [...new Set((pair?.[1] ?? '').split(',').map(decode))].filter((value) => value !== '');
  for (const value of values) if (!isKnown(value)) refuse(value);
  return values.filter(isKnown);
}

/** The layers that an address names, known or not: what has to be there before the rest of it can be read. */
export function layersIn(hash: string): string[] {
  const [, query] = splitOnce(hash.slice(0, LONGEST), '?');
  const found: string[] = [];
  readList(
    query.split('&').map((pair) => splitOnce(pair, '=')),
    'layers',
    () => false,
    (id) => found.push(id),
  );
  return found;
}

function readFilters(asked: readonly [string, string][], known: Known, problems: string[]): Filters {
  const filters: Partial<Record<Facet, string[]>> = {};
  for (const facet of FACETS) {
    const found = readList(
      asked,
      `hide-${facet}`,
      (value) => known.hasValue(facet, value),
      (value) => problems.push(words.address.filter(quoted(value))),
    ).sort();
    if (found.length > 0) filters[facet] = found;
  }
  return filters;
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

function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** `encodeURIComponent` throws on half a character; such a half becomes a question mark. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '?');
}

function quoted(text: string): string {
  const letters = [...wellFormed(text)];
  return letters.length > QUOTED ? `${letters.slice(0, QUOTED).join('')}…` : letters.join('');
}
