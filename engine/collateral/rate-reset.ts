import type { AdjustableRate } from '../deal/schema/collateral.ts';
import { rateReadOn, type IndexCurve } from '../market/curves.ts';
import { addMonths, type DaySerial } from '../units/dates.ts';
import { PCT, roundToEighthPct } from '../units/money.ts';

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** Whether the payment of this month (1 = first after the cut-off date) is the first at a changed rate. */
export function ratesChangeBefore(terms: AdjustableRate, month: number): boolean {
  const since = month - 1 - terms.monthsToRoll;
  return since >= 0 && month > 1 && since % terms.changeEveryMonths === 0;
}

/**
 * The note rate after a change on the first day of a month's interest: index + margin, rounded to 1/8 %, then held
 * within the initial or periodic cap of the rate before, then within the lifetime cap and floor. Annual decimals.
 */
export function resetRate(
  terms: AdjustableRate,
  curve: IndexCurve,
  rateBefore: number,
  month: number,
  cutOff: DaySerial,
): number {
  const changeDate = addMonths(cutOff, month - 1);
  const index = rateReadOn(curve, changeDate - terms.lookbackDays);
  const rounded = roundToEighthPct(index + Number(terms.marginPct) * PCT);
  const first = month - 1 === terms.monthsToRoll;
  const cap = Number(first ? terms.initialCapPct : terms.periodicCapPct) * PCT;
  const moved = clamp(rounded, rateBefore - cap, rateBefore + cap);
  return clamp(moved, Number(terms.lifetimeFloorPct) * PCT, Number(terms.lifetimeCapPct) * PCT);
}
