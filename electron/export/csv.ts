import { stringify } from 'csv-stringify/sync';
import type { Table } from '../../engine/termsheet/table.ts';
import { plainValue } from './table-json.ts';
import { headText } from './table-shape.ts';

/**
 * A table as CSV (RFC 4180): heads with units, then a record a row, figures unrounded and dates as ISO text, for programs
 * to read. Text that a spreadsheet would run is disarmed.
 */
export function csvOf({ columns, rows }: Table): string {
  const records = rows.map(({ cells }) => columns.map(({ key }) => (cells[key] ? plainValue(cells[key]) : undefined)));
  return stringify([columns.map(headText), ...records], { escape_formulas: true, record_delimiter: 'windows' });
}

/** Excel takes a CSV for Windows-1252 unless it starts with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A table as a CSV file. */
export const csvFile = (table: Table): string => BYTE_ORDER_MARK + csvOf(table);
