import type ExcelJS from 'exceljs';
import type { Column, Table } from '../../../engine/termsheet/table.ts';
import { printValue } from '../../../engine/units/print.ts';
import { isTextColumn } from '../column-kinds.ts';
import { sheetCell } from '../number-formats.ts';
import { hasUnits, isEndOfBlock } from '../table-shape.ts';
import { BOLD, FAINT, FONT, HAIRLINE, RULE } from './look.ts';

const WIDEST = 60;

/** Text to the left, off the figures before it; figures to the right. */
function alignments(table: Table): Partial<ExcelJS.Alignment>[] {
  return table.columns.map((column, i) => {
    const before = table.columns[i - 1];
    if (!isTextColumn(table, column)) return { horizontal: 'right' };
    return { horizontal: 'left', indent: before && !isTextColumn(table, before) ? 1 : 0 };
  });
}

function columnWidth(table: Table, { key, title, unit }: Column): number {
  const printed = table.rows.map(({ cells: { [key]: cell } }) =>
    cell ? printValue(cell.value, cell.format).length : 0,
  );
  return Math.min(WIDEST, Math.max(title.length, unit?.length ?? 0, ...printed) + 2);
}

function tableWidths(table: Table): number[] {
  const aligned = alignments(table);
  return table.columns.map((column, i) => columnWidth(table, column) + (aligned[i]?.indent ?? 0));
}

/** Widths of columns, in characters, that suit every table of a sheet. */
export function columnWidths(tables: readonly Table[]): number[] {
  const each = tables.map(tableWidths);
  const columns = Math.max(0, ...each.map(({ length }) => length));
  return Array.from({ length: columns }, (_column, i) => Math.max(...each.map((widths) => widths[i] ?? 0)));
}

/** Titles of the columns and, where there are any, their units. */
export function writeHeads(sheet: ExcelJS.Worksheet, table: Table): void {
  const titles = sheet.addRow(table.columns.map(({ title }) => title));
  titles.font = BOLD;
  const rows = [titles];
  if (hasUnits(table)) {
    const units = sheet.addRow(table.columns.map(({ unit }) => unit ?? null));
    units.font = FAINT;
    rows.push(units);
  }
  for (const [i, alignment] of alignments(table).entries()) {
    for (const row of rows) row.getCell(i + 1).alignment = alignment;
    rows.at(-1)!.getCell(i + 1).border = { bottom: { style: 'medium' } };
  }
}

function writeRow(
  sheet: ExcelJS.Worksheet,
  table: Table,
  position: number,
  aligned: Partial<ExcelJS.Alignment>[],
): void {
  const { cells, kind } = table.rows[position]!;
  const row = sheet.addRow([]);
  row.font = kind === 'total' ? BOLD : FONT;
  const bottom = isEndOfBlock(table, position) ? RULE : HAIRLINE;
  for (const [i, column] of table.columns.entries()) {
    const { value, numFmt } = sheetCell(cells[column.key]);
    const target = row.getCell(i + 1);
    target.value = value;
    target.border = { bottom };
    target.alignment = aligned[i] ?? {};
    if (numFmt !== undefined) target.numFmt = numFmt;
  }
}

/** The rows of a table under its heads; returns where they stand, nothing for a table without rows. */
export function writeRows(sheet: ExcelJS.Worksheet, table: Table): { first: number; last: number } | undefined {
  if (table.rows.length === 0) return undefined;
  const first = sheet.rowCount + 1;
  const aligned = alignments(table);
  for (const position of table.rows.keys()) writeRow(sheet, table, position, aligned);
  return { first, last: sheet.rowCount };
}
