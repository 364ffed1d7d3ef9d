/** The four arrangements of the same graph, in the order of the switch. */
export const ARRANGEMENTS = ['architecture', 'lifecycle', 'dependencies', 'around'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

export const DIRECTIONS = ['both', 'depends-on', 'needed-by'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Steps that light up; infinity is "all". */
export const DEPTHS = [1, 2, 3, Number.POSITIVE_INFINITY] as const;
export type Depth = (typeof DEPTHS)[number];

/** What the viewer has asked to see. Everything that can be shared, kept or walked back to is a View. */
export interface View {
  arrangement: Arrangement;
  /** A node id, a line id (see lines.ts), or null. */
  selection: string | null;
  depth: Depth;
  direction: Direction;
}

/** What a visitor sees who asked for nothing. */
export const HOME: View = { arrangement: 'architecture', selection: null, depth: 1, direction: 'both' };

/** Whether two Views ask for the same. */
export function sameView(a: View, b: View): boolean {
  return (
    a.arrangement === b.arrangement &&
    a.selection === b.selection &&
    a.depth === b.depth &&
    a.direction === b.direction
  );
}
