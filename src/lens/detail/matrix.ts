import type { AtlasGraph } from '../../model/graph/graph.ts';
import { type Line, type LineRole, lineId, lineRole } from '../../model/graph/lines.ts';
import type { Library } from '../../model/records/library.ts';
import { type End, endOf } from '../statements/statements.ts';

/**
 * Which of the two depends on the other, read from the row; dependence of documents takes precedence over
 * use.
 */
export type CellDirection = LineRole;

/** How the document of a row and the document of a column are related. */
export interface MatrixCell {
  column: string;
  /** The id of the line between them; null if there is none. */
  line: string | null;
  /** The verbs of the relations, read from row to column, strongest first: "evaluates". */
  verbs: string[];
  direction: CellDirection | null;
}

/**
 * Documents by documents. `cells` has one row for each document and in it one cell for each, in the same
 * order.
 */
export interface Matrix {
  documents: End[];
  cells: MatrixCell[][];
}

/** The matrix of all documents in a graph (which may be filtered), tier by tier. */
export function matrixOf(graph: AtlasGraph, lines: ReadonlyMap<string, Line>, library: Library): Matrix {
  const ids = library.tiers.flatMap((tier) =>
    library.documents.filter((doc) => doc.tier === tier.id && graph.hasNode(doc.id)).map((doc) => doc.id),
  );
  return {
    documents: ids.map((id) => endOf(graph, id)),
    cells: ids.map((row) => ids.map((column) => cellOf(lines.get(lineId(row, column)), row, column))),
  };
}

function cellOf(line: Line | undefined, row: string, column: string): MatrixCell {
  if (!line || row === column) return { column, line: null, verbs: [], direction: null };
  const verbs = line.relations.map(({ relation, kind }) =>
    relation.from === row ? kind.verb : kind.inverse,
  );
  return { column, line: line.id, verbs, direction: lineRole(line.relations, row) };
}
