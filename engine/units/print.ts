import { Decimal } from 'decimal.js';
import { civilDate, type DaySerial } from './dates.ts';

/**
 * How a figure is printed. Values are in the unit of the format: dollars, basis points, percent, times, percent of
 * par, years; `month` and `date` are day serials.
 */
export type Format =
  | 'text'
  | 'usd'
  | 'cents'
  | 'dollars'
  | 'bps'
  | 'margin'
  | 'pct'
  | 'rate'
  | 'rate3'
  | 'rate5'
  | 'yield'
  | 'factor'
  | 'multiple'
  | 'price'
  | 'years'
  | 'month'
  | 'date'
  | 'count'
  | 'number';

export type Value = number | string | undefined;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const twoDigits = (value: number): string => String(value % 100).padStart(2, '0');

/** `291,600,000` */
export const separated = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Fixed decimals, halves away from zero, thousands separated; a figure that rounds to zero has no minus sign. */
export function printFixed(value: number, decimals: number): string {
  const rounded = new Decimal(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  const text = rounded.abs().toFixed(decimals);
  const [whole = '0', fraction] = text.split('.');
  const sign = rounded.isNegative() && !rounded.isZero() ? '-' : '';
  return `${sign}${separated(whole)}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** At least so many decimals, and as many more as the value was given with. */
export function printAtLeast(value: number, decimals: number): string {
  return printFixed(value, Math.max(decimals, new Decimal(value).decimalPlaces()));
}

/** All the decimals a value was given with, and no more. */
export const printAsGiven = (value: number): string => printAtLeast(value, 0);

/** `Aug-03` */
export function printMonth(day: DaySerial): string {
  const { year, month } = civilDate(day);
  return `${MONTHS[month - 1]}-${twoDigits(year)}`;
}

/** `Jul 25, 2033` */
export function printDate(serial: DaySerial): string {
  const { year, month, day } = civilDate(serial);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

const PRINTERS: Record<Exclude<Format, 'text'>, (value: number) => string> = {
  usd: (value) => (Number.isInteger(value) ? printFixed(value, 0) : printFixed(value, 2)),
  cents: (value) => printFixed(value, 2),
  dollars: (value) => printFixed(value, 0),
  bps: (value) => printFixed(value, 0),
  margin: (value) => `${printAtLeast(value, 0)} bp`,
  pct: (value) => `${printFixed(value, 2)}%`,
  rate: (value) => `${printAtLeast(value, 2)}%`,
  factor: (value) => printFixed(value, 8),
  yield: (value) => printFixed(value, 3),
  rate3: (value) => `${printFixed(value, 3)}%`,
  rate5: (value) => printFixed(value, 5),
  multiple: (value) => `×${printAtLeast(value, 1)}`,
  price: (value) => printFixed(value, 5),
  years: (value) => printFixed(value, 2),
  month: printMonth,
  date: printDate,
  count: (value) => printFixed(value, 0),
  number: (value) => printFixed(value, 2),
};

/** A figure as the term sheet prints it; nothing for a figure that does not exist. */
export function printValue(value: Value, format: Format): string {
  if (value === undefined) return '';
  if (format === 'text' || typeof value === 'string') return String(value);
  return PRINTERS[format](value);
}
