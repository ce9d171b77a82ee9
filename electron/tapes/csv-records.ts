import Papa from 'papaparse';
import { printFixed } from '../../engine/units/print.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { clipped } from '../../engine/units/quote.ts';
import type { FileRow } from './row-source.ts';

/** Characters of one record; beyond it a quote was opened and never closed, or it is no table. */
const MAX_RECORD = 4_000_000;

interface Parsed {
  data: string[][];
  errors: { code: string; row: number }[];
  meta: { cursor: number };
}

/** Splits text with `\n` line breaks into records; `partial` leaves the last one, which may be cut, to the next call. */
export function splitRecords(text: string, delimiter: string, partial: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  return parser.parse(text, 0, partial) as Parsed;
}

const delimitersIn = (cell: string, delimiter: string): number => cell.split(delimiter).length - 1;

/** A cell that holds a line break and a row's worth of delimiters is a quote that ran on into the next row. */
function swallowsRow(cells: readonly string[], delimiter: string, width: number): boolean {
  return cells.some((cell) => cell.includes('\n') && delimitersIn(cell, delimiter) >= width - 1);
}

function refuseQuote(name: string, row: number): never {
  throw new UserError(
    `${clipped(name)} has a quote in row ${row} that is not closed there, so that the rows below cannot be told apart: close or remove the quote and import again.`,
  );
}

function refuseLong(name: string, row: number, record: string): never {
  if (record.includes('"')) refuseQuote(name, row);
  throw new UserError(
    `${clipped(name)} has no line break in the ${printFixed(MAX_RECORD, 0)} characters from row ${row} on: check that it is a tape.`,
  );
}

export interface CsvRecords {
  add(text: string): FileRow[];
  end(): FileRow[];
}

/** Records of a text that comes in pieces. Throws UserError where a quote swallows rows, naming the row it opens in. */
export function csvRecords(name: string, delimiter: string): CsvRecords {
  let rest = '';
  let rows = 0;
  /** Cells of the widest row so far; with fewer than four a comment of two lines would look like rows. */
  let width = 4;

  function checkQuotes({ data, errors }: Parsed): void {
    for (const { code, row } of errors) {
      // Of a record that is not yet whole nothing can be said.
      const runsOn = data[row]?.some((cell) => cell.includes('\n'));
      if (code === 'MissingQuotes' || runsOn) refuseQuote(name, rows + row + 1);
    }
    for (const [i, cells] of data.entries()) {
      if (swallowsRow(cells, delimiter, width)) refuseQuote(name, rows + i + 1);
      width = Math.max(width, cells.length);
    }
  }

  function take(text: string, partial: boolean): FileRow[] {
    const pending = rest + text;
    const parsed = splitRecords(pending, delimiter, partial);
    if (pending.includes('"')) checkQuotes(parsed);
    rest = pending.slice(parsed.meta.cursor);
    const found = parsed.data.map((cells, i) => ({ fileRow: rows + i + 1, cells }));
    rows += found.length;
    if (partial && rest.length > MAX_RECORD) refuseLong(name, rows + 1, rest);
    return found;
  }

  return { add: (text) => take(text, true), end: () => (rest === '' ? [] : take('', false)) };
}
