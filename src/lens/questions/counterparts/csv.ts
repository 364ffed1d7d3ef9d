import { toCsv } from '../../../lib/csv.ts';
import type { Library } from '../../../model/records/library.ts';
import type { LayerItem } from '../../../model/records/schema-layer.ts';
import { counterpartWords as text } from '../../../words/questions/counterparts.ts';
import { resolve, sourcesById } from '../../statements/statements.ts';
import type { Counterpart, Requirement } from './answer.ts';
import type { CounterpartLists } from './lists.ts';

/** Both sides as one CSV table: a row for each pair, then what exists only for components. */
export function counterpartsCsv(library: Library, { groups, only }: CounterpartLists): string {
  const known = sourcesById(library);
  const sourceCells = ({ derivation: { confidence, sources } }: Counterpart) => [
    confidence,
    resolve(known, sources)
      .map(({ name, url }) => (url ? `${name} <${url}>` : name))
      .join('; '),
  ];
  const pairs = groups.flatMap(({ fr, rows }) =>
    rows.flatMap(({ system, components, gap }) => {
      const left = [nameOf(fr), ...sideOf(system)];
      const gapText = gap === null ? text.csv.there : text.gapCell(gap);
      return components.length === 0
        ? [[...left, ...NO_COMPONENT, gapText, '', '']]
        : components.map((one) => [...left, ...componentOf(one), gapText, ...sourceCells(one)]);
    }),
  );
  const others = only
    .flatMap(({ head, types }) => [head, ...types])
    .map((one) => [one.item.fr ?? '', ...NO_SYSTEM, ...componentOf(one), text.csv.only, '', '']);
  return toCsv([text.csv.columns, ...pairs, ...others]);
}

const NO_SYSTEM = Array.from({ length: 4 }, () => '');
const NO_COMPONENT = Array.from({ length: 6 }, () => '');

function nameOf(item: LayerItem | null): string {
  return item ? `${item.label} ${item.title}` : '';
}

function sideOf({ item, enhancements }: Requirement): string[] {
  return [
    item.label,
    item.title,
    item.slFrom ? `SL ${item.slFrom}` : '',
    enhancements.map((one) => nameOf(one) + (one.slFrom ? ` (SL ${one.slFrom})` : '')).join('; '),
  ];
}

function componentOf(requirement: Requirement): string[] {
  const { status, componentTypes = [] } = requirement.item;
  return [...sideOf(requirement), status ? text.statuses[status] : '', componentTypes.join(' ')];
}
