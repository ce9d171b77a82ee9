import type { ColDef } from 'ag-grid-community';
import { ColumnHead } from './column-head.tsx';
import { FigureCell, figureTooltip } from './figure-cell.tsx';
import { isRefused } from './block-edits.ts';
import type { SheetControl } from './sheet-control.ts';
import { termPlace, type SheetCell, type SheetColumn, type SheetRow } from './sheet-row.ts';
import { TermEditor } from './term-editor.ts';

type Figure = SheetCell | undefined;

/** The columns of a table as the grid wants them; the first one stays in sight. */
export function columnDefs(
  control: SheetControl,
  columns: readonly SheetColumn[],
  widths: readonly number[],
): ColDef<SheetRow, Figure>[] {
  return columns.map((column, index) => {
    const width = widths[index] ?? 80;
    return {
      colId: column.key,
      headerName: column.title,
      headerComponent: ColumnHead,
      headerComponentParams: { unit: column.unit, beside: column.beside },
      headerClass: `head-${column.align}`,
      cellClass: `cell-${column.align} ${column.term === undefined ? 'computed' : 'term'}`,
      cellClassRules: cellMarks(control),
      valueGetter: ({ data }) => data?.cells[column.key],
      tooltip: ({ value }) => figureTooltip(value),
      cellRenderer: FigureCell,
      cellEditor: TermEditor,
      editable: ({ data }) => termPlace(data, column) !== undefined,
      minWidth: width,
      width,
      // Texts stay as wide as they are; figures share what room there is.
      ...(column.align === 'right' && { flex: width }),
      ...(index === 0 && { pinned: 'left', lockPinned: true }),
    };
  });
}

function cellMarks(control: SheetControl): NonNullable<ColDef<SheetRow, Figure>['cellClassRules']> {
  return {
    'in-block': control.isInBlock,
    changed: ({ value }) => value?.change !== undefined && !value.typed,
    differs: ({ value }) => value?.published?.agrees === false,
    refused: ({ value }) => isRefused(value ?? undefined),
  };
}

export const rowMarks = {
  'total-row': ({ data }: { data: SheetRow | undefined }) => data?.kind === 'total',
  'opens-class': ({ data }: { data: SheetRow | undefined }) => data?.opens === 'class',
  'opens-redemption': ({ data }: { data: SheetRow | undefined }) => data?.opens === 'redemption',
};
