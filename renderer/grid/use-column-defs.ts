import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { Figure } from './cell-marks.ts';
import { columnDefs } from './column-defs.ts';
import type { SheetControl } from './sheet-control.ts';
import type { SheetRow } from './sheet-row.ts';
import { columnWidth, useTypeOfPage } from './text-width.ts';
import type { ColumnLayout } from './use-column-layout.ts';

/**
 * The columns as the grid wants them, and the pixels that they need in all. New definitions only when a column or its
 * width changed: the grid draws everything anew for them.
 */
export function useColumnDefs(
  control: SheetControl,
  { columns, widths: chosen }: Pick<ColumnLayout, 'columns' | 'widths'>,
  rows: readonly SheetRow[],
  isOrdered = false,
): { defs: ColDef<SheetRow, Figure>[]; width: number } {
  const type = useTypeOfPage();
  const widths = useMemo(
    () => columns.map((column) => columnWidth(column, rows, type)).join(' '),
    [columns, rows, type],
  );
  return useMemo(() => {
    const defs = columnDefs(control, columns, widths.split(' ').map(Number), chosen, isOrdered);
    return { defs, width: defs.reduce((sum, { width = 0 }) => sum + width, 0) };
  }, [control, columns, widths, chosen, isOrdered]);
}
