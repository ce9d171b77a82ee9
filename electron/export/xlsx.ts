import ExcelJS from 'exceljs';
import type { Column, Table } from '../../engine/termsheet/table.ts';
import { printValue } from '../../engine/units/print.ts';
import { sheetCell } from './number-formats.ts';
import { withoutClock } from './zip-clock.ts';

const TITLE_ROWS = 2;
const FONT = { name: 'Calibri', size: 11 };
const HAIRLINE = { style: 'thin', color: { argb: 'FFD9D9D9' } } as const;
const RULE = { style: 'thin', color: { argb: 'FF6B7280' } } as const;
const FAINT = { argb: 'FF6B7280' };
/** Characters across a sheet that are still legible on an upright page. */
const UPRIGHT_WIDTH = 125;
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

const isText = (table: Table, column: Column): boolean =>
  table.rows.every((row) => (row.cells[column.key]?.format ?? 'text') === 'text');

const hasUnits = ({ columns }: Table): boolean => columns.some(({ unit }) => unit !== undefined);
const headRows = (table: Table): number => TITLE_ROWS + (hasUnits(table) ? 2 : 1);

/** Text to the left, off the figures before it; figures to the right. */
function alignments(table: Table): Partial<ExcelJS.Alignment>[] {
  return table.columns.map((column, i) => {
    const before = table.columns[i - 1];
    if (!isText(table, column)) return { horizontal: 'right' };
    return { horizontal: 'left', indent: before && !isText(table, before) ? 1 : 0 };
  });
}

function columnWidth(table: Table, { key, title, unit }: Column): number {
  const printed = table.rows.map(({ cells: { [key]: cell } }) =>
    cell ? printValue(cell.value, cell.format).length : 0,
  );
  return Math.min(60, Math.max(title.length, unit?.length ?? 0, ...printed) + 2);
}

function writeHead(sheet: ExcelJS.Worksheet, table: Table, subtitle: string): void {
  sheet.addRow([table.title]).font = { ...FONT, size: 14, bold: true };
  sheet.addRow([subtitle]).font = { ...FONT, color: FAINT };
  const titles = sheet.addRow(table.columns.map(({ title }) => title));
  titles.font = { ...FONT, bold: true };
  if (hasUnits(table)) sheet.addRow(table.columns.map(({ unit }) => unit ?? null)).font = { ...FONT, color: FAINT };
  const last = headRows(table);
  for (const [i, alignment] of alignments(table).entries()) {
    for (let row = TITLE_ROWS + 1; row <= last; row += 1) sheet.getRow(row).getCell(i + 1).alignment = alignment;
    sheet.getRow(last).getCell(i + 1).border = { bottom: { style: 'medium' } };
  }
}

/** A block of rows about one class ends with a stronger line. */
function isEndOfBlock({ rows }: Table, position: number): boolean {
  const [before, here, after] = [rows[position - 1], rows[position], rows[position + 1]];
  return here?.tranche !== undefined && before?.tranche === here.tranche && after?.tranche !== here.tranche;
}

function writeRows(sheet: ExcelJS.Worksheet, table: Table): void {
  const aligned = alignments(table);
  for (const [position, { cells, kind }] of table.rows.entries()) {
    const row = sheet.addRow([]);
    row.font = { ...FONT, bold: kind === 'total' };
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
}

/** A text for the foot of a page, which holds 255 characters at most and where an ampersand starts a code. */
const footText = (text: string): string => text.slice(0, 100).replaceAll('&', '&&');

function addSheet(book: ExcelJS.Workbook, name: string, table: Table, subtitle: string): void {
  const aligned = alignments(table);
  const widths = table.columns.map((column, i) => columnWidth(table, column) + (aligned[i]?.indent ?? 0));
  const upright = widths.reduce((total, width) => total + width, 0) <= UPRIGHT_WIDTH;
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRows(table), showGridLines: false }],
    pageSetup: {
      orientation: upright ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: { oddFooter: `&L&9${footText(`${name}, ${subtitle}`)}&R&9Page &P of &N` },
  });
  sheet.pageSetup.printTitlesRow = `${TITLE_ROWS + 1}:${headRows(table)}`;
  sheet.columns = widths.map((width) => ({ width }));
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
  return withoutClock(new Uint8Array(await book.xlsx.writeBuffer()));
}
