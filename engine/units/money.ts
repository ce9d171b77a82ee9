import { Decimal } from 'decimal.js';

/** Decimal strings are how amounts and rates are kept in files and in the store: no exponent, no separators. */
export const DECIMAL_STRING = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** 1 % = 0.01 */
export const PCT = 0.01;
/** 1 basis point = 0.0001 */
export const BPS = 0.0001;

/** The canonical decimal string of a value: `291600000`, `0.33`. */
export function decimalString(value: Decimal): string {
  return value.toFixed();
}

/** A sum of decimal strings, exact to the last digit. */
export function sumDecimals(values: readonly string[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}

/** Rounds half away from zero on the shortest decimal of the float: the rounding of printed tables. */
export function roundPrinted(value: number, decimals: number): number {
  return new Decimal(value).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toNumber();
}

/** What keeps 4.3125 % from arriving as 4.31249999... and going the wrong way, in eighths of a percent. */
const HALF_EIGHTH_NOISE = 5e-10;

/** The nearest 1/8 of one percent of an annual decimal rate, halves up: how adjustable-rate notes round a new rate. */
export function roundToEighthPct(rate: number): number {
  return Math.floor(rate * 800 + (0.5 + HALF_EIGHTH_NOISE)) / 800;
}
