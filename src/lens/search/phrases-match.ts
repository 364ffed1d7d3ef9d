import { nearestName, resolveSlot, SLOTS, type SlotName, type Slots } from './phrases-slots.ts';
import { slipsBetween } from './phrases-text.ts';

/** A word that has to be said, or a slot. */
type Part = { word: string } | { slot: SlotName };
export type Pattern = readonly Part[];

/** What was said in each slot; empty where the phrase has no such slot. */
export type Values = Readonly<Record<SlotName, string>>;

const NOTHING_SAID = Object.fromEntries(SLOTS.map((slot) => [slot, ''])) as Values;

/** "path {node} to {other}" as its parts. */
export function patternOf(text: string): Pattern {
  return text.split(' ').map((word) => {
    const slot = SLOTS.find((name) => word === `{${name}}`);
    return slot ? { slot } : { word };
  });
}

/** What stands in the slots where the words are exactly of this pattern; else null. */
export function matchPattern(pattern: Pattern, said: readonly string[], slots: Slots): Values | null {
  const [part, ...rest] = pattern;
  if (!part) return said.length === 0 ? NOTHING_SAID : null;
  if ('word' in part) return part.word === said[0] ? matchPattern(rest, said.slice(1), slots) : null;
  for (let length = 1; length <= said.length - rest.length; length++) {
    const value = resolveSlot(slots[part.slot], said.slice(0, length).join(' '));
    const values = value === null ? null : matchPattern(rest, said.slice(length), slots);
    if (value !== null && values) return { ...values, [part.slot]: value };
  }
  return null;
}

/** How words fall short of a pattern. */
export interface Shortfall {
  /** The less, the nearer. */
  cost: number;
  /** The phrase as it was likely meant; null where a slot stays open. */
  mended: string | null;
  /** What was said in a slot and means nothing there. */
  unknown: string | null;
}

interface Attempt extends Shortfall {
  slips: number;
  /** Words and slots that were said as they should be. */
  sound: number;
}

const MOST_SLIPS = 2;
/** No name of the framework has more words. */
const LONGEST_NAME = 10;
const COST_OF_UNKNOWN = 5;
const COST_OF_MISSING = 4;

/** How near the words come to a pattern that they do not match; null where they do not come near. */
export function shortfallOf(pattern: Pattern, said: readonly string[], slots: Slots): Shortfall | null {
  // A phrase that begins with the name of a part is told from ordinary words only when it is whole.
  const [first] = pattern;
  if (!first || ('slot' in first && first.slot === 'node')) return null;
  const keywords = pattern.filter((part) => 'word' in part || part.slot === 'verb').length;
  let best: Attempt | null = null;
  for (const found of shortfalls(pattern, said, slots)) {
    if (found.slips > MOST_SLIPS || (best !== null && found.cost >= best.cost)) continue;
    if (found.unknown !== null && found.slips > (keywords > 1 ? 1 : 0)) continue;
    if (found.mended === null && found.sound === 0) continue;
    if (found.cost >= COST_OF_MISSING && found.unknown === null && found.sound < 2) continue;
    best = found;
  }
  return best;
}

function* shortfalls(pattern: Pattern, said: readonly string[], slots: Slots): Generator<Attempt> {
  const [part, ...rest] = pattern;
  if (!part) {
    if (said.length === 0) yield { cost: 0, mended: '', unknown: null, slips: 0, sound: 0 };
    return;
  }
  if (said.length === 0) {
    // Left off in the middle. What would follow is not known.
    yield { cost: COST_OF_MISSING, mended: null, unknown: null, slips: 0, sound: 0 };
    return;
  }
  if ('word' in part) {
    const slips = slipsBetween(part.word, said[0] ?? '');
    if (slips === null) return;
    for (const tail of shortfalls(rest, said.slice(1), slots)) yield joined(part.word, slips, tail);
    return;
  }
  const slot = slots[part.slot];
  for (let length = 1; length <= Math.min(said.length, LONGEST_NAME); length++) {
    const tails = [...shortfalls(rest, said.slice(length), slots)];
    if (tails.length === 0) continue;
    const text = said.slice(0, length).join(' ');
    const known = resolveSlot(slot, text) !== null;
    const near = known ? { name: text, slips: 0 } : nearestName(slot, text);
    for (const tail of tails) {
      if (near) yield joined(near.name, near.slips, tail);
      else if (tail.unknown === null && tail.cost < COST_OF_MISSING && part.slot !== 'verb')
        yield { ...tail, cost: tail.cost + COST_OF_UNKNOWN, mended: null, unknown: text };
    }
  }
}

function joined(text: string, slips: number, tail: Attempt): Attempt {
  return {
    cost: tail.cost + slips,
    mended: tail.mended === null ? null : `${text} ${tail.mended}`.trim(),
    unknown: tail.unknown,
    slips: tail.slips + slips,
    sound: tail.sound + (slips === 0 ? 1 : 0),
  };
}
