import { stringify } from 'csv-stringify/sync';
import type { Cell, Column, Table } from '../../engine/termsheet/table.ts';
import { isoDate, isoMonth } from '../../engine/units/dates.ts';

const heading = ({ title, unit }: Column): string => (unit === undefined ? title : `${title}, ${unit}`);

/** Figures unrounded and dates as ISO text, for programs to read. */
function field(cell: Cell | undefined): string | number {
  if (cell?.value === undefined) return '';
  if (typeof cell.value === 'string') return cell.value;
  if (cell.format === 'month') return isoMonth(cell.value);
  return cell.format === 'date' ? isoDate(cell.value) : cell.value;
}

/** A table as CSV (RFC 4180): heads with units, then a record a row. Text that a spreadsheet would run is disarmed. */
export function csvOf({ columns, rows }: Table): string {
  const records = rows.map(({ cells }) => columns.map(({ key }) => field(cells[key])));
  return stringify([columns.map(heading), ...records], { escape_formulas: true, record_delimiter: 'windows' });
}
