import { nearestName, resolveSlot, SLOTS, type SlotName, type Slots } from './phrases-slots.ts';
import { editsBetween } from './phrases-text.ts';

/** A literal word, or a slot. */
type Part = { word: string } | { slot: SlotName };
/** A wording of a phrase as its parts. */
export type Pattern = readonly Part[];

/** The value of each slot; empty if the phrase has no such slot. */
export type Values = Readonly<Record<SlotName, string>>;

const NOTHING_TYPED = Object.fromEntries(SLOTS.map((slot) => [slot, ''])) as Values;

/** Parses the text of a pattern: "path {node} to {other}". */
export function patternOf(text: string): Pattern {
  return text.split(' ').map((word) => {
    const slot = SLOTS.find((name) => word === `{${name}}`);
    return slot ? { slot } : { word };
  });
}

/** The values of the slots if the words match the pattern exactly; otherwise null. */
export function matchPattern(pattern: Pattern, typed: readonly string[], slots: Slots): Values | null {
  const [part, ...rest] = pattern;
  if (!part) return typed.length === 0 ? NOTHING_TYPED : null;
  if ('word' in part) return part.word === typed[0] ? matchPattern(rest, typed.slice(1), slots) : null;
  for (let length = 1; length <= typed.length - rest.length; length++) {
    const value = resolveSlot(slots[part.slot], typed.slice(0, length).join(' '));
    const values = value === null ? null : matchPattern(rest, typed.slice(length), slots);
    if (value !== null && values) return { ...values, [part.slot]: value };
  }
  return null;
}

/** How words deviate from a pattern. */
export interface Shortfall {
  /** Lower is closer. */
  cost: number;
  /** The phrase as it was probably meant; null if a slot is not filled. */
  corrected: string | null;
  /** The text in a slot that is not a known value; null if there is none. */
  unknown: string | null;
}

interface Attempt extends Shortfall {
  edits: number;
  /** The number of words and slots that matched exactly. */
  matched: number;
}

const MAX_EDITS = 2;
/** The maximum number of words in a name. */
const LONGEST_NAME = 10;
const COST_OF_UNKNOWN = 5;
const COST_OF_MISSING = 4;

/** How closely words that do not match a pattern come to it; null if they are not close. */
export function shortfallOf(pattern: Pattern, typed: readonly string[], slots: Slots): Shortfall | null {
  // Only a complete match tells a phrase that starts with the name of a node from ordinary words.
  const [first] = pattern;
  if (!first || ('slot' in first && first.slot === 'node')) return null;
  const keywords = pattern.filter((part) => 'word' in part || part.slot === 'verb').length;
  let best: Attempt | null = null;
  for (const found of shortfalls(pattern, typed, slots)) {
    if (found.edits > MAX_EDITS || (best !== null && found.cost >= best.cost)) continue;
    if (found.unknown !== null && found.edits > (keywords > 1 ? 1 : 0)) continue;
    if (found.corrected === null && found.matched === 0) continue;
    if (found.cost >= COST_OF_MISSING && found.unknown === null && found.matched < 2) continue;
    best = found;
  }
  return best;
}

function* shortfalls(pattern: Pattern, typed: readonly string[], slots: Slots): Generator<Attempt> {
  const [part, ...rest] = pattern;
  if (!part) {
    if (typed.length === 0) yield { cost: 0, corrected: '', unknown: null, edits: 0, matched: 0 };
    return;
  }
  if (typed.length === 0) {
    // The text ends in the middle of the phrase, so what follows is unknown.
    yield { cost: COST_OF_MISSING, corrected: null, unknown: null, edits: 0, matched: 0 };
    return;
  }
  if ('word' in part) {
    const edits = editsBetween(part.word, typed[0] ?? '');
    if (edits === null) return;
    for (const tail of shortfalls(rest, typed.slice(1), slots)) yield joined(part.word, edits, tail);
    return;
  }
  const slot = slots[part.slot];
  for (let length = 1; length <= Math.min(typed.length, LONGEST_NAME); length++) {
    const tails = [...shortfalls(rest, typed.slice(length), slots)];
    if (tails.length === 0) continue;
    const text = typed.slice(0, length).join(' ');
    const known = resolveSlot(slot, text) !== null;
    const near = known ? { name: text, edits: 0 } : nearestName(slot, text);
    for (const tail of tails) {
      if (near) yield joined(near.name, near.edits, tail);
      else if (tail.unknown === null && tail.cost < COST_OF_MISSING && part.slot !== 'verb')
        yield { ...tail, cost: tail.cost + COST_OF_UNKNOWN, corrected: null, unknown: text };
    }
  }
}

function joined(text: string, edits: number, tail: Attempt): Attempt {
  return {
    cost: tail.cost + edits,
    corrected: tail.corrected === null ? null : `${text} ${tail.corrected}`.trim(),
    unknown: tail.unknown,
    edits: tail.edits + edits,
    matched: tail.matched + (edits === 0 ? 1 : 0),
  };
}
