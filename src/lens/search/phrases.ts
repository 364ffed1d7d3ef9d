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

/** A phrase that was understood, and what it found. If both lists are empty, the answer is "none". */
export interface Answer {
  kind: 'answer';
  phrase: PhraseId;
  /** The question in words: "What depends on 4-2, directly". */
  meaning: string;
  nodes: string[];
  /** Line ids, for paths and relations. */
  lines: string[];
  /** Which of the two lists is the answer; the other only accompanies it. */
  lists: 'nodes' | 'lines';
  /** The relations on the lines that are the answer; all of them if absent. */
  relations?: ReadonlySet<Relation>;
}

/** A text that is almost a phrase. */
export interface NearMiss {
  kind: 'near-miss';
  phrase: PhraseId;
  /** "depends on [part]". */
  form: string;
  /** A phrase to click that is understood: the corrected text, or an example of the form. */
  example: string;
  /** The text that is not a known value of its slot; null if only the spelling or the end is wrong. */
  notUnderstood: string | null;
  /** Whether `example` is the corrected text. */
  corrected: boolean;
}

const LONGEST = 200;
/** The maximum number of words in a phrase. */
const MOST_WORDS = 20;

const slotsFor = memoizeLast((library: Library, graph: AtlasGraph) =>
  slotsOf({ library, graph, lines: new Map() }),
);

/**
 * Answers a text that is a phrase. Returns the closest phrase if the text is almost one; null if it is only
 * words to search for. Reads at most the first 200 characters.
 *
 *     understand('What depends on IEC 62443-4-2?', world) -> { meaning: 'What depends on 4-2, directly', … }
 *     understand('depnds on 4-2', world)                   -> { example: 'depends on 4-2', … }
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
  // "Profile X" is a name and not a misspelt "profiles x".
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

/** The rows of the help: every form with an example to try and its meaning. */
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
