import { type AtlasGraph, containerOf, parentOf } from '../../model/graph/graph.ts';
import type { World } from '../../model/graph/world.ts';
import type { LayerEntry } from '../../model/records/layer-index.ts';

/**
 * How a question marks a node: with a strong outline, a thin outline, or only so that it does not fade;
 * optionally with a word or number at its corner.
 */
export interface Mark {
  role: 'primary' | 'supporting' | 'context';
  badge?: string;
}
/** Marks by node id. */
export type Marks = ReadonlyMap<string, Mark>;

/** Reads a named part of an address; null if there is none. */
export type Ask = (name: string) => string | null;

/** Called with the value of an address part that is not valid. */
export type Refuse = (value: string) => void;

/** Which ids an address can refer to. */
export interface KnownSubjects {
  role: (id: string) => boolean;
  framework: (id: string) => boolean;
}

/**
 * One kind of question: a row of the table in `rows.ts`. `Params` are the choices made in it, including
 * `kind`. `Answer` is computed once for a World; picture, panel and CSV use it.
 */
export interface Question<Params extends { kind: string }, Answer> {
  kind: Params['kind'];
  /**
   * Reads the question from an address. Null if the address does not ask a question of this kind, or asks one
   * that cannot be read; in the second case it calls `refuse`.
   */
  read(ask: Ask, known: KnownSubjects, refuse: Refuse): Params | null;
  /** The parameters as parts of an address, name and value, not yet encoded. The reverse of `read`. */
  write(params: Params): [name: string, value: string][];
  /** The ids of the layers without which there is no answer, without their prerequisites. */
  layers(params: Params): readonly string[];
  /** The ids of the cards to open because the answer is inside them. */
  cards(params: Params): readonly string[];
  /**
   * The ids of the nodes that should fill the canvas; empty for the whole picture. More questions have a
   * frame on a `tall` page, since it never shows the whole picture.
   */
  frame?(params: Params, tall: boolean): readonly string[];
  /**
   * Computes the answer. Null if the subject is unknown or layers are missing. `selection` is the subject of
   * a question about the selection.
   */
  answer(world: World, params: Params, selection: string | null): Answer | null;
  /**
   * What to mark, by node id. Questions about the selection have no marks, since the selection is
   * highlighted.
   */
  marks?(answer: Answer, world: World): Marks;
  /** The answer as CSV, if there is a table to export. Loads the code for it on demand. */
  csv?(answer: Answer, world: World): Promise<string>;
  /** A short name of the question, for trail and title; null if its subject is unknown. */
  name(world: World, params: Params, selection: string | null): string | null;
  /** Whether that name starts with a proper name, which keeps its capital everywhere: "SL 2". */
  properName?: boolean;
  /**
   * The id of the subject, if each choice is a page of its own in the panel: the id of a role, for example.
   */
  subject?(params: Params): string;
  /**
   * How the list of questions offers the question; null if something it needs is not available. Absent if it
   * is offered elsewhere.
   */
  offer?(world: World, layerIndex: readonly LayerEntry[]): { text: string; params: Params } | null;
}

/** Calls `refuse` and returns null, as the result of `read`. */
export function refused(value: string, refuse: Refuse): null {
  refuse(value);
  return null;
}

/**
 * `kind`, `read` and `write` of a question without parameters: its kind is the value of the address part
 * `lens`.
 */
export function named<Kind extends string>(kind: Kind) {
  return {
    kind,
    read: (ask: Ask) => (ask('lens') === kind ? { kind } : null),
    write: (): [string, string][] => [['lens', kind]],
  };
}

/**
 * Marks items and, as context, all their ancestors: groups, and the card of the document or framework.
 * @param primary ids of what answers the question; takes precedence over `supporting`
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

/**
 * The documents with requirements, 3-3 and 4-2, whose cards contain the answers to most questions about
 * layers.
 */
export const REQUIREMENT_CARDS: readonly string[] = ['3-3', '4-2'];
