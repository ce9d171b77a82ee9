import type { TrancheCashflow } from '../waterfall/cashflow.ts';
import type { Timeline } from '../waterfall/timeline.ts';

/**
 * Weighted average life in years: principal by actual days from settlement / 365, over all principal actually paid.
 * Undefined when no principal is paid.
 */
export function averageLife(flow: TrancheCashflow, timeline: Timeline, delayDays: number): number | undefined {
  const settlement = timeline.paymentDates[0]!;
  let principal = 0;
  let dollarDays = 0;
  for (let period = 1; period < flow.principalUsd.length; period += 1) {
    principal += flow.principalUsd[period]!;
    dollarDays += flow.principalUsd[period]! * (timeline.paymentDates[period]! + delayDays - settlement);
  }
  return principal > 0 ? dollarDays / 365 / principal : undefined;
}
