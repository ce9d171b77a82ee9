import { availableInterestUsd, netInterestUsd, type CollateralCashflow } from '../collateral/cashflow.ts';
import type { DealCashflow } from '../waterfall/cashflow.ts';
import { hedgeReceiptUsd, type PlannedHedge } from '../waterfall/plan-hedge.ts';
import type { Plan } from '../waterfall/plan.ts';
import { accrualFractions } from '../waterfall/timeline.ts';

/**
 * `document`: net mortgage rate x loans and pre-funded cash / bonds x 30 / actual days, the offering document's
 * definition. `cash`: net loan interest and net derivative receipts of the period x 12 / bonds, as the published
 * schedules are reckoned.
 */
export type RateMeasure = 'document' | 'cash';

/** Annual decimals by group and period; entry 0 is unused, and not a number where a group has no bonds. */
export type AvailableRates = Float64Array[];

interface RateInputs {
  plan: Plan;
  loans: CollateralCashflow[];
  run: DealCashflow;
  /** With a first period of a whole month. */
  hedges: readonly PlannedHedge[];
}

/** Bonds of each group before the payments of a period. */
function bondsBefore({ plan, run }: RateInputs, period: number): Float64Array {
  const bonds = new Float64Array(plan.collateral.length);
  for (const [position, { group }] of plan.tranches.entries()) {
    bonds[group]! += run.tranches[position]!.balanceUsd[period - 1]!;
  }
  return bonds;
}

/** An annual decimal of a group in a period, on the bonds as they stand before its payments. */
type RateOf = (group: number, period: number, bonds: Float64Array) => number;

const cashRate =
  ({ loans, hedges }: RateInputs): RateOf =>
  (group, period, bonds) => {
    const received = hedges
      .filter((hedge) => hedge.group === group)
      .reduce((total, hedge) => total + hedgeReceiptUsd(hedge, period, bonds), 0);
    return ((netInterestUsd(loans[group]!, period) + received) * 12) / bonds[group]!;
  };

function documentRate({ plan, loans }: RateInputs): RateOf {
  const accrual = accrualFractions(plan.timeline, 'actual/360');
  return (group, period, bonds) => availableInterestUsd(loans[group]!, period) / bonds[group]! / accrual[period]!;
}

/** The available rate of every group in every period of a run, 1 to its last. */
export function availableRates(inputs: RateInputs, measure: RateMeasure): AvailableRates {
  const rateOf = measure === 'cash' ? cashRate(inputs) : documentRate(inputs);
  const rates = inputs.loans.map(() => new Float64Array(inputs.run.periods + 1).fill(Number.NaN));
  for (let period = 1; period <= inputs.run.periods; period += 1) {
    const bonds = bondsBefore(inputs, period);
    for (const [group, byPeriod] of rates.entries()) {
      if (bonds[group]! > 0) byPeriod[period] = rateOf(group, period, bonds);
    }
  }
  return rates;
}
