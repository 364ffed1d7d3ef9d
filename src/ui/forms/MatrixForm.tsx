import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type CellDirection, type Matrix, type MatrixCell, matrixOf } from '../../lens/detail/matrix.ts';
import { select, selectBoth } from '../../state/actions.ts';
import { highlightOf, shownGraphOf, shownLinesOf } from '../../state/derive.ts';
import { formWords } from '../../words/forms.ts';
import { words } from '../../words/words.ts';
import { useAct, useApp } from '../use-app.ts';
import { DirectionSign } from './DirectionSign.tsx';
import { FormFrame } from './FormFrame.tsx';
import { HEAD, type Place, placeAfter } from './matrix-walk.ts';
import { useSelected, useSelectionInView } from './use-selected.ts';
import './MatrixForm.css';

const DIRECTIONS: readonly CellDirection[] = ['depends-on', 'needed-by', 'both', 'used-with', 'related'];

/** A matrix of documents by documents. Each cell shows how the two are related. */
export function MatrixForm() {
  const library = useApp((state) => state.library);
  const graph = useApp(shownGraphOf);
  const lines = useApp(shownLinesOf);
  const matrix = useMemo(() => matrixOf(graph, lines, library), [graph, lines, library]);
  const host = useRef<HTMLDivElement>(null);
  useSelectionInView(host, '[aria-current]');
  return (
    <FormFrame>
      <ul className="form-bar matrix-key">
        {DIRECTIONS.map((direction) => (
          <li key={direction}>
            <DirectionSign direction={direction} />
            {formWords.directions[direction]}
          </li>
        ))}
        <li>{formWords.matrixHint}</li>
      </ul>
      <section
        ref={host}
        className="form-scroll matrix-scroll"
        aria-label={words.forms.names.matrix}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
        tabIndex={0}
      >
        {matrix.documents.length > 0 ? <Fields matrix={matrix} /> : <p>{formWords.noDocuments}</p>}
      </section>
    </FormFrame>
  );
}

/** The table itself: a single tab stop, in which the arrow keys move from cell to cell. */
function Fields({ matrix: { documents, cells } }: { matrix: Matrix }) {
  const isSelected = useSelected();
  const highlight = useApp(highlightOf);
  const act = useAct();
  const table = useRef<HTMLTableElement>(null);
  const [kept, setAt] = useState<Place>({ row: HEAD, column: 0 });
  const at = kept.row < documents.length && kept.column < documents.length ? kept : { row: HEAD, column: 0 };
  const walk = (event: KeyboardEvent) => {
    const next = placeAfter(event, at, documents.length);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row}:${next.column}"]`)?.focus();
  };
  const stop = (row: number, column: number) => ({
    'data-at': `${row}:${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
    onKeyDown: walk,
  });
  const heading = (index: number, place: Place) => {
    const end = documents[index];
    if (!end) return null;
    return (
      <button
        type="button"
        className="matrix-head"
        title={end.title}
        aria-label={`${end.prefix}${end.label}`}
        aria-current={isSelected(end.id) || undefined}
        data-role={highlight?.nodes.get(end.id)}
        onClick={() => act(select(end.id))}
        {...stop(place.row, place.column)}
      >
        {end.label}
      </button>
    );
  };
  const field = (cell: MatrixCell, row: number, column: number) => {
    const [one, other] = [documents[row], documents[column]];
    if (!one || !other || row === column) return null;
    const current = cell.line === null ? isSelected(one.id) && isSelected(other.id) : isSelected(cell.line);
    const name = formWords.cell(one.label, other.label, cell.verbs);
    return (
      <button
        type="button"
        className="matrix-cell"
        data-count={cell.verbs.length > 1 ? cell.verbs.length : undefined}
        title={name}
        aria-label={name}
        aria-current={current || undefined}
        onClick={() => act(cell.line === null ? selectBoth(one.id, other.id) : select(cell.line))}
        {...stop(row, column)}
      >
        {cell.direction && <DirectionSign direction={cell.direction} />}
      </button>
    );
  };
  return (
    <table ref={table} className="matrix" aria-label={words.forms.names.matrix}>
      <thead>
        <tr>
          <td className="matrix-corner" />
          {documents.map((end, column) => (
            <th key={end.id} scope="col">
              {heading(column, { row: HEAD, column })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {documents.map((end, row) => (
          <tr key={end.id} data-selected={isSelected(end.id) || undefined}>
            <th scope="row">{heading(row, { row, column: HEAD })}</th>
            {cells[row]?.map((cell, column) => (
              <td
                key={cell.column}
                data-selected={isSelected(cell.column) || undefined}
                data-self={row === column || undefined}
              >
                {field(cell, row, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
