import type { Counterparts } from '../../../lens/questions/counterparts/answer.ts';
import type { CounterpartGroup } from '../../../lens/questions/counterparts/lists.ts';
import { counterpartWords } from '../../../words/questions/counterparts.ts';
import { CounterpartSide } from './CounterpartSide.tsx';
import '../../bits/Unseen.css';
import '../../bits/PanelParts.css';
import './CounterpartsTable.css';

interface Props {
  caption: string;
  groups: readonly CounterpartGroup[];
  /** Whether each group has a header row. */
  grouped?: boolean;
}

/**
 * A table with system requirements on the left, and on the right the component requirements of each, or a
 * note that there are none.
 */
export function CounterpartsTable({ caption, groups, grouped = false }: Props) {
  return (
    <table className="counterparts">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{counterpartWords.system}</th>
          <th scope="col">{counterpartWords.components}</th>
        </tr>
      </thead>
      {groups.map(({ fr, rows }) => (
        <tbody key={fr?.id ?? ''}>
          {grouped && (
            <tr className="counterpart-group">
              <th scope="rowgroup" colSpan={2}>
                {fr
                  ? counterpartWords.group(fr.label, fr.title, rows.length)
                  : counterpartWords.noGroup(rows.length)}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <CounterpartRow key={row.system.item.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function CounterpartRow({ row: { system, components, gap } }: { row: Counterparts }) {
  const labels = components.map(({ item }) => item.label);
  return (
    <tr data-gap={gap !== null || undefined}>
      <th scope="row" abbr={system.item.label}>
        <CounterpartSide requirement={system} />
      </th>
      <td>
        {gap !== null && (
          <p className="counterpart-gap">
            <b>{counterpartWords.noRequirement}</b> {counterpartWords.gap(gap, labels)}
          </p>
        )}
        {components.map((one) => (
          <CounterpartSide key={one.item.id} requirement={one} />
        ))}
      </td>
    </tr>
  );
}
