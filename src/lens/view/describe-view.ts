import { formatDate } from '../../words/questions/time.ts';
import { someOf } from '../../words/some-of.ts';
import { trail } from '../../words/trail.ts';
import { inList, words } from '../../words/words.ts';
import type { Asked } from '../detail/detail.ts';
import type { AskedQuestion } from '../questions/questions.ts';
import { endOf } from '../statements/statements.ts';
import { HOME, type View } from './view.ts';

/**
 * One short line that names a View: "6-2 in Architecture", "What if 4-2 changes?", "For product suppliers", "2 filters".
 * What is not as at home follows in brackets: "6-2 in Architecture (2 steps, 1 filter)".
 */
export function describeView(asked: Asked, view: View): string {
  const subject = subjectOf(asked, view);
  const arrangement = words.arrangements.names[view.arrangement];
  const filters = filterCount(view);
  const extras: string[] = [];
  if (view.depth !== HOME.depth) extras.push(trail.howFar(view.depth));
  if (view.direction !== HOME.direction) extras.push(trail.directions[view.direction]);
  if (view.form !== HOME.form) extras.push(trail.forms[view.form]);
  const question = view.selection === null ? null : describeQuestion(asked, view.question);
  if (question !== null) extras.push(NAMES.has(view.question?.kind) ? question : lowerFirst(question));
  // A question brings what it needs; layers are told only where somebody has asked for them.
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

/** What these are called begins with a name, which keeps its capitals anywhere: "SL 2", "NIST CSF coverage". */
const NAMES: ReadonlySet<string | undefined> = new Set(['level', 'coverage']);

interface Subject {
  text: string;
  /** Whether the arrangement is told even where it is the first one. */
  placed?: boolean;
  /** A question ends in its own mark, so that nothing can be put behind it but in brackets. */
  question?: boolean;
}

function subjectOf(asked: Asked, view: View): Subject | null {
  const { selection, others, impact } = view;
  if (selection === null) {
    const question = describeQuestion(asked, view.question);
    return question === null ? null : { text: question };
  }
  if (others.length > 0)
    return {
      text: trail.together(
        someOf(
          [selection, ...others].map((id) => labelOf(asked, id)),
          MOST_NAMED,
        ),
      ),
    };
  const line = asked.lines.get(selection);
  if (line) return { text: trail.line(labelOf(asked, line.from), labelOf(asked, line.to)) };
  const label = labelOf(asked, selection);
  return impact ? { text: trail.impact(label), question: true } : { text: label, placed: true };
}

/** What a lens asks, in a few words; null for none, and for one whose subject is unknown. */
function describeQuestion({ library, graph }: Asked, question: AskedQuestion | null): string | null {
  switch (question?.kind) {
    case undefined:
      return null;
    case 'role': {
      const name = library.roles.find(({ id }) => id === question.role)?.name;
      return name === undefined ? null : trail.role(name);
    }
    case 'differences':
    case 'counterparts':
    case 'threats':
      return trail.named[question.kind];
    case 'time':
      return trail.published(
        formatDate(question.at),
        question.since === null ? null : formatDate(question.since),
      );
    case 'level':
      return trail.level(question.levels, question.above, question.component);
    case 'coverage': {
      const label = graph.hasNode(question.framework)
        ? endOf(graph, question.framework).label
        : question.framework;
      return trail.coverage(label, question.items.length);
    }
  }
}

function labelOf({ graph }: Asked, id: string): string {
  // What stands in a layer that is off is still called by its number.
  return graph.hasNode(id) ? endOf(graph, id).label : (id.split('/').at(-1) ?? id);
}

const MOST_NAMED = 4;

/** The cards that are open, by their labels; many are counted only. */
function openOnes(asked: Asked, { open }: View): string {
  return open.length > 3 ? String(open.length) : inList(open.map((id) => labelOf(asked, id)));
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
