import { writeQuestion } from '../questions/questions.ts';
import { encode } from './address-parts.ts';
import { versionPart } from './address-version.ts';
import { FACETS } from './filters.ts';
import { HOME, selectionQuestionOf, type View, writeDepth } from './view.ts';

/** The maximum length of an address, read or written, in characters including its `#`. */
export const LONGEST_ADDRESS = 8192;

/** Whether an address is too long to be read again. */
export function isTooLong(address: string): boolean {
  return address.length > LONGEST_ADDRESS;
}

/**
 * Writes the address of a View: `#/architecture/6-2?depth=2&dir=depends-on`. Leaves out what equals HOME,
 * except the arrangement. Further selected nodes follow the first with a plus: `#/architecture/6-2+4-1`.
 * `parseAddress` and `resolve` are the reverse.
 */
export function writeAddress(view: View): string {
  const { arrangement, selection, others, depth, direction } = view;
  const ids = selection === null ? [] : [selection, ...others];
  const path = [arrangement, ...(ids.length > 0 ? [ids.map(encode).join('+')] : [])].join('/');
  const asked: string[] = [];
  const version = versionPart();
  if (version !== null) asked.push(version);
  if (depth !== HOME.depth) asked.push(`depth=${writeDepth(depth)}`);
  if (direction !== HOME.direction) asked.push(`dir=${direction}`);
  if (view.form !== HOME.form) asked.push(`as=${view.form}`);
  for (const question of [view.question, selectionQuestionOf(view)])
    for (const [name, value] of writeQuestion(question)) asked.push(`${name}=${encode(value)}`);
  if (view.layers.length > 0) asked.push(`layers=${view.layers.map(encode).join(',')}`);
  if (view.open.length > 0) asked.push(`open=${view.open.map(encode).join(',')}`);
  if (view.folded.length > 0) asked.push(`fold=${view.folded.map(encode).join(',')}`);
  for (const facet of FACETS) {
    const hidden = view.filters[facet];
    if (hidden && hidden.length > 0) asked.push(`hide-${facet}=${hidden.map(encode).join(',')}`);
  }
  return `#/${path}${asked.length > 0 ? `?${asked.join('&')}` : ''}`;
}
