import type { ColDef } from 'ag-grid-community';
import type { TermPlace } from '../client/typed-texts.ts';
import { cellMarks, type Figure } from './cell-marks.ts';
import { ColumnHead } from './column-head.ts';
import { drawFigure, figureTooltip, isPlain } from './figure-cell.ts';
import type { SheetControl } from './sheet-control.ts';
import { termPlace, type SheetColumn, type SheetRow } from './sheet-row.ts';
import { termHelp } from './term-columns.ts';
import { TermEditor } from './term-editor.ts';

/** What rows are dragged by. */
const HANDLE_PX = 22;

/** As narrow as a person may make a column. */
const MIN_PX = 36;

/**
 * The columns of a table as the grid wants them; the first and those that are pinned stay in sight; `chosen` are widths that a
 * person gave columns, in pixels, by key; `isOrdered` rows are dragged by the first column.
 */
export function columnDefs(
  control: SheetControl,
  columns: readonly SheetColumn[],
  widths: readonly number[],
  chosen: Readonly<Record<string, number>>,
  isOrdered: boolean,
): ColDef<SheetRow, Figure>[] {
  return columns.map((column, index) => {
    const needed = (widths[index] ?? 80) + (isOrdered && index === 0 ? HANDLE_PX : 0);
    const given = chosen[column.key];
    const isPinned = column.pinned || (index === 0 && columns.length > 1);
    return {
      colId: column.key,
      headerName: column.title,
      headerComponent: ColumnHead,
      headerComponentParams: { unit: column.unit, beside: column.beside },
      headerClass: `head-${column.align}`,
      cellClass: `cell-${column.align} ${column.term === undefined ? 'computed' : 'term'}`,
      cellClassRules: {
        ...cellMarks(control),
        'lacks-published': ({ value }) => column.beside !== undefined && value != null && !value.published,
      },
      valueGetter: ({ data }) => data?.cells[column.key],
      tooltip: ({ value }) => figureTooltip(value, column.wide),
      valueFormatter: ({ value }) => value?.text ?? '',
      cellRendererSelector: ({ value }) => (isPlain(value ?? undefined) ? undefined : { component: drawFigure }),
      valueSetter: ({ data, newValue }) => commit(control, termPlace(data, column), newValue),
      cellEditor: TermEditor,
      cellEditorParams: { help: (row: SheetRow) => termHelp(column, row) },
      editable: ({ data }) => termPlace(data, column) !== undefined,
      minWidth: given === undefined ? needed : MIN_PX,
      width: given ?? needed,
      // Texts stay as wide as they are, unless they are long; figures share what room the pinned columns leave.
      ...((column.wide || column.align === 'right') && given === undefined && !isPinned && { flex: needed }),
      ...(index === 0 && isOrdered && { rowDrag: ({ data }) => data?.kind === 'body' }),
      ...(isPinned && { pinned: 'left', lockPinned: true }),
    };
  });
}

/**
 * Hands on what was typed into a cell, at once: the grid's event of it would come a turn later. The cell itself stays as it
 * is, which false says, until the deal has another value.
 */
function commit({ events }: SheetControl, place: TermPlace | undefined, text: unknown): false {
  if (place && typeof text === 'string') events.onEnter?.([{ ...place, text }]);
  return false;
}
