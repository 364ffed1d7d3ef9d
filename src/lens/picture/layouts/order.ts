/** Two nodes that should be near each other, and how strongly. */
export interface Pull {
  a: string;
  b: string;
  weight: number;
}

/**
 * Assigns each id one of `slots` columns in its row, so that related ids are above one another and lines do
 * not cross other cards. Local search: improves row after row until nothing changes, from several starts, and
 * takes the best result. Deterministic. Returns the column of each id, from 0.
 */
export function assignColumns(
  rows: readonly (readonly string[])[],
  slots: number,
  pulls: readonly Pull[],
): ReadonlyMap<string, number> {
  let best: { column: Map<string, number>; cost: number } | null = null;
  for (const start of STARTS) {
    const column = startingColumns(rows, slots, start);
    const cost = settle(rows, slots, pulls, column);
    if (!best || cost < best.cost - 1e-9) best = { column, cost };
  }
  return best?.column ?? new Map();
}

/** The starting positions of rows: the fraction of the free columns before them, and their order. */
const STARTS = [0, 0.5, 1].flatMap((share) => [
  { share, reverse: false },
  { share, reverse: true },
]);

function startingColumns(
  rows: readonly (readonly string[])[],
  slots: number,
  { share, reverse }: (typeof STARTS)[number],
): Map<string, number> {
  const column = new Map<string, number>();
  for (const row of rows) {
    const offset = Math.floor((slots - row.length) * share);
    const ordered = reverse ? [...row].reverse() : row;
    for (const [index, id] of ordered.entries()) column.set(id, offset + index);
  }
  return column;
}

/** Improves row after row until nothing changes, at most 12 rounds. Modifies `column`; returns its cost. */
function settle(
  rows: readonly (readonly string[])[],
  slots: number,
  pulls: readonly Pull[],
  column: Map<string, number>,
): number {
  const rowOf = new Map(rows.flatMap((row, index) => row.map((id) => [id, index] as const)));
  const inRows = pulls.filter((pull) => rowOf.has(pull.a) && rowOf.has(pull.b));
  const taken = (row: number, at: number) => (rows[row] ?? []).some((id) => column.get(id) === at);
  const strain = ({ a, b, weight }: Pull) => {
    const [columnA, columnB] = [column.get(a) ?? 0, column.get(b) ?? 0];
    const [rowA, rowB] = [rowOf.get(a) ?? 0, rowOf.get(b) ?? 0];
    const apart = Math.abs(columnA - columnB);
    if (rowA === rowB) {
      const roomy = (rows[rowA]?.length ?? 0) * 2 - 1 <= slots;
      return weight * Math.abs(apart - (roomy ? 2 : 1)) * 2;
    }
    let between = 0;
    for (let row = Math.min(rowA, rowB) + 1; row < Math.max(rowA, rowB); row++)
      if (taken(row, Math.round(columnA + ((columnB - columnA) * (row - rowA)) / (rowB - rowA)))) between++;
    return weight * (apart + between * 1.4);
  };
  const cost = () => inRows.reduce((sum, pull) => sum + strain(pull), 0);
  for (let round = 0, changed = true; changed && round < 12; round++) {
    changed = false;
    for (const row of rows) if (improveRow(row, slots, column, cost)) changed = true;
  }
  return cost();
}

/** Moves and swaps ids within one row as long as that lowers the cost. Returns whether anything changed. */
function improveRow(
  row: readonly string[],
  slots: number,
  column: Map<string, number>,
  cost: () => number,
): boolean {
  let changed = false;
  let best = cost();
  for (let again = true; again; ) {
    again = false;
    for (const id of row)
      for (let at = 0; at < slots; at++) {
        const before = column.get(id) ?? 0;
        if (at === before) continue;
        const holder = row.find((other) => column.get(other) === at);
        column.set(id, at);
        if (holder) column.set(holder, before);
        const now = cost();
        if (now < best - 1e-9) {
          best = now;
          again = changed = true;
        } else {
          column.set(id, before);
          if (holder) column.set(holder, at);
        }
      }
  }
  return changed;
}
