import ExcelJS from 'exceljs';
import type { Column, Table } from '../../engine/termsheet/table.ts';
import { printValue } from '../../engine/units/print.ts';
import { sheetCell } from './number-formats.ts';

const TITLE_ROWS = 2;
const FONT = { name: 'Calibri', size: 11 };
const HAIRLINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const FAINT = { argb: 'FF6B7280' };

const isText = (table: Table, column: Column): boolean =>
  table.rows.every((row) => (row.cells[column.key]?.format ?? 'text') === 'text');

function columnWidth(table: Table, { key, title, unit }: Column): number {
  const printed = table.rows.map(({ cells: { [key]: cell } }) =>
    cell ? printValue(cell.value, cell.format).length : 0,
  );
  return Math.min(60, Math.max(title.length, unit?.length ?? 0, ...printed) + 3);
}

function writeHead(sheet: ExcelJS.Worksheet, table: Table, subtitle: string): void {
  sheet.addRow([table.title]).font = { ...FONT, size: 14, bold: true };
  sheet.addRow([subtitle]).font = { ...FONT, color: FAINT };
  const titles = sheet.addRow(table.columns.map(({ title }) => title));
  titles.font = { ...FONT, bold: true };
  const units = sheet.addRow(table.columns.map(({ unit }) => unit ?? null));
  units.font = { ...FONT, color: FAINT };
  for (const [i, column] of table.columns.entries()) {
    const horizontal = isText(table, column) ? 'left' : 'right';
    for (const row of [titles, units]) row.getCell(i + 1).alignment = { horizontal };
    units.getCell(i + 1).border = { bottom: { style: 'medium' } };
  }
}

function writeRows(sheet: ExcelJS.Worksheet, table: Table): void {
  for (const { cells, kind } of table.rows) {
    const row = sheet.addRow([]);
    row.font = { ...FONT, bold: kind === 'total' };
    for (const [i, column] of table.columns.entries()) {
      const { value, numFmt } = sheetCell(cells[column.key]);
      const target = row.getCell(i + 1);
      target.value = value;
      target.border = { bottom: HAIRLINE };
      target.alignment = { horizontal: isText(table, column) ? 'left' : 'right' };
      if (numFmt !== undefined) target.numFmt = numFmt;
    }
  }
}

function addSheet(book: ExcelJS.Workbook, name: string, table: Table, subtitle: string): void {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: TITLE_ROWS + 2, showGridLines: false }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.pageSetup.printTitlesRow = `${TITLE_ROWS + 1}:${TITLE_ROWS + 2}`;
  sheet.columns = table.columns.map((column) => ({ width: columnWidth(table, column) }));
  writeHead(sheet, table, subtitle);
  writeRows(sheet, table);
  sheet.addRow([]);
  for (const note of table.notes) sheet.addRow([note]).font = { ...FONT, color: FAINT };
}

/** A workbook with a sheet a table; `stamp` is the file's creation time, an argument so that the same deal gives the same file. */
export async function xlsxOf(
  sheets: readonly { name: string; table: Table }[],
  subtitle: string,
  stamp: Date,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = 'Trancheworks';
  book.created = stamp;
  book.modified = stamp;
  for (const { name, table } of sheets) addSheet(book, name, table, subtitle);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
