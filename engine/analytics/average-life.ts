import { yearFraction, type DayCount } from '../units/day-count.ts';
import type { TrancheCashflow } from '../waterfall/cashflow.ts';
import type { Timeline } from '../waterfall/timeline.ts';

/**
 * Weighted average life in years: principal by time from settlement, over all principal actually paid. Time is counted by
 * a day count from settlement to the payment dates, delay included. Undefined when no principal is paid.
 */
export function averageLife(
  flow: TrancheCashflow,
  timeline: Timeline,
  delayDays: number,
  dayCount: DayCount,
): number | undefined {
  const settlement = timeline.paymentDates[0]!;
  let principal = 0;
  let dollarYears = 0;
  for (let period = 1; period < flow.principalUsd.length; period += 1) {
    const usd = flow.principalUsd[period]!;
    if (usd === 0) continue;
    principal += usd;
    dollarYears += usd * yearFraction(dayCount, settlement, timeline.paymentDates[period]! + delayDays);
  }
  return principal > 0 ? dollarYears / principal : undefined;
}
