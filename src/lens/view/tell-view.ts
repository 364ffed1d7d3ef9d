import { sayDate } from '../../words/questions/time.ts';
import { trail } from '../../words/trail.ts';
import { inList, words } from '../../words/words.ts';
import type { Asked } from '../detail/detail.ts';
import type { Lens } from '../questions/questions.ts';
import { endOf } from '../statements/statements.ts';
import { HOME, type View } from './view.ts';

/**
 * One short line that names a View: "6-2 in Architecture", "What if 4-2 changes?", "For product suppliers", "2 filters".
 * What is not as at home follows in brackets: "6-2 in Architecture (2 steps, 1 filter)".
 */
export function tellView(asked: Asked, view: View): string {
  const subject = subjectOf(asked, view);
  const arrangement = words.arrangements.names[view.arrangement];
  const filters = filterCount(view);
  const extras: string[] = [];
  if (view.depth !== HOME.depth) extras.push(trail.howFar(view.depth));
  if (view.direction !== HOME.direction) extras.push(trail.directions[view.direction]);
  if (view.form !== HOME.form) extras.push(trail.forms[view.form]);
  const lens = view.selection === null ? null : tellLens(asked, view.lens);
  if (lens !== null) extras.push(NAMES.has(view.lens?.kind) ? lens : lowerFirst(lens));
  // A question brings what it needs; layers are told only where somebody has asked for them.
  if (view.lens === null && view.layers.length > 0) extras.push(trail.layers(view.layers.length));
  if (view.lens === null && view.open.length > 0) extras.push(trail.opened(openOnes(asked, view)));
  const filtered = filters > 0 ? trail.filters(filters) : null;
  let told = subject?.text ?? filtered ?? arrangement;
  if (filtered !== null && subject !== null) extras.push(filtered);
  if (subject?.placed || (view.arrangement !== HOME.arrangement && told !== arrangement)) {
    if (subject?.question) extras.unshift(arrangement);
    else told = trail.arranged(told, arrangement);
  }
  return upperFirst(extras.length > 0 ? trail.aside(told, extras) : told);
}

/** What these are called begins with a name, which keeps its capitals anywhere: "SL 2", "NIST CSF coverage". */
const NAMES: ReadonlySet<string | undefined> = new Set(['level', 'standing']);

interface Subject {
  text: string;
  /** Whether the arrangement is told even where it is the first one. */
  placed?: boolean;
  /** A question ends in its own mark, so that nothing can be put behind it but in brackets. */
  question?: boolean;
}

function subjectOf(asked: Asked, view: View): Subject | null {
  const { selection, also, impact } = view;
  if (selection === null) {
    const lens = tellLens(asked, view.lens);
    return lens === null ? null : { text: lens };
  }
  if (also.length > 0)
    return { text: trail.together(someOf([selection, ...also].map((id) => labelOf(asked, id)))) };
  const line = asked.lines.get(selection);
  if (line) return { text: trail.line(labelOf(asked, line.from), labelOf(asked, line.to)) };
  const label = labelOf(asked, selection);
  return impact ? { text: trail.impact(label), question: true } : { text: label, placed: true };
}

/** What a lens asks, in a few words; null for none, and for one whose subject is unknown. */
function tellLens({ library, graph }: Asked, lens: Lens | null): string | null {
  switch (lens?.kind) {
    case undefined:
      return null;
    case 'role': {
      const name = library.roles.find(({ id }) => id === lens.role)?.name;
      return name === undefined ? null : trail.role(name);
    }
    case 'differences':
    case 'counterparts':
    case 'threats':
      return trail.named[lens.kind];
    case 'time':
      return trail.published(sayDate(lens.at), lens.since === null ? null : sayDate(lens.since));
    case 'level':
      return trail.level(lens.levels, lens.above, lens.component);
    case 'standing': {
      const label = graph.hasNode(lens.framework) ? endOf(graph, lens.framework).label : lens.framework;
      return trail.coverage(label, lens.items.length);
    }
  }
}

function labelOf({ graph }: Asked, id: string): string {
  // What stands in a layer that is off is still called by its number.
  return graph.hasNode(id) ? endOf(graph, id).label : (id.split('/').at(-1) ?? id);
}

const MOST_NAMED = 4;

/** All of a few; of many the first, and how many more. */
function someOf(labels: readonly string[]): string {
  const rest = labels.length - MOST_NAMED;
  return inList(rest > 1 ? [...labels.slice(0, MOST_NAMED), trail.more(rest)] : labels);
}

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
