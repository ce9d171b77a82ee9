import type { Binned } from './bin.ts';

/** Loans and dollars by bin. */
export interface Tally {
  counts: Uint32Array;
  usd: Float64Array;
}

/** Counts the loans of each bin and sums their balances, in whole cents, which add up to the same in any order. */
export function tally({ bins, codes }: Binned, usd: Float64Array): Tally {
  const counts = new Uint32Array(bins.length);
  const cents = new Float64Array(bins.length);
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i]!;
    counts[code]! += 1;
    cents[code]! += Math.round(usd[i]! * 100);
  }
  return { counts, usd: cents.map((sum) => sum / 100) };
}

const noneIfNaN = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** Averages by bin, weighted, blanks left out; undefined for a bin without a value or without weight. */
export function averagesBy(
  { bins, codes }: Binned,
  values: Float64Array,
  weights: Float64Array,
): (number | undefined)[] {
  const sums = new Float64Array(bins.length);
  const total = new Float64Array(bins.length);
  for (let i = 0; i < codes.length; i += 1) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const code = codes[i]!;
    sums[code]! += value * weights[i]!;
    total[code]! += weights[i]!;
  }
  return Array.from(sums, (sum, code) => noneIfNaN(sum / total[code]!));
}

export interface Extremes {
  min: number;
  max: number;
}

/** The least and the greatest value of each bin; undefined for a bin without a value. */
export function extremesBy({ bins, codes }: Binned, values: Float64Array): (Extremes | undefined)[] {
  const min = new Float64Array(bins.length).fill(Infinity);
  const max = new Float64Array(bins.length).fill(-Infinity);
  for (let i = 0; i < codes.length; i += 1) {
    const code = codes[i]!;
    const value = values[i]!;
    if (value < min[code]!) min[code] = value;
    if (value > max[code]!) max[code] = value;
  }
  return Array.from(min, (least, code) => (least === Infinity ? undefined : { min: least, max: max[code]! }));
}

/** All loans in one bin, for totals. */
export const inOneBin = (loans: number): Binned => ({ bins: [{ label: 'Total' }], codes: new Uint32Array(loans) });
