import type { World } from '../../model/graph/world.ts';
import { inList, someOf } from '../../words/lists.ts';
import { trail } from '../../words/trail.ts';
import { words } from '../../words/words.ts';
import { hasProperName, nameOfQuestion } from '../questions/questions.ts';
import { labelOf } from '../statements/statements.ts';
import { HOME, selectionQuestionOf, type View } from './view.ts';

/**
 * A short title of a View: "6-2 in Architecture", "What if 4-2 changes?", "For product suppliers", "2
 * filters". Whatever else differs from HOME follows in brackets: "6-2 in Architecture (2 steps, 1 filter)".
 */
export function describeView(asked: World, view: View): string {
  const subject = subjectOf(asked, view);
  const arrangement = words.arrangements.names[view.arrangement];
  const filters = filterCount(view);
  const extras: string[] = [];
  if (view.depth !== HOME.depth) extras.push(trail.howFar(view.depth));
  if (view.direction !== HOME.direction) extras.push(trail.directions[view.direction]);
  if (view.form !== HOME.form) extras.push(trail.forms[view.form]);
  const question = view.selection === null ? null : nameOfQuestion(asked, view.question);
  if (question !== null)
    extras.push(view.question && hasProperName(view.question) ? question : lowerFirst(question));
  // A question opens the layers and cards it needs. Mention them only if the user has chosen them.
  if (view.question === null && view.layers.length > 0) extras.push(trail.layers(view.layers.length));
  if (view.question === null && view.open.length > 0) extras.push(trail.opened(openOnes(asked, view)));
  const filtered = filters > 0 ? trail.filters(filters) : null;
  let line = subject?.text ?? filtered ?? arrangement;
  if (filtered !== null && subject !== null) extras.push(filtered);
  if (subject?.placed || (view.arrangement !== HOME.arrangement && line !== arrangement)) {
    if (subject?.question) extras.unshift(arrangement);
    else line = trail.arranged(line, arrangement);
  }
  return upperFirst(extras.length > 0 ? trail.aside(line, extras) : line);
}

interface Subject {
  text: string;
  /** Whether to name the arrangement even if it is that of HOME. */
  placed?: boolean;
  /** Whether the text is a question. It ends in a question mark, so only brackets can follow it. */
  question?: boolean;
}

function subjectOf(asked: World, view: View): Subject | null {
  const { selection, others } = view;
  if (selection === null) {
    const question = nameOfQuestion(asked, view.question);
    return question === null ? null : { text: question };
  }
  if (others.length > 0)
    return {
      text: trail.together(
        someOf(
          [selection, ...others].map((id) => labelOf(asked.graph, id)),
          MOST_NAMED,
        ),
      ),
    };
  const line = asked.lines.get(selection);
  if (line) return { text: trail.line(labelOf(asked.graph, line.from), labelOf(asked.graph, line.to)) };
  const label = labelOf(asked.graph, selection);
  const name = nameOfQuestion(asked, selectionQuestionOf(view), selection);
  return name === null ? { text: label, placed: true } : { text: name, question: true };
}

const MOST_NAMED = 4;

/** The labels of the open cards, or only their number if there are more than three. */
function openOnes(asked: World, { open }: View): string {
  return open.length > 3 ? String(open.length) : inList(open.map((id) => labelOf(asked.graph, id)));
}

function filterCount({ filters }: View): number {
  return Object.values(filters).reduce((sum, hidden) => sum + (hidden?.length ?? 0), 0);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
