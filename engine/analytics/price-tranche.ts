import type { DayCount } from '../units/day-count.ts';
import { BPS, PCT } from '../units/money.ts';
import { cashInPeriod, type TrancheCashflow } from '../waterfall/cashflow.ts';
import type { PlannedTranche } from '../waterfall/plan-tranche.ts';
import type { Timeline } from '../waterfall/timeline.ts';
import { averageLife } from './average-life.ts';
import { yieldAtPrice, yieldSensitivity } from './bond-yield.ts';
import { accruedInterestUsd, datedCashflow, fullPriceUsd } from './dated-cashflow.ts';
import { discountMargin, modifiedDuration } from './discount-margin.ts';
import { principalWindow } from './principal-window.ts';

/** What a price means: a floating class has a discount margin, any other a bond-equivalent yield. */
interface PricedReturn {
  dmBps: number | undefined;
  yieldPct: number | undefined;
  modDurationYears: number | undefined;
}

/** The figures of one class at one speed and redemption, unrounded; undefined where a figure does not exist. */
export interface TrancheFigures extends PricedReturn {
  walYears: number | undefined;
  /** Periods, inclusive. */
  firstPrincipal: number | undefined;
  lastPrincipal: number | undefined;
}

const NO_RETURN: PricedReturn = { dmBps: undefined, yieldPct: undefined, modDurationYears: undefined };

/** Discounted over the time between payments; a payment delay lengthens the first one. */
function marginReturn(
  tranche: PlannedTranche,
  index: Float64Array,
  cash: Float64Array,
  priceUsd: number,
): PricedReturn {
  const accrual = tranche.discountTime.slice(1, cash.length + 1);
  accrual[0]! += tranche.delayDays / 360;
  const indexRate = index.subarray(1, cash.length + 1);
  const priced = discountMargin({ cash, accrual, indexRate }, priceUsd);
  if (!priced) return NO_RETURN;
  const nominalYield = indexRate[0]! + priced.margin;
  return {
    dmBps: priced.margin / BPS,
    yieldPct: undefined,
    modDurationYears: modifiedDuration(priced.durationYears, nominalYield),
  };
}

/** Bond-equivalent, on years of twelve months of 30 days to the scheduled payment dates. */
function yieldReturn(delayDays: number, cash: Float64Array, timeline: Timeline, priceUsd: number): PricedReturn {
  const [settlement = 0, ...dates] = timeline.scheduledDates;
  const paid = dates.slice(0, cash.length).map((day) => day + delayDays);
  const flow = datedCashflow(cash, paid, settlement, '30/360');
  const bondYield = yieldAtPrice(flow, priceUsd);
  if (bondYield === undefined) return NO_RETURN;
  const modDurationYears = yieldSensitivity(flow, bondYield)?.modifiedDurationYears;
  return { dmBps: undefined, yieldPct: bondYield / PCT, modDurationYears };
}

/** Prices a class in percent of par, of its balance or notional amount at closing, with accrued interest on top. */
export function priceTranche(
  tranche: PlannedTranche,
  flow: TrancheCashflow,
  timeline: Timeline,
  periods: number,
  price: { pct: number; ofUsd: number; lifeDayCount: DayCount },
): TrancheFigures {
  const window = principalWindow(flow);
  const cash = Float64Array.from({ length: periods }, (_usd, i) => cashInPeriod(flow, i + 1));
  const { dayCount, couponRate } = tranche;
  const [settlement = 0] = timeline.paymentDates;
  const accrued = accruedInterestUsd(price.ofUsd, couponRate[1] ?? 0, dayCount, timeline.accruesFrom, settlement);
  const priceUsd = fullPriceUsd(price.ofUsd, price.pct, accrued);
  const { indexRate, delayDays } = tranche;
  const returned = indexRate
    ? marginReturn(tranche, indexRate, cash, priceUsd)
    : yieldReturn(delayDays, cash, timeline, priceUsd);
  return {
    ...returned,
    walYears: averageLife(flow, timeline, delayDays, price.lifeDayCount),
    firstPrincipal: window?.first,
    lastPrincipal: window?.last,
  };
}
