import { Decimal } from 'decimal.js';

/**
 * Values as whole numbers of their last printed digit, so that ends compare exactly: with three decimals 5.4995 is
 * 5,500 and counts as 5.500, as a reader of the printed table would count it. Halves go up.
 */
export interface Digits {
  decimals: number;
  /** Blank values stay not-a-number. */
  of: (value: number) => number;
  /** The value that so many last digits stand for. */
  value: (digits: number) => number;
}

/** Keeps 1.0005, which times a thousand is 1000.4999..., from going the wrong way. */
const NOISE = 1e-6;

/** Digits at so many decimals, or at as many more as the ends are written with. */
export function digitsFor(decimals: number, ends: readonly number[]): Digits {
  const needed = Math.max(decimals, ...ends.map((end) => new Decimal(end).decimalPlaces()));
  const scale = 10 ** needed;
  return {
    decimals: needed,
    of: (value) => Math.floor(value * scale + 0.5 + NOISE),
    value: (digits) => digits / scale,
  };
}
