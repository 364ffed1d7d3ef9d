import { type AtlasGraph, containerOf, parentOf } from '../../model/graph/graph.ts';
import type { World } from '../../model/graph/world.ts';
import type { LayerEntry } from '../../model/records/layer-index.ts';

/**
 * How a question marks a node: with a strong or a plain outline, or only so that it does not fade, and perhaps with a
 * word or number at its corner.
 */
export interface Mark {
  role: 'primary' | 'supporting' | 'context';
  badge?: string;
}
export type Marks = ReadonlyMap<string, Mark>;

/** Reads one named part of an address; null where it is not there. */
export type Ask = (name: string) => string | null;

/** Is told a part of an address that means nothing. */
export type Refuse = (value: string) => void;

/** What an address may refer to. */
export interface KnownSubjects {
  role: (id: string) => boolean;
  framework: (id: string) => boolean;
}

/**
 * One kind of question: a row of the table in `rows.ts`. `Params` is what was chosen in it, `kind` included; `Answer` is
 * computed once for a World and read by picture, panel and CSV.
 */
export interface Question<Params extends { kind: string }, Answer> {
  kind: Params['kind'];
  /**
   * The question that an address asks; null where it asks no question of this kind, or one that cannot be read, which
   * `refuse` is told.
   */
  read(ask: Ask, known: KnownSubjects, refuse: Refuse): Params | null;
  /** The same as parts of an address, name and value, not yet encoded. */
  write(params: Params): [name: string, value: string][];
  /** The layers without which there is no answer. What these layers need is not named. */
  layers(params: Params): readonly string[];
  /** The cards to open, because the answer lies inside them. */
  cards(params: Params): readonly string[];
  /**
   * The nodes that should fill the canvas; none for the whole picture. A `tall` page is never seen whole, so that there
   * more questions have a frame.
   */
  frame?(params: Params, tall: boolean): readonly string[];
  /** Null where the subject is unknown, or while layers are missing. `selection` is what a question of it is about. */
  answer(world: World, params: Params, selection: string | null): Answer | null;
  /** What to mark, by node id. A question of the selection marks nothing: the selection is highlighted. */
  marks?(answer: Answer, world: World): Marks;
  /** The answer as CSV, where it is a table to take away. Its code is loaded when it is asked for. */
  csv?(answer: Answer, world: World): Promise<string>;
  /** The question in a few words, for trail and title; null where its subject is unknown. */
  name(world: World, params: Params, selection: string | null): string | null;
  /** Whether that begins with a name, which keeps its capital anywhere: "SL 2". */
  properName?: boolean;
  /** What it is about, where each choice is a page of its own in the panel: the id of a role, say. */
  subject?(params: Params): string;
  /** How the list of questions offers it; null where that needs something that is not there. Absent where it is offered elsewhere. */
  offer?(world: World, layerIndex: readonly LayerEntry[]): { text: string; params: Params } | null;
}

/** Tells `refuse` and gives null, for `read`. */
export function refused(value: string, refuse: Refuse): null {
  refuse(value);
  return null;
}

/** `read` and `write` of a question without anything to choose: its kind is the value of the part `lens`. */
export function named<Kind extends string>(kind: Kind) {
  return {
    kind,
    read: (ask: Ask) => (ask('lens') === kind ? { kind } : null),
    write: (): [string, string][] => [['lens', kind]],
  };
}

/**
 * Marks for items and, as context, for all that contains them: groups, and the card of the document or framework.
 * @param primary ids of what answers the question; they win over `supporting`
 */
export function marksWithContext(
  graph: AtlasGraph,
  { primary, supporting }: { primary: readonly string[]; supporting: readonly string[] },
): Marks {
  const marks = new Map<string, Mark>();
  for (const id of supporting) marks.set(id, { role: 'supporting' });
  for (const id of primary) marks.set(id, { role: 'primary' });
  for (const id of [...marks.keys()]) {
    for (let parent = parentOf(graph, id); parent !== null; parent = parentOf(graph, parent))
      if (!marks.has(parent)) marks.set(parent, { role: 'context' });
    const card = containerOf(graph, id);
    if (card !== null && !marks.has(card)) marks.set(card, { role: 'context' });
  }
  return marks;
}

/** The cards of requirements: 3-3 and 4-2, in which most questions about layers have their answer. */
export const REQUIREMENT_CARDS: readonly string[] = ['3-3', '4-2'];
