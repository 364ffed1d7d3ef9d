import { sameData } from '../../lib/same-data.ts';
import type { View } from './view.ts';

/** Whether two Views ask for the same, field by field. Without a selection nothing is beside it, so `others` do not count. */
export function sameView(a: View, b: View): boolean {
  if (a === b) return true;
  const withoutOthers = a.selection === null && b.selection === null;
  return withoutOthers ? sameData({ ...a, others: [] }, { ...b, others: [] }) : sameData(a, b);
}
