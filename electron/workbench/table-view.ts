import type { Cell, Column, Row, Table } from '../../engine/termsheet/table.ts';
import { isoDate } from '../../engine/units/dates.ts';
import { printFixed, printValue, type Format } from '../../engine/units/print.ts';
import type { CellView, ColumnView, RowView, TableView } from '../channels/views.ts';

/** Decimals in which a difference of two figures is shown; formats that are not here say what the figure was. */
const DIFFERENCE_DECIMALS: Partial<Record<Format, number>> = {
  usd: 0,
  bps: 0,
  margin: 0,
  pct: 2,
  rate: 2,
  price: 5,
  years: 2,
};

/** What the last edit did to a figure, judged by what is printed; undefined where it prints the same. */
function changeOf(before: Cell | undefined, now: Cell): string | undefined {
  if (!before || printValue(before.value, before.format) === printValue(now.value, now.format)) return undefined;
  const decimals = DIFFERENCE_DECIMALS[now.format];
  if (decimals !== undefined && typeof before.value === 'number' && typeof now.value === 'number') {
    const difference = printFixed(now.value - before.value, decimals);
    return difference.startsWith('-') ? difference : `+${difference}`;
  }
  return `was ${printValue(before.value, before.format) || 'nothing'}`;
}

function exactValue({ value, format }: Cell): number | string | undefined {
  return typeof value === 'number' && (format === 'month' || format === 'date') ? isoDate(value) : value;
}

function cellView(cell: Cell, before: Cell | undefined): CellView {
  return {
    text: printValue(cell.value, cell.format),
    value: exactValue(cell),
    reason: cell.reason,
    published: cell.published,
    change: changeOf(before, cell),
  };
}

function rowView(row: Row, before: Row | undefined): RowView {
  const cells = Object.entries(row.cells).map(([key, cell]) => [key, cellView(cell, before?.cells[key])]);
  return { id: row.id, kind: row.kind, tranche: row.tranche, cells: Object.fromEntries(cells) };
}

function columnView(column: Column, rows: readonly Row[], terms: ReadonlySet<string>): ColumnView {
  const { key, title, unit } = column;
  const format = rows.find((row) => row.cells[key])?.cells[key]?.format ?? column.format;
  const align = format === 'text' ? 'left' : 'right';
  return { key, title, unit, align, term: terms.has(key) ? key : undefined };
}

/** A table as the window draws it, with the figures that moved since the table before. */
export function tableView(table: Table, before: Table | undefined, terms: ReadonlySet<string> = new Set()): TableView {
  const rowsBefore = new Map(before?.rows.map((row) => [row.id, row]));
  return {
    id: table.id,
    title: table.title,
    columns: table.columns.map((column) => columnView(column, table.rows, terms)),
    rows: table.rows.map((row) => rowView(row, before && rowsBefore.get(row.id))),
    notes: table.notes,
  };
}
