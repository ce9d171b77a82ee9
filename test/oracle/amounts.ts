import { Decimal } from 'decimal.js';

/** Numbers of the oracle: forty digits, so that nothing it says is a rounding error. */
const Forty = Decimal.clone({ precision: 40 });

export type Amount = Decimal;

export const amount = (value: string | number): Amount => new Forty(value);
export const ZERO: Amount = amount(0);
export const least = (...amounts: [Amount, ...Amount[]]): Amount => amounts.reduce((a, b) => (b.lt(a) ? b : a));
export const notNegative = (value: Amount): Amount => (value.isNegative() ? ZERO : value);
export const sumOf = (amounts: readonly Amount[]): Amount => amounts.reduce((total, one) => total.plus(one), ZERO);
export const percent = (text: string): Amount => amount(text).div(100);
export const basisPoints = (text: string): Amount => amount(text).div(10_000);
