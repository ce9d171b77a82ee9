import type { Cell } from '../../engine/termsheet/table.ts';
import type { Format } from '../../engine/units/print.ts';

const MS_PER_DAY = 86_400_000;

/** What spreadsheets call January 1, 1970. */
const EXCEL_EPOCH = 25_569;

const NUMBER_FORMATS: Record<Exclude<Format, 'text'>, string> = {
  usd: '#,##0;-#,##0',
  cents: '#,##0.00;-#,##0.00',
  dollars: '#,##0;-#,##0',
  bps: '0',
  margin: '0.########" bp"',
  pct: '0.00%',
  rate: '0.00######%',
  rate3: '0.000%',
  rate5: '0.00000%',
  factor: '0.00000000',
  yield: '0.000',
  multiple: '"×"0.0#######',
  price: '0.00000',
  years: '0.00',
  month: 'mmm-yy',
  date: 'mmm d, yyyy',
  count: '0',
  number: '0.00',
};

/** Formats whose figures are percent here and parts of one in a spreadsheet. */
const PERCENT: ReadonlySet<Format> = new Set(['pct', 'rate', 'rate3', 'rate5']);

/** A date as the days that spreadsheets count. */
export const excelSerial = (date: Date): number => date.getTime() / MS_PER_DAY + EXCEL_EPOCH;

export interface SheetCell {
  value: string | number | Date | null;
  numFmt?: string;
}

/** A figure as a spreadsheet keeps it: numbers unrounded under a number format, dates as dates. */
export function sheetCell(cell: Cell | undefined): SheetCell {
  if (cell?.value === undefined) return { value: null };
  const { value, format } = cell;
  if (format === 'text' || typeof value === 'string') return { value };
  // A custom format with optional decimals would leave a bare point behind a whole number.
  const numFmt = format === 'margin' && Number.isInteger(value) ? '0" bp"' : NUMBER_FORMATS[format];
  if (format === 'month' || format === 'date') return { value: new Date(value * MS_PER_DAY), numFmt };
  return { value: PERCENT.has(format) ? value / 100 : value, numFmt };
}
