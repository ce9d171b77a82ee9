import type { Repline } from '../deal/schema/collateral.ts';
import { PCT } from '../units/money.ts';

/** Loans as columns, one entry per loan; rates are annual decimals. What a run needs of a loan, and nothing else. */
export interface LoanPool {
  loans: number;
  balanceUsd: Float64Array;
  noteRate: Float64Array;
  remainingMonths: Int32Array;
  /** Months since origination at the cut-off date; fractions are kept. */
  ageMonths: Float64Array;
  /** Payments of interest only still to come. */
  interestOnlyMonths: Int32Array;
  /** Position in `indices`; below zero for a fixed rate, which has none of the columns that follow. */
  index: Int32Array;
  margin: Float64Array;
  initialCap: Float64Array;
  periodicCap: Float64Array;
  lifetimeCap: Float64Array;
  lifetimeFloor: Float64Array;
  /** Payments still made at the present rate. */
  monthsToRoll: Int32Array;
  changeEveryMonths: Int32Array;
  indices: readonly PoolIndex[];
}

/** An index, and how many days before a change of the rate it is read. */
export interface PoolIndex {
  name: string;
  lookbackDays: number;
}

export const FIXED = -1;

export function emptyPool(loans: number, indices: readonly PoolIndex[]): LoanPool {
  const decimals = () => new Float64Array(loans);
  const wholes = () => new Int32Array(loans);
  return {
    loans,
    balanceUsd: decimals(),
    noteRate: decimals(),
    remainingMonths: wholes(),
    ageMonths: decimals(),
    interestOnlyMonths: wholes(),
    index: wholes().fill(FIXED),
    margin: decimals(),
    initialCap: decimals(),
    periodicCap: decimals(),
    lifetimeCap: decimals(),
    lifetimeFloor: decimals(),
    monthsToRoll: wholes(),
    changeEveryMonths: wholes(),
    indices,
  };
}

const indexKey = ({ index, lookbackDays }: NonNullable<Repline['adjustable']>): string => `${index} ${lookbackDays}`;

function indicesOf(replines: readonly Repline[]): Map<string, PoolIndex> {
  const found = new Map<string, PoolIndex>();
  for (const { adjustable } of replines) {
    if (adjustable) found.set(indexKey(adjustable), { name: adjustable.index, lookbackDays: adjustable.lookbackDays });
  }
  return found;
}

/** Each line of the deal document as one loan. */
export function poolOfReplines(replines: readonly Repline[]): LoanPool {
  const indices = indicesOf(replines);
  const positions = new Map([...indices.keys()].map((key, position) => [key, position]));
  const pool = emptyPool(replines.length, [...indices.values()]);
  for (const [loan, line] of replines.entries()) {
    pool.balanceUsd[loan] = Number(line.balanceUsd);
    pool.noteRate[loan] = Number(line.noteRatePct) * PCT;
    pool.remainingMonths[loan] = line.remainingTermMonths;
    pool.ageMonths[loan] = line.ageMonths;
    pool.interestOnlyMonths[loan] = line.interestOnlyMonths;
    const terms = line.adjustable;
    if (!terms) continue;
    pool.index[loan] = positions.get(indexKey(terms)) ?? FIXED;
    pool.margin[loan] = Number(terms.marginPct) * PCT;
    pool.initialCap[loan] = Number(terms.initialCapPct) * PCT;
    pool.periodicCap[loan] = Number(terms.periodicCapPct) * PCT;
    pool.lifetimeCap[loan] = Number(terms.lifetimeCapPct) * PCT;
    pool.lifetimeFloor[loan] = Number(terms.lifetimeFloorPct) * PCT;
    pool.monthsToRoll[loan] = terms.monthsToRoll;
    pool.changeEveryMonths[loan] = terms.changeEveryMonths;
  }
  return pool;
}

/** The same loans so many months younger, with as many more to run; months of interest only are those that are left. */
export function youngerPool(pool: LoanPool, months: number): LoanPool {
  if (months === 0) return pool;
  return {
    ...pool,
    ageMonths: pool.ageMonths.map((age) => Math.max(0, age - months)),
    remainingMonths: pool.remainingMonths.map((remaining) => remaining + months),
    monthsToRoll: pool.monthsToRoll.map((toRoll) => toRoll + months),
  };
}
