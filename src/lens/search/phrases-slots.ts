import type { AtlasGraph } from '../../model/graph/graph.ts';
import type { World } from '../../model/graph/world.ts';
import type { Library } from '../../model/records/library.ts';
import type { Basis, RelationKind } from '../../model/records/schema.ts';
import { CONFIDENCES } from '../../model/records/schema-fields.ts';
import { COMPONENT_TYPES } from '../../model/records/schema-layer.ts';
import { itemWords } from '../../words/items.ts';
import { levelWords } from '../../words/questions/levels.ts';
import { askedWords, editsBetween, plainWords } from './phrases-text.ts';

/** The names of all slots. */
export const SLOTS = [
  ...(['node', 'other', 'tier', 'phase', 'status', 'type', 'role', 'field', 'verb'] as const),
  ...(['basis', 'confidence', 'date', 'number', 'component', 'level', 'lower'] as const),
] as const;
/** A placeholder in a phrase for a term of the framework. */
export type SlotName = (typeof SLOTS)[number];

/** The values that a slot accepts: names mapped to what they mean, or a pattern. */
type Slot = ReadonlyMap<string, string> | RegExp;
/** The values that each slot accepts. */
export type Slots = Readonly<Record<SlotName, Slot>>;

/** The prefix of a relation kind id in a slot value if the verb was read backwards. */
export const INVERSE = '<';

const FIELDS = ['title', 'type', 'status'];
const BASIS_NAMES: Record<Basis, string[]> = {
  'framework-page': ['framework page', 'framework', 'page'],
  standard: ['standard', 'standards'],
  literature: ['literature'],
};
const NUMBERS = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six'].map((word, index) => [word, `${index + 1}`]),
);

