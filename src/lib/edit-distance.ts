/**
 * The number of edits between two words: letters added, removed, changed or swapped with their neighbour
 * (optimal string alignment distance). Null if it is greater than `most`. Case matters.
 */
export function editDistance(a: string, b: string, most: number): number | null {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return null;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      const edits = Math.min(at(i - 1, j - 1) + (same ? 0 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1, swap);
      row.push(edits);
      least = Math.min(least, edits);
    }
    // A swap may still save one edit in the next row.
    if (least > most + 1) return null;
  }
  const edits = at(a.length, b.length);
  return edits <= most ? edits : null;
}
