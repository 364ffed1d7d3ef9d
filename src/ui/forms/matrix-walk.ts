/** The index of the header row and of the header column. */
export const HEAD = -1;

/** A cell of the matrix by its row and column. It is a header if one of them is HEAD. */
export interface Place {
  row: number;
  column: number;
}

const STEPS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * The cell that a key leads to in a matrix of `size` documents. Null if the key leads nowhere. The diagonal
 * is skipped.
 */
export function placeAfter(
  { key, altKey, ctrlKey, metaKey }: { key: string; altKey: boolean; ctrlKey: boolean; metaKey: boolean },
  from: Place,
  size: number,
): Place | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === 'Home') return { row: from.row, column: from.row === HEAD ? 0 : HEAD };
  if (key === 'End') {
    const last = from.row === size - 1 ? size - 2 : size - 1;
    return { row: from.row, column: last };
  }
  const step = STEPS[key];
  if (!step) return null;
  let next = from;
  do next = { row: next.row + step.row, column: next.column + step.column };
  while (next.row === next.column && next.row !== HEAD && next.row < size);
  const inside = [next.row, next.column].every((one) => one >= HEAD && one < size);
  return inside && next.row !== next.column ? next : null;
}
