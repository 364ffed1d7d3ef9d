import type { CellDirection } from '../../lens/detail/matrix.ts';

/**
 * The sign of a cell. The arrow points at the header of the document that is needed: up to the column, or
 * left to the row.
 */
export function DirectionSign({ direction }: { direction: CellDirection }) {
  const needs = direction === 'depends-on' || direction === 'both';
  const needed = direction === 'needed-by' || direction === 'both';
  return (
    <svg className="direction-sign" viewBox="0 0 20 16" width="20" height="16" aria-hidden="true">
      {needs && <path className="direction-needs" d="M14 15V2M10.5 5.5 14 2l3.5 3.5" />}
      {needed && (
        <>
          <path className="direction-needed direction-dashed" d={needs ? 'M11 12H2' : 'M18 12H2'} />
          <path className="direction-needed" d="M5.5 8.5 2 12l3.5 3.5" />
        </>
      )}
      {direction === 'used-with' && <path className="direction-used" d="M3 8H18" />}
      {direction === 'related' && <path className="direction-related" d="M3 8H18" />}
    </svg>
  );
}
