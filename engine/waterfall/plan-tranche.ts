import { rateOn, type Curves } from '../market/curves.ts';
import type { Tranche } from '../deal/schema/tranche.ts';
import { BPS, PCT } from '../units/money.ts';
import { accrualFractions, type Timeline } from './timeline.ts';

/** A class made ready to run: names turned to positions, rates to annual decimals. */
export interface PlannedTranche {
  id: string;
  /** Position of its group. */
  group: number;
  balanceUsd: number;
  delayDays: number;
  /** The index by period, annual decimals; entry 0 is unused. */
  indexRate: Float64Array;
  /** Index + margin within the fixed cap, by period: before and after the step-up. */
  couponRate: Float64Array;
  steppedUpRate: Float64Array;
  availableFundsCap: boolean;
  /** Parts of a year, by period. */
  accrual: Float64Array;
}

function ratesAtMargin(indexRates: Float64Array, margin: number, cap: number): Float64Array {
  return indexRates.map((index) => Math.max(0, Math.min(index + margin, cap)));
}

/** An index by period, annual decimals; the deal was checked, so a curve that is missing is our own mistake. */
export function indexRatesOf(index: string, timeline: Timeline, curves: Curves): Float64Array {
  const curve = curves.get(index);
  if (!curve) throw new Error(`There is no curve for ${index}`);
  return Float64Array.from(timeline.scheduledDates, (day) => rateOn(curve, day));
}

export function planTranche(tranche: Tranche, group: number, timeline: Timeline, curves: Curves): PlannedTranche {
  const { coupon } = tranche;
  const indexRate = indexRatesOf(coupon.index, timeline, curves);
  const margin = Number(coupon.marginBps) * BPS;
  const cap = coupon.capPct === undefined ? Infinity : Number(coupon.capPct) * PCT;
  return {
    id: tranche.id,
    group,
    balanceUsd: Number(tranche.balanceUsd),
    delayDays: tranche.delayDays,
    indexRate,
    couponRate: ratesAtMargin(indexRate, margin, cap),
    steppedUpRate: ratesAtMargin(indexRate, margin * Number(coupon.stepUpMultiple ?? 1), cap),
    availableFundsCap: coupon.availableFundsCap,
    accrual: accrualFractions(timeline, tranche.dayCount),
  };
}
