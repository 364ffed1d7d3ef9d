/** Row or column of the headers. */
export const HEAD = -1;

/** A field of the matrix: a cell, or a header where one of the two is HEAD. */
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

/** Where a key leads in a matrix of `size` documents; null where it leads nowhere. The diagonal is stepped over. */
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
