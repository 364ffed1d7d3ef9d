import { lineId } from '../../model/graph/lines.ts';
import type { World } from '../../model/graph/world.ts';
import { type LayerEntry, withNeeds } from '../../model/records/layer-index.ts';
import { words } from '../../words/words.ts';
import { cardsOf, layersOf, readQuestion, writeQuestion } from '../questions/questions.ts';
import {
  type AskedParts,
  askedFor,
  decode,
  encode,
  partsOf,
  quoted,
  readList,
  splitOnce,
} from './address-parts.ts';
import { upgraded, versionPart } from './address-version.ts';
import { FACETS, type Facet, type Filters, facetValues } from './filters.ts';
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
  /** Whether it is a layer that holds one other framework, to be set against the series. */
  hasFramework: (id: string) => boolean;
  /** Layers with all that they need, in their order. */
  withNeeds: (ids: readonly string[]) => string[];
  /** Whether a facet has a value: a tier id, a role id and so on. */
  hasValue: (facet: Facet, value: string) => boolean;
}

/** What an address may point at in a framework. */
export function knownIn({
  library,
  graph,
  lines,
  layerIndex = [],
}: World & { layerIndex?: readonly LayerEntry[] }): Known {
  const values = new Map(FACETS.map((facet) => [facet, facetValues(library, facet).map(({ id }) => id)]));
  return {
    hasNode: (id) => graph.hasNode(id),
    hasLine: (id) => lines.has(id),
    hasLayer: (id) => layerIndex.some((entry) => entry.id === id),
    hasFramework: (id) => layerIndex.some((entry) => entry.id === id && entry.framework),
    withNeeds: (ids) => withNeeds(layerIndex, ids),
    hasValue: (facet, value) => values.get(facet)?.includes(value) === true,
  };
}

/** What an address asks for, and one sentence for every part that could not be followed. */
export interface Reading {
  view: View;
  problems: string[];
}

const LONGEST = 8192;
const IMPACT = 'impact';
/** The parts that every address may have; a question has more of its own. */
const PARTS = [
  'v',
  'depth',
  'dir',
  'as',
  'ask',
  'layers',
  'open',
  'fold',
  ...FACETS.map((facet) => `hide-${facet}`),
];

/**
 * The address of a View: `#/architecture/6-2?depth=2&dir=depends-on`. What is as at home is left out, save the
 * arrangement. Further selected nodes follow the first with a plus: `#/architecture/6-2+4-1`.
 */
export function writeAddress(view: View): string {
  const { arrangement, selection, others, depth, direction } = view;
  const ids = selection === null ? [] : [selection, ...others];
  const path = [arrangement, ...(ids.length > 0 ? [ids.map(encode).join('+')] : [])].join('/');
  const asked: string[] = [];
  const version = versionPart();
  if (version !== null) asked.push(version);
  if (depth !== HOME.depth) asked.push(`depth=${writeDepth(depth)}`);
  if (direction !== HOME.direction) asked.push(`dir=${direction}`);
  if (view.form !== HOME.form) asked.push(`as=${view.form}`);
  for (const [name, value] of writeQuestion(view.question)) asked.push(`${name}=${encode(value)}`);
  if (view.impact) asked.push(`ask=${IMPACT}`);
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
  const [arrangement = '', selected = '', ...remaining] = path.split('/');
  const problems: string[] = [];
  const asked = upgraded(partsOf(query), problems);
  const ids = selected.split('+').map(decode);
  const selection = readSelection(ids[0] ?? '', known, problems);
  const refuseNode = (id: string) => problems.push(words.address.selection(quoted(id)));
  const heard = new Set<string>(PARTS);
  const refuseQuestion = (value: string) => problems.push(words.address.question(quoted(value)));
  const question = readQuestion(
    (name) => {
      heard.add(name);
      return askedFor(asked, name);
    },
    { role: (id) => known.hasValue('role', id), framework: known.hasFramework },
    refuseQuestion,
  );
  const ask = askedFor(asked, 'ask');
  if (ask !== null && ask !== IMPACT) refuseQuestion(ask);
  const layers = readList(asked, 'layers', known.hasLayer, (id) =>
    problems.push(words.address.layer(quoted(id))),
  );
  const view: View = {
    form: readForm(askedFor(asked, 'as'), problems),
    arrangement: readArrangement(decode(arrangement), problems),
    selection,
    others: selection === null ? [] : readOthers(ids.slice(1), selection, known, problems),
    depth: readDepth(askedFor(asked, 'depth'), problems),
    direction: readDirection(askedFor(asked, 'dir'), problems),
    filters: readFilters(asked, known, problems),
    question,
    impact: ask === IMPACT,
    layers: known.withNeeds([...layers, ...layersOf(question)]),
    open: [
      ...new Set([
        ...readList(asked, 'open', known.hasNode, refuseNode),
        // An address that says no more than the question opens what asking it on the page would have opened.
        ...(askedFor(asked, 'layers') === null ? cardsOf(question).filter(known.hasNode) : []),
      ]),
    ],
    folded: readList(asked, 'fold', known.hasNode, refuseNode),
  };
  const end = remaining
    .map(decode)
    .filter((part) => part !== '')
    .join('/');
  if (end) problems.push(words.address.remaining(quoted(end)));
  const strange = asked.map(([name]) => name).filter((name) => name !== '' && !heard.has(name));
  if (strange.length > 0) problems.push(words.address.part(quoted(strange.join(', '))));
  return { view, problems };
}

function readForm(value: string | null, problems: string[]): Form {
  const found = FORMS.find((form) => form === value);
  if (!found && value !== null) problems.push(words.address.form(quoted(value)));
  return found ?? HOME.form;
}

function readOthers(ids: readonly string[], first: string, known: Known, problems: string[]): string[] {
  const found: string[] = [];
  for (const id of ids) {
    if (known.hasNode(id) && id !== first && !found.includes(id)) found.push(id);
    else if (!known.hasNode(id)) problems.push(words.address.selection(quoted(id)));
  }
  return known.hasNode(first) ? found : [];
}

/**
 * The layers that an address names or that its question needs, known or not: what has to be there before the rest of it
 * can be read.
 */
export function layersIn(hash: string): string[] {
  const [, query] = splitOnce(hash.slice(0, LONGEST), '?');
  const asked = upgraded(partsOf(query), []);
  const question = readQuestion(
    (name) => askedFor(asked, name),
    { role: () => true, framework: () => true },
    () => undefined,
  );
  return [
    ...readList(
      asked,
      'layers',
      () => true,
      () => undefined,
    ),
    ...layersOf(question),
  ];
}

function readFilters(asked: AskedParts, known: Known, problems: string[]): Filters {
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
