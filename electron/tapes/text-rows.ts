import { stringify } from 'csv-stringify/sync';
import { clipped } from '../../engine/units/quote.ts';
import { printFixed } from '../../engine/units/print.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { csvRecords } from './csv-records.ts';
import { findDelimiter } from './delimiter.ts';
import { withRows } from './with-rows.ts';

/** Rows of a text that was pasted: from a spreadsheet with tabs between its cells, or as a CSV file has it. Throws UserError. */
export function rowsOfText(text: string): string[][] {
  const lines = text.replaceAll(/\r\n?/g, '\n');
  const records = csvRecords('The text', lines.includes('\t') ? '\t' : findDelimiter(lines, false));
  return [...records.add(lines), ...records.end()].map(({ cells }) => cells);
}

/** More rows than any document prints. */
const MAX_ROWS = 20_000;

/** All rows of a CSV file or of the first sheet of a workbook, numbered as there. Throws UserError. */
export function rowsOfFile(file: string): Promise<string[][]> {
  return withRows(file, undefined, async ({ name, batches }) => {
    const rows: string[][] = [];
    for await (const batch of batches) {
      for (const { fileRow, cells } of batch.rows) {
        while (rows.length < fileRow - 1) rows.push([]);
        rows.push(cells);
      }
      if (rows.length > MAX_ROWS) {
        throw new UserError(
          `${clipped(name)} has more than ${printFixed(MAX_ROWS, 0)} rows: choose the file of a document's tables.`,
        );
      }
    }
    return rows;
  });
}

/** Rows as a spreadsheet puts them on the clipboard. */
export const textOfRows = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => (cells.length === 0 ? [''] : [...cells])),
    { delimiter: '\t' },
  );
