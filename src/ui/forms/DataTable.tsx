import { useMemo, useRef, useState } from 'react';
import {
  Button,
  Cell,
  Column,
  Input,
  Label,
  Row,
  SearchField,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { filterRows, sortRows, type Value } from '../../lens/detail/table.ts';
import { formWords } from '../../words/forms.ts';
import { Icon } from '../bits/Icon.tsx';
import { useSelectionInView } from './use-selected.ts';

interface Props<Name extends string, Kept> {
  label: string;
  rows: readonly Kept[];
  columns: readonly Name[];
  /** The columns that name a row: its row headers. */
  headers: readonly Name[];
  selected: readonly string[];
  /**
   * The role of a row in the highlight: see NodeRole in lens/picture/highlight-types.ts. Undefined for none.
   */
  roleOf: (row: Kept) => string | undefined;
  onSelect: (row: Kept) => void;
}

/** A table with rows that can be sorted by each column, filtered by a text, and selected. */
export function DataTable<
  Name extends keyof typeof formWords.columns,
  Kept extends { id: string } & Record<Name, Value>,
>({ label, rows, columns, headers, selected, roleOf, onSelect }: Props<Name, Kept>) {
  const [text, setText] = useState('');
  const [sort, setSort] = useState<SortDescriptor | null>(null);
  const host = useRef<HTMLDivElement>(null);
  useSelectionInView(host, '[role="row"][aria-selected="true"]');
  const shown = useMemo(() => {
    const left = filterRows(rows, columns, text);
    const column = columns.find((name) => name === sort?.column);
    return column ? sortRows(left, column, sort?.direction === 'descending') : left;
  }, [rows, columns, text, sort]);
  return (
    <>
      <div className="form-bar">
        <SearchField className="form-filter" value={text} onChange={setText}>
          <Label>{formWords.filter}</Label>
          <Input />
          <Button className="tool" aria-label={formWords.clearFilter}>
            <Icon name="close" />
          </Button>
        </SearchField>
        <output className="form-count">{formWords.rows(shown.length, rows.length)}</output>
      </div>
      <section
        ref={host}
        className="form-scroll"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        <Table
          className="form-table"
          aria-label={label}
          selectionMode="single"
          selectedKeys={selected}
          disallowEmptySelection
          escapeKeyBehavior="none"
          onSelectionChange={(keys) => {
            const row = shown.find(({ id }) => keys !== 'all' && keys.has(id));
            if (row) onSelect(row);
          }}
          {...(sort ? { sortDescriptor: sort } : {})}
          onSortChange={setSort}
        >
          <TableHeader>
            {columns.map((name) => (
              <Column key={name} id={name} allowsSorting isRowHeader={headers.includes(name)}>
                {({ sortDirection }) => (
                  <span className="form-head">
                    {formWords.columns[name]}
                    <span className="form-sort" data-way={sortDirection} aria-hidden="true" />
                  </span>
                )}
              </Column>
            ))}
          </TableHeader>
          <TableBody items={shown} dependencies={[columns, roleOf]} renderEmptyState={() => formWords.noRows}>
            {(row) => (
              <Row
                id={row.id}
                className="form-row"
                data-role={roleOf(row)}
                textValue={String(row[columns[0] as Name])}
              >
                {columns.map((name) => (
                  <Cell key={name} className={typeof row[name] === 'number' ? 'form-number' : 'form-cell'}>
                    {row[name]}
                  </Cell>
                ))}
              </Row>
            )}
          </TableBody>
        </Table>
      </section>
    </>
  );
}
