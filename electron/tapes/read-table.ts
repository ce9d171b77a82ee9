import { clipped } from '../../engine/units/quote.ts';
import { printFixed } from '../../engine/units/print.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { findHeadingRow, fullWidth, HEADING_SEARCH_ROWS, headingText } from './heading-row.ts';
import type { FileRow, RowBatch, RowSource } from './row-source.ts';

const MAX_COLUMNS = 1_000;
const MAX_ROWS = 10_000_000;

/** A file from its row of headings on. */
export interface TableRows {
  headingRow: number;
  headings: string[];
  /** The rows below the headings, wholly blank ones included. */
  batches: AsyncGenerator<RowBatch>;
}

function checkSize(name: string, rows: readonly FileRow[]): void {
  const wide = rows.find(({ cells }) => cells.length > MAX_COLUMNS);
  if (wide) {
    throw new UserError(
      `${clipped(name)} has ${printFixed(wide.cells.length, 0)} columns in row ${wide.fileRow}, more than the ${printFixed(MAX_COLUMNS, 0)} that a tape may have: remove what is not of the loans and import again.`,
    );
  }
  if ((rows.at(-1)?.fileRow ?? 0) > MAX_ROWS) {
    throw new UserError(
      `${clipped(name)} has more than ${printFixed(MAX_ROWS, 0)} rows: split it and import the parts as tapes of their own.`,
    );
  }
}

async function* checkedBatches({ name, batches }: RowSource): AsyncGenerator<RowBatch> {
  for await (const batch of batches) {
    checkSize(name, batch.rows);
    yield batch;
  }
}

/** Reads until enough rows are there to find the headings in. */
async function readStart(batches: AsyncGenerator<RowBatch>, toRow: number): Promise<RowBatch> {
  const start: RowBatch = { rows: [], bytesRead: 0 };
  while ((start.rows.at(-1)?.fileRow ?? 0) < toRow) {
    const next = await batches.next();
    if (next.done) break;
    start.rows = start.rows.concat(next.value.rows);
    start.bytesRead = next.value.bytesRead;
  }
  return start;
}

function askedHeadings(name: string, rows: readonly FileRow[], asked: number): FileRow {
  const row = rows.find(({ fileRow }) => fileRow === asked);
  if (row && fullWidth([row]) > 1) return row;
  throw new UserError(`${clipped(name)} has no headings in row ${asked}: choose the row of its headings.`);
}

function foundHeadings(name: string, rows: readonly FileRow[]): FileRow {
  const refuse = (problem: string): never => {
    throw new UserError(`${clipped(name)} has ${problem} and import again.`);
  };
  const first = rows.slice(0, HEADING_SEARCH_ROWS);
  const width = fullWidth(first);
  if (width === 0) refuse(`nothing in its first ${HEADING_SEARCH_ROWS} rows: remove what is blank at its top`);
  if (width === 1) refuse('a single column: separate its columns by commas, semicolons or tabs');
  const missing = `no row of headings in its first ${HEADING_SEARCH_ROWS} rows: put a heading over each column`;
  return findHeadingRow(first) ?? refuse(missing);
}

async function* below(headingRow: number, start: RowBatch, rest: AsyncGenerator<RowBatch>): AsyncGenerator<RowBatch> {
  yield { ...start, rows: start.rows.filter(({ fileRow }) => fileRow > headingRow) };
  yield* rest;
}

/** A workbook leaves out the blank cells at the end of a row; a CSV has as many cells as it says. */
async function* filledUp(batches: AsyncGenerator<RowBatch>, width: number): AsyncGenerator<RowBatch> {
  for await (const batch of batches) {
    for (const { cells } of batch.rows) while (cells.length < width) cells.push('');
    yield batch;
  }
}

/** Finds the row of headings, or takes the row asked for, and gives the rows below it. Throws UserError. */
export async function readTable(source: RowSource, asked?: number): Promise<TableRows> {
  const batches = checkedBatches(source);
  const start = await readStart(batches, asked ?? HEADING_SEARCH_ROWS);
  const found =
    asked === undefined ? foundHeadings(source.name, start.rows) : askedHeadings(source.name, start.rows, asked);
  const { fileRow: headingRow, cells } = found;
  const headings = cells.map(headingText);
  const rows = below(headingRow, start, batches);
  return { headingRow, headings, batches: source.kind === 'xlsx' ? filledUp(rows, cells.length) : rows };
}
