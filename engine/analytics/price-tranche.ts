import { BPS } from '../units/money.ts';
import { cashInPeriod, type TrancheCashflow } from '../waterfall/cashflow.ts';
import type { PlannedTranche } from '../waterfall/plan-tranche.ts';
import type { Timeline } from '../waterfall/timeline.ts';
import { averageLife } from './average-life.ts';
import { discountMargin, modifiedDuration, type FloatingCashflow } from './discount-margin.ts';
import { principalWindow } from './principal-window.ts';

/** The figures of one class at one speed and redemption, unrounded; undefined where a figure does not exist. */
export interface TrancheFigures {
  dmBps: number | undefined;
  walYears: number | undefined;
  modDurationYears: number | undefined;
  /** Periods, inclusive. */
  firstPrincipal: number | undefined;
  lastPrincipal: number | undefined;
}

/** The class's cash to its last payment, with what discounts it; a payment delay lengthens the first accrual. */
function floatingCashflow(tranche: PlannedTranche, flow: TrancheCashflow, periods: number): FloatingCashflow {
  const cash = new Float64Array(periods);
  for (let period = 1; period <= periods; period += 1) cash[period - 1] = cashInPeriod(flow, period);
  const accrual = tranche.accrual.slice(1, periods + 1);
  accrual[0]! += tranche.delayDays / 360;
  return { cash, accrual, indexRate: tranche.indexRate.subarray(1, periods + 1) };
}

/** Prices a class in percent of par, settling flat. */
export function priceTranche(
  tranche: PlannedTranche,
  flow: TrancheCashflow,
  timeline: Timeline,
  periods: number,
  pricePct: number,
): TrancheFigures {
  const window = principalWindow(flow);
  const cashflow = floatingCashflow(tranche, flow, periods);
  const priced = discountMargin(cashflow, (tranche.balanceUsd * pricePct) / 100);
  const nominalYield = priced && cashflow.indexRate[0]! + priced.margin;
  return {
    dmBps: priced && priced.margin / BPS,
    walYears: averageLife(flow, timeline, tranche.delayDays),
    modDurationYears: priced && modifiedDuration(priced.durationYears, nominalYield ?? 0),
    firstPrincipal: window?.first,
    lastPrincipal: window?.last,
  };
}
