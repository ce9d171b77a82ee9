import type { Grid } from '../strats/stratify-two-way.ts';
import { binId } from './strat-table.ts';
import { cell, textCell, type Row, type Table } from './table.ts';

const columnKey = (position: number): string => `column|${position}`;

/** A grid of two fields for drawing and export, with its totals. */
export function gridTable(grid: Grid): Table {
  const { id, title, rowField, columnField, format, columns } = grid;
  const cellsOf = (label: string, figures: Grid['totals'], total: number | undefined): Row['cells'] => ({
    label: textCell(label),
    ...Object.fromEntries(figures.map((figure, i) => [columnKey(i), cell(figure, format)])),
    total: cell(total, format),
  });
  return {
    id,
    title,
    columns: [
      { key: 'label', title: rowField.title, format: 'text' },
      ...columns.map(({ label }, i) => ({ key: columnKey(i), title: columnField.title, unit: label, format })),
      { key: 'total', title: 'Total', format },
    ],
    rows: [
      ...grid.rows.map(({ bin, cells, total }): Row => ({
        id: binId(bin),
        kind: 'body',
        cells: cellsOf(bin.label, cells, total),
      })),
      { id: 'total', kind: 'total', cells: cellsOf('Total', grid.totals, grid.total) },
    ],
    notes: ['A cell without a loan is blank.'],
  };
}
