import type { AskedQuestion, SelectionQuestion } from '../questions/questions.ts';
import { type Filters, NO_FILTERS } from './filters.ts';

/** The arrangements of the graph, in the order of the switch. */
export const ARRANGEMENTS = ['architecture', 'lifecycle', 'dependencies', 'around'] as const;
/** One of ARRANGEMENTS. */
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** The forms in which the same selection and filters can be displayed. */
export const FORMS = ['graph', 'matrix', 'lanes', 'table'] as const;
/** One of FORMS. */
export type Form = (typeof FORMS)[number];

/** Which dependence of the selection is highlighted: what it depends on, what depends on it, or both. */
export const DIRECTIONS = ['both', 'depends-on', 'needed-by'] as const;
/** One of DIRECTIONS. */
export type Direction = (typeof DIRECTIONS)[number];

/** How many steps from the selection are highlighted; infinity is "all". */
export const DEPTHS = [1, 2, 3, Number.POSITIVE_INFINITY] as const;
/** One of DEPTHS. */
export type Depth = (typeof DEPTHS)[number];

/** A depth as text: "1", "2", "3" or "all". */
export function writeDepth(depth: Depth): string {
  return Number.isFinite(depth) ? `${depth}` : 'all';
}

/** What the user has asked to see. Everything that can be shared, saved or navigated back to is a View. */
export interface View {
  form: Form;
  arrangement: Arrangement;
  /** A node id, a line id (see lines.ts), or null. */
  selection: string | null;
  /** Further selected nodes, which the panel shows together with the first. */
  others: readonly string[];
  depth: Depth;
  direction: Direction;
  filters: Filters;
  /** The question about the whole picture; null if there is none. */
  question: AskedQuestion | null;
  /** Whether the question is what a revision of the selection affects. */
  impact: boolean;
  /** The ids of the layers that are shown, in the order of their index. */
  layers: readonly string[];
  /** The ids of the documents and frameworks whose cards are open. */
  open: readonly string[];
  /** The ids of the groups that are folded inside open cards. */
  folded: readonly string[];
}

/** The View of an address that asks for nothing. */
export const HOME: View = {
  form: 'graph',
  arrangement: 'architecture',
  selection: null,
  others: [],
  depth: 1,
  direction: 'both',
  filters: NO_FILTERS,
  question: null,
  impact: false,
  layers: [],
  open: [],
  folded: [],
};

const IMPACT: SelectionQuestion = { kind: 'impact' };

/** The question that a View asks about its selection; null if there is none. */
export function selectionQuestionOf({ impact }: View): SelectionQuestion | null {
  return impact ? IMPACT : null;
}
