import { memoizeLast } from '../../lib/memo.ts';
import type { AtlasGraph } from '../../model/graph/graph.ts';
import type { World } from '../../model/graph/world.ts';
import type { Library } from '../../model/records/library.ts';
import type { Relation } from '../../model/records/schema.ts';
import { inList } from '../../words/lists.ts';
import { phraseWords } from '../../words/phrases.ts';
import type { Phrase, PhraseId } from './phrase.ts';
import { matchPattern, shortfallOf } from './phrases-match.ts';
import { resolveSlot, slotsOf } from './phrases-slots.ts';
import { PHRASES } from './phrases-table.ts';
import { askedWords } from './phrases-text.ts';

/** A phrase that was understood, and what it found. Both lists may be empty: then nothing is so. */
export interface Answer {
  kind: 'answer';
  phrase: PhraseId;
  /** What was asked, in words: "What depends on 4-2, directly". */
  meaning: string;
  nodes: string[];
  /** Line ids, for ways and relations. */
  lines: string[];
  /** Which of the two answers the question; the other goes with it. */
  lists: 'nodes' | 'lines';
  /** Of the relations on the lines, those that answer; all where it is left out. */
  relations?: ReadonlySet<Relation>;
}

/** A text that nearly is a phrase. */
export interface NearMiss {
  kind: 'near-miss';
  phrase: PhraseId;
  /** "depends on [part]". */
  form: string;
  /** A phrase to click, understood as it stands: the text with its slips put right, else an example of the form. */
  example: string;
  /** The part that means nothing where it stands; null where only the spelling or the end is amiss. */
  notUnderstood: string | null;
  /** Whether `example` is the text put right. */
  corrected: boolean;
}

const LONGEST = 200;
/** No phrase has more words. */
const MOST_WORDS = 20;

const slotsFor = memoizeLast((library: Library, graph: AtlasGraph) =>
  slotsOf({ library, graph, lines: new Map() }),
);

/**
 * What a text asks, and the answer; the nearest phrase where it is almost one; null where it is just words to search for.
 *
 *     understand('What depends on IEC 62443-4-2?', world)  ->  { meaning: 'What depends on 4-2, directly', … }
 *     understand('depnds on 4-2', world)                   ->  { example: 'depends on 4-2', … }
 */
export function understand(query: string, world: World): Answer | NearMiss | null {
  const typed = askedWords(query.slice(0, LONGEST));
  if (typed.length === 0 || typed.length > MOST_WORDS) return null;
  const slots = slotsFor(world.library, world.graph);
  for (const phrase of PHRASES)
    for (const pattern of phrase.patterns) {
      const values = matchPattern(pattern, typed, slots);
      if (!values) continue;
      const { lines = [], lists = 'nodes', ...found } = phrase.answer(world, values);
      return { kind: 'answer', phrase: phrase.id, ...found, lines, lists };
    }
  return nearest(typed, world);
}

function nearest(typed: readonly string[], world: World): NearMiss | null {
  const slots = slotsFor(world.library, world.graph);
  // "Profile X" is a name, and not "profiles x" misspelt.
  if (resolveSlot(slots.node, typed.join(' ')) !== null) return null;
  let best: { phrase: Phrase; cost: number; corrected: string | null; unknown: string | null } | null = null;
  const offered = PHRASES.filter(({ ofLayers }) => !ofLayers || world.library.layers !== undefined);
  for (const phrase of offered)
    for (const pattern of phrase.patterns) {
      const shortfall = shortfallOf(pattern, typed, slots);
      if (shortfall && (best === null || shortfall.cost < best.cost)) best = { phrase, ...shortfall };
    }
  if (!best) return null;
  const { phrase, corrected, unknown } = best;
  const { id, form, example } = phrase;
  return {
    kind: 'near-miss',
    phrase: id,
    form,
    example: corrected ?? example,
    notUnderstood: unknown,
    corrected: corrected !== null,
  };
}

/** The list for the help: every form, an example that can be tried, and what it asks. */
export function phraseHelp(
  library: Library,
): { id: PhraseId; form: string; example: string; meaning: string }[] {
  const verbs = library.relationKinds.flatMap(({ shortVerb, shortInverse }) => [shortVerb, shortInverse]);
  return PHRASES.map(({ id, form, example }) => ({
    id,
    form,
    example,
    meaning: id === 'verb' ? phraseWords.verbs(inList(verbs)) : phraseWords.forms[id].meaning,
  }));
}
