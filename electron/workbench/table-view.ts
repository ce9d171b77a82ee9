import type { Cell, Column, Row, Table } from '../../engine/termsheet/table.ts';
import { isoDate } from '../../engine/units/dates.ts';
import { roundPrinted } from '../../engine/units/money.ts';
import { printAsGiven, printValue, type Format } from '../../engine/units/print.ts';
import type { CellView, ColumnView, RowView, TableView } from '../channels/views.ts';

/** Formats whose figures are subtracted, and the decimals they are printed with; `given` is as many as were typed. */
const DECIMALS: Partial<Record<Format, number | 'given'>> = {
  usd: 2,
  bps: 0,
  margin: 'given',
  pct: 2,
  rate: 'given',
  multiple: 'given',
  price: 5,
  years: 2,
  yield: 3,
};

/** A difference without the zeros behind it: `+0.5`, `-2,400,000`, `-0.01`. */
function printDifference(difference: number): string {
  const text = printAsGiven(difference);
  return text.startsWith('-') ? text : `+${text}`;
}

/** What the last edit did to a figure, as printed; undefined where it prints the same. */
function changeOf(before: Cell | undefined, now: Cell): string | undefined {
  if (!before || (before.value === now.value && before.format === now.format)) return undefined;
  const was = printValue(before.value, before.format);
  if (was === printValue(now.value, now.format)) return undefined;
  const decimals = DECIMALS[now.format];
  if (decimals === undefined || typeof before?.value !== 'number' || typeof now.value !== 'number') {
    return `was ${was || 'nothing'}`;
  }
  const places = decimals === 'given' ? 10 : decimals;
  const [from, to] = [before.value, now.value].map((value) => roundPrinted(value, places));
  return printDifference(roundPrinted((to ?? 0) - (from ?? 0), places));
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
