import ExcelJS from 'exceljs';
import type { Table } from '../../../engine/termsheet/table.ts';
import { hasUnits } from '../table-shape.ts';
import { withoutClock } from '../zip-clock.ts';
import { FAINT, TITLE_FONT } from './look.ts';
import { footPart, PAGE_OF_PAGES, pageSetupOf } from './page.ts';
import { columnWidths, writeHeads, writeRows } from './table.ts';
import { writeNotes } from './words.ts';

const TITLE_ROWS = 2;

function addSheet(book: ExcelJS.Workbook, name: string, table: Table, subtitle: string): void {
  const headRows = TITLE_ROWS + (hasUnits(table) ? 2 : 1);
  const widths = columnWidths([table]);
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: headRows, showGridLines: false }],
    pageSetup: pageSetupOf(widths),
    headerFooter: { oddFooter: `${footPart('L', `${name}, ${subtitle}`)}${PAGE_OF_PAGES}` },
  });
  sheet.pageSetup.printTitlesRow = `${TITLE_ROWS + 1}:${headRows}`;
  sheet.columns = widths.map((width) => ({ width }));
  sheet.addRow([table.title]).font = TITLE_FONT;
  sheet.addRow([subtitle]).font = FAINT;
  writeHeads(sheet, table);
  writeRows(sheet, table);
  sheet.addRow([]);
  writeNotes(sheet, table.notes, widths);
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
