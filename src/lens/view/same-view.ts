import { sameData } from '../../lib/same-data.ts';
import type { View } from './view.ts';

/** Whether two Views ask for the same, field by field. `others` do not count without a selection. */
export function sameView(a: View, b: View): boolean {
  if (a === b) return true;
  const withoutOthers = a.selection === null && b.selection === null;
  return withoutOthers ? sameData({ ...a, others: [] }, { ...b, others: [] }) : sameData(a, b);
}
