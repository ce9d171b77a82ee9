/**
 * What the loans of a group pay. Entries are by period (1 = first payment date); entry 0 holds the balances at the
 * cut-off date. Dollars, unrounded.
 */
export interface CollateralCashflow {
  periods: number;
  /** Loans at the end of the due period, those in foreclosure included. */
  balanceUsd: Float64Array;
  /** Cash in the pre-funding account at the end of the due period. */
  prefundedUsd: Float64Array;
  /** Interest at the note rates, before fees, advances included, less prepayment interest shortfalls. */
  interestUsd: Float64Array;
  /** Prepayment interest shortfalls that the servicer did not make good. */
  shortfallUsd: Float64Array;
  feesUsd: Float64Array;
  scheduledUsd: Float64Array;
  prepaidUsd: Float64Array;
  /** Principal out of liquidated loans. */
  recoveredUsd: Float64Array;
  /** Pre-funded cash that was not spent, paid out as principal. */
  unspentUsd: Float64Array;
  /** Realized losses of liquidated loans. */
  lossUsd: Float64Array;
}

export function emptyCashflow(periods: number): CollateralCashflow {
  const entries = () => new Float64Array(periods + 1);
  return {
    periods,
    balanceUsd: entries(),
    prefundedUsd: entries(),
    interestUsd: entries(),
    shortfallUsd: entries(),
    feesUsd: entries(),
    scheduledUsd: entries(),
    prepaidUsd: entries(),
    recoveredUsd: entries(),
    unspentUsd: entries(),
    lossUsd: entries(),
  };
}

/** A period's interest less the fees on it, in dollars; below zero where fees are more. */
export function netInterestUsd(flow: CollateralCashflow, period: number): number {
  return flow.interestUsd[period]! - flow.feesUsd[period]!;
}

/**
 * One month's interest at the net mortgage rate on loans and pre-funded cash, in dollars: times 30 / actual days and over
 * the bonds' balance it is the available funds rate of the offering document. Nothing where there are no loans.
 */
export function availableInterestUsd(flow: CollateralCashflow, period: number): number {
  const loans = flow.balanceUsd[period - 1]!;
  if (loans <= 0) return 0;
  return (netInterestUsd(flow, period) / loans) * (loans + flow.prefundedUsd[period - 1]!);
}