/** The values that each slot accepts in this library. */
export function slotsOf({ library, graph }: World): Slots {
  const nodes = nodeNames(graph);
  return {
    node: nodes,
    other: nodes,
    tier: named(library.tiers, (tier) => [`${tier.number}`, tier.name, tier.shortName]),
    phase: named(library.phases, ({ order, name, shortName }) => {
      const names = [name, shortName, name.replace('&', 'and'), ...name.split('&')];
      return [`${order}`, `phase ${order}`, ...names, ...names.map((one) => `${one} phase`)];
    }),
    status: named(library.statuses, (status) => [status.name]),
    type: named(library.documentTypes, ({ name, abbreviation }) =>
      [name, abbreviation].flatMap((one) => [one, plural(one)]),
    ),
    role: roleNames(library),
    field: new Map(FIELDS.flatMap((field) => [field, plural(field)].map((name) => [name, field]))),
    verb: verbNames(library.relationKinds),
    basis: new Map(
      Object.entries(BASIS_NAMES).flatMap(([basis, names]) => names.map((name) => [name, basis])),
    ),
    confidence: new Map(CONFIDENCES.map((level) => [level, level])),
    date: /^(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    number: /^(?:[1-9]\d?|one|two|three|four|five|six)$/,
    component: named(
      COMPONENT_TYPES.map((id) => ({ id, names: [levelWords.types[id], itemWords.types[id]] })),
      ({ names }) => names,
    ),
    level: /^[1-4]$/,
    lower: /^[1-3]$/,
  };
}

/** The meaning of a text in a slot; null if it has none. */
export function resolveSlot(slot: Slot, text: string): string | null {
  if (!(slot instanceof RegExp)) return slot.get(text) ?? null;
  return slot.test(text) ? (NUMBERS.get(text) ?? text) : null;
}

interface Near {
  name: string;
  edits: number;
}

/** Caches results, since many patterns ask about the same text. Cleared at MOST_KNOWN entries. */
const nearKnown = new WeakMap<Slot, Map<string, Near | null>>();
const MOST_KNOWN = 300;

/**
 * The name that was probably meant; null if none is close. Never a number, since those are so short that
 * every wrong one is close to a right one.
 */
export function nearestName(slot: Slot, text: string): Near | null {
  if (slot instanceof RegExp || text.length < 4 || /\d/.test(text)) return null;
  const known = nearKnown.get(slot) ?? new Map<string, Near | null>();
  nearKnown.set(slot, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const near = nearestOf(slot.keys(), text);
  known.set(text, near);
  return near;
}

function nearestOf(names: Iterable<string>, text: string): Near | null {
  let best: Near | null = null;
  for (const name of names) {
    const edits = name.length < 4 || /\d/.test(name) ? null : editsBetween(name, text);
    if (edits !== null && (best === null || edits < best.edits)) best = { name, edits };
  }
  return best;
}

/** Maps the normalised names of records to their ids; the first record has a name that several share. */
function named<R extends { id: string }>(
  records: readonly R[],
  namesOf: (record: R) => readonly string[],
): Map<string, string> {
  const names = new Map<string, string>();
  for (const record of records)
    for (const name of [...namesOf(record), record.id]) {
      const plain = plainWords(name).join(' ');
      if (plain && !names.has(plain)) names.set(plain, record.id);
    }
  return names;
}

/** The names of all nodes. Documents come first, because most questions are about them. */
function nodeNames(graph: AtlasGraph): Map<string, string> {
  const nodes = graph.mapNodes((id, facts) => ({ id, facts }));
  const documentsFirst = [...nodes].sort(
    (a, b) => Number(b.facts.kind === 'document') - Number(a.facts.kind === 'document'),
  );
  return named(documentsFirst, ({ id, facts: { kind, record, label, name, title } }) => {
    switch (kind) {
      case 'document':
        return [record.designation, id.replace('-', ''), label, title, name];
      case 'tier':
        return [label, title];
      case 'phase':
        return [`phase ${label}`, title, title.replace('&', 'and'), name];
      case 'series':
        return ['whole series', 'series', '62443', 'IEC 62443', title];
      case 'activity':
        return [title, name];
      case 'framework':
        return [title, name, label];
      case 'item':
        return [label, id, ...(record.replacedBy ? [record.replacedBy.label] : [])];
    }
  });
}

/**
 * The names of all roles, singular and plural. "service provider" means both roles whose names end with it.
 */
function roleNames({ roles }: Library): Map<string, string> {
  const names = named(roles, ({ name, alsoCalled }) =>
    [name, ...alsoCalled].flatMap((one) => [one, plural(one)]),
  );
  const endings = new Map<string, string[]>();
  for (const { id, name } of roles) {
    const typed = plainWords(name);
    for (let from = 1; from < typed.length; from++)
      for (const ending of [typed.slice(from).join(' '), plural(typed.slice(from).join(' '))])
        endings.set(ending, [...(endings.get(ending) ?? []), id]);
  }
  for (const [ending, ids] of endings) if (!names.has(ending)) names.set(ending, ids.join(' '));
  return names;
}

/**
 * The wordings of all relation kinds, forwards and backwards; adverbs are optional: "cites", "cited by". A
 * wording that several kinds share means all of them, separated by spaces.
 */
function verbNames(kinds: readonly RelationKind[]): Map<string, string> {
  const names = new Map<string, string>();
  const learn = (typed: string, meant: string) => {
    const asked = askedWords(typed);
    for (const form of [asked, asked.filter((word) => !word.endsWith('ly'))]) {
      const name = form.join(' ');
      const before = names.get(name);
      if (name && !before?.split(' ').includes(meant)) names.set(name, before ? `${before} ${meant}` : meant);
    }
  };
  for (const { id, verb, inverse, shortVerb, shortInverse } of kinds) {
    for (const typed of [verb, shortVerb]) learn(typed, id);
    for (const typed of [inverse, shortInverse]) learn(typed, `${INVERSE}${id}`);
  }
  return names;
}

function plural(name: string): string {
  if (name.endsWith('s')) return `${name}es`;
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
