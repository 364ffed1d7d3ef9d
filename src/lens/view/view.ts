import type { AskedQuestion, SelectionQuestion } from '../questions/questions.ts';
import { type Filters, NO_FILTERS } from './filters.ts';

/** The four arrangements of the same graph, in the order of the switch. */
export const ARRANGEMENTS = ['architecture', 'lifecycle', 'dependencies', 'around'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** The forms the same selection and filters can take. */
export const FORMS = ['graph', 'matrix', 'lanes', 'table'] as const;
export type Form = (typeof FORMS)[number];

export const DIRECTIONS = ['both', 'depends-on', 'needed-by'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Steps that light up; infinity is "all". */
export const DEPTHS = [1, 2, 3, Number.POSITIVE_INFINITY] as const;
export type Depth = (typeof DEPTHS)[number];

/** A depth as text: "1", "2", "3" or "all". */
export function writeDepth(depth: Depth): string {
  return Number.isFinite(depth) ? `${depth}` : 'all';
}

/** What the viewer has asked to see. Everything that can be shared, kept or walked back to is a View. */
export interface View {
  form: Form;
  arrangement: Arrangement;
  /** A node id, a line id (see lines.ts), or null. */
  selection: string | null;
  /** Further selected nodes, beside the first; with one, the two are looked at as a pair. */
  others: readonly string[];
  depth: Depth;
  direction: Direction;
  filters: Filters;
  /** The question put to the whole picture. */
  question: AskedQuestion | null;
  /** Whether the question is what changes if the selection does. */
  impact: boolean;
  /** Layers of knowledge that are shown beside the framework, in the order of their index. */
  layers: readonly string[];
  /** Documents and frameworks that are opened into what they hold. */
  open: readonly string[];
  /** What is folded inside them. */
  folded: readonly string[];
}

/** What a visitor sees who asked for nothing. */
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

/** The question that a View asks about its selection; null where it asks none. */
export function selectionQuestionOf({ impact }: View): SelectionQuestion | null {
  return impact ? IMPACT : null;
}
