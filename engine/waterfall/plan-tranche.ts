import { rateOn, type Curves } from '../market/curves.ts';
import type { FloatingCoupon, Tranche } from '../deal/schema/tranche.ts';
import type { DayCount } from '../units/day-count.ts';
import { BPS, PCT } from '../units/money.ts';
import { listed, quoted } from '../units/quote.ts';
import { RunError } from '../units/run-error.ts';
import { accrualFractions, monthBeforeFractions, timeFractions, type Timeline } from './timeline.ts';

/** A class made ready to run: names turned to positions, rates to annual decimals. */
export interface PlannedTranche {
  id: string;
  /** Position of its group. */
  group: number;
  balanceUsd: number;
  delayDays: number;
  dayCount: DayCount;
  /** The index by period, annual decimals; entry 0 is unused. Undefined where the coupon does not float. */
  indexRate: Float64Array | undefined;
  /** Within cap and floor, by period: before and after the step-up. */
  couponRate: Float64Array;
  steppedUpRate: Float64Array;
  availableFundsCap: boolean;
  /** Classes on whose balances it accrues, where not on its own. */
  notionalOf: number[] | undefined;
  /** Parts of a year that interest runs over, by period. */
  accrual: Float64Array;
  /** Parts of a year that cash is discounted over, by period. */
  discountTime: Float64Array;
}

/** An index by period, annual decimals; throws RunError where the curves that were chosen do not hold it. */
export function indexRatesOf(index: string, timeline: Timeline, curves: Curves): Float64Array {
  const curve = curves.get(index);
  if (!curve)
    throw new RunError(`There is no curve of the index ${quoted(index)}: the curves are ${listed(curves.keys())}`);
  return Float64Array.from(timeline.scheduledDates, (day) => rateOn(curve, day));
}

/** Index x multiplier + margin within cap and floor, by period, annual decimals. */
function floatingRates(coupon: FloatingCoupon, index: Float64Array, marginMultiple: number): Float64Array {
  const multiplier = Number(coupon.multiplier ?? 1);
  const margin = Number(coupon.marginBps) * BPS * marginMultiple;
  const floor = Number(coupon.floorPct ?? 0) * PCT;
  const cap = coupon.capPct === undefined ? Infinity : Number(coupon.capPct) * PCT;
  return index.map((rate) => Math.max(floor, Math.min(rate * multiplier + margin, cap)));
}

type Rates = Pick<PlannedTranche, 'indexRate' | 'couponRate' | 'steppedUpRate' | 'availableFundsCap'>;

function ratesOf({ coupon }: Tranche, timeline: Timeline, curves: Curves): Rates {
  if (coupon.kind === 'floating') {
    const index = indexRatesOf(coupon.index, timeline, curves);
    return {
      indexRate: index,
      couponRate: floatingRates(coupon, index, 1),
      steppedUpRate: floatingRates(coupon, index, Number(coupon.stepUpMultiple ?? 1)),
      availableFundsCap: coupon.availableFundsCap,
    };
  }
  const rate = coupon.kind === 'fixed' ? Number(coupon.ratePct) * PCT : 0;
  const couponRate = new Float64Array(timeline.periods + 1).fill(rate);
  const availableFundsCap = coupon.kind === 'fixed' && coupon.availableFundsCap;
  return { indexRate: undefined, couponRate, steppedUpRate: couponRate, availableFundsCap };
}

export function planTranche(
  tranche: Tranche,
  group: number,
  timeline: Timeline,
  curves: Curves,
  positionOf: (id: string) => number,
): PlannedTranche {
  const fractions = tranche.accrual === 'monthBefore' ? monthBeforeFractions : accrualFractions;
  return {
    id: tranche.id,
    group,
    balanceUsd: Number(tranche.balanceUsd),
    delayDays: tranche.delayDays,
    dayCount: tranche.dayCount,
    ...ratesOf(tranche, timeline, curves),
    notionalOf: tranche.notionalOf?.map(positionOf),
    accrual: fractions(timeline, tranche.dayCount),
    discountTime: timeFractions(timeline, tranche.dayCount),
  };
}
