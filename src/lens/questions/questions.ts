import type { World } from '../../model/graph/world.ts';
import type { LayerEntry } from '../../model/records/layer-index.ts';
import type { Ask, KnownSubjects, Marks, Question, Refuse } from './question.ts';
import { PICTURE_QUESTIONS, SELECTION_QUESTIONS } from './rows.ts';

type ParamsOf<Row> = Row extends Question<infer Params, infer _> ? Params : never;

/** A question about the whole picture with its parameters. */
export type AskedQuestion = ParamsOf<(typeof PICTURE_QUESTIONS)[number]>;

/** A question about the selection with its parameters. */
export type SelectionQuestion = ParamsOf<(typeof SELECTION_QUESTIONS)[number]>;

/** Any question. Only one is asked at a time. */
export type AnyQuestion = AskedQuestion | SelectionQuestion;

type Rows = (typeof PICTURE_QUESTIONS)[number] | (typeof SELECTION_QUESTIONS)[number];

/** The parameters of a question of one kind. */
export type ParamsOfKind<Kind extends AnyQuestion['kind']> = Extract<AnyQuestion, { kind: Kind }>;

/** The answer to a question of one kind. */
export type AnswerOf<Kind extends AnyQuestion['kind']> =
  Extract<Rows, { kind: Kind }> extends Question<infer _, infer Answer> ? Answer : never;

type Row<Params extends { kind: string }> = Question<Params, unknown>;

const pictureRows: readonly Row<AskedQuestion>[] = PICTURE_QUESTIONS;
const selectionRows: readonly Row<SelectionQuestion>[] = SELECTION_QUESTIONS;
const allRows: readonly Row<AnyQuestion>[] = [...pictureRows, ...selectionRows];

function rowOf({ kind }: AnyQuestion): Row<AnyQuestion> {
  const row = allRows.find((one) => one.kind === kind);
  if (!row) throw new Error(`There is no question of the kind ${kind}.`);
  return row;
}

/** Whether a question is about the selection rather than the whole picture. */
export function isOfSelection({ kind }: AnyQuestion): boolean {
  return selectionRows.some((row) => row.kind === kind);
}

/**
 * The question about the whole picture that an address asks; null if there is none. Calls `refuse` with the
 * value of a part that is not valid.
 */
export function readQuestion(ask: Ask, known: KnownSubjects, refuse: Refuse): AskedQuestion | null {
  const question = firstRead(pictureRows, ask, known, refuse);
  if (question !== undefined) return question;
  const named = ask('lens');
  if (named !== null) refuse(named);
  return null;
}

/** The question about the selection that an address asks; null if there is none. */
export function readSelectionQuestion(
  ask: Ask,
  known: KnownSubjects,
  refuse: Refuse,
): SelectionQuestion | null {
  return firstRead(selectionRows, ask, known, refuse) ?? null;
}

/**
 * The first question of some rows that an address asks; null if it cannot be read, undefined if none is
 * asked.
 */
function firstRead<Params extends { kind: string }>(
  rows: readonly Row<Params>[],
  ask: Ask,
  known: KnownSubjects,
  refuse: Refuse,
): Params | null | undefined {
  let wasRefused = false;
  const note = (value: string) => {
    wasRefused = true;
    refuse(value);
  };
  for (const row of rows) {
    const params = row.read(ask, known, note);
    if (params !== null || wasRefused) return params;
  }
  return undefined;
}

/** A question as parts of an address, name and value, not yet encoded; empty for null. */
export function writeQuestion(question: AnyQuestion | null): [name: string, value: string][] {
  return question === null ? [] : rowOf(question).write(question);
}

/**
 * The ids of the layers without which a question has no answer, without their prerequisites; empty for null.
 */
export function layersOf(question: AnyQuestion | null): readonly string[] {
  return question === null ? [] : rowOf(question).layers(question);
}

/** The ids of the cards that a question opens because its answer is inside them; empty for null. */
export function cardsOf(question: AnyQuestion | null): readonly string[] {
  return question === null ? [] : rowOf(question).cards(question);
}

/**
 * The ids of the nodes that a question wants to fill the canvas; empty for the whole picture. `tall` is
 * whether the page is tall.
 */
export function framedBy(question: AnyQuestion | null, tall: boolean): readonly string[] {
  return question === null ? [] : (rowOf(question).frame?.(question, tall) ?? []);
}

/** An answer with its question, so that only the row that computed the answer reads it. */
export interface Answered {
  question: AnyQuestion;
  answer: unknown;
}

/** Computes the answer to a question; null if its subject is unknown or layers are missing. */
export function answerTo(world: World, question: AnyQuestion, selection: string | null): Answered | null {
  const answer = rowOf(question).answer(world, question, selection);
  return answer === null ? null : { question, answer };
}

/** What an answer marks in the picture; null if it marks nothing. */
export function marksOf(world: World, { question, answer }: Answered): Marks | null {
  const marks = rowOf(question).marks?.(answer, world);
  return marks && marks.size > 0 ? marks : null;
}

/**
 * An answer as CSV; empty if the question has no table to export. Rejects if the code for it cannot be
 * loaded.
 */
export async function csvOf(world: World, { question, answer }: Answered): Promise<string> {
  return (await rowOf(question).csv?.(answer, world)) ?? '';
}

/** A short name of a question; null for null, and if its subject is unknown. */
export function nameOfQuestion(
  world: World,
  question: AnyQuestion | null,
  selection: string | null = null,
): string | null {
  return question === null ? null : rowOf(question).name(world, question, selection);
}

/** Whether the name of a question starts with a proper name, which keeps its capital: "SL 2". */
export function hasProperName(question: AnyQuestion): boolean {
  return rowOf(question).properName === true;
}

/**
 * A key that differs between the pages of a question in the panel: its kind, and the role if it is about one.
 * Empty for null.
 */
export function pageOf(question: AnyQuestion | null): string {
  return question === null ? '' : `${question.kind} ${rowOf(question).subject?.(question) ?? ''}`;
}

/** The questions that can be offered, in the order of the table. */
export function offers(
  world: World,
  layerIndex: readonly LayerEntry[],
): { text: string; params: AskedQuestion }[] {
  return pictureRows.flatMap((row) => row.offer?.(world, layerIndex) ?? []);
}
