import { smmByLoanMonth } from '../collateral/prepayment.ts';

/**
 * The average single monthly mortality over some months: 1 - (actual / scheduled balance at the end)^(1 / months), where
 * the scheduled balance is what the opening one would have amortized to (Standard Formulas, "average SMM").
 */
export function averageSmm(actualUsd: number, scheduledUsd: number, months: number): number {
  return 1 - (actualUsd / scheduledUsd) ** (1 / months);
}

/** The annual rate of a monthly one: 1 - (1 - SMM)^12. */
export function cprOfSmm(smm: number): number {
  return 1 - (1 - smm) ** 12;
}

/** A pool over the months looked at. */
export interface ObservedPool {
  openingUsd: number;
  /** Scheduled principal of each month as a part of the balance before it. */
  scheduledParts: readonly number[];
  /** Loan month of the first of them: 1 for the month after origination. */
  firstLoanMonth: number;
}

function closingUsd({ openingUsd, scheduledParts, firstLoanMonth }: ObservedPool, psaPct: number): number {
  const smm = smmByLoanMonth({ kind: 'psa' }, psaPct, firstLoanMonth + scheduledParts.length);
  return scheduledParts.reduce((usd, part, i) => usd * (1 - part) * (1 - smm[firstLoanMonth + i]!), openingUsd);
}

const FASTEST_PSA_PCT = 5_000;
const HALVINGS = 60;

/** The one percentage of the PSA ramp that takes the pools together to their actual balance, at most 5,000 %. */
export function averagePsaPct(pools: readonly ObservedPool[], actualUsd: number): number {
  let [slow, fast] = [0, FASTEST_PSA_PCT];
  for (let i = 0; i < HALVINGS; i += 1) {
    const psaPct = (slow + fast) / 2;
    const projectedUsd = pools.reduce((total, pool) => total + closingUsd(pool, psaPct), 0);
    if (projectedUsd > actualUsd) slow = psaPct;
    else fast = psaPct;
  }
  return (slow + fast) / 2;
}
