import type { DatedCashflow } from './dated-cashflow.ts';
import { modifiedDuration } from './discount-margin.ts';

/** What a full price does as its bond-equivalent yield moves. */
export interface YieldSensitivity {
  /** Present-value-weighted time to the cash, delay included. */
  macaulayYears: number;
  /** Part of the price lost per unit of yield: -P' / P. */
  modifiedDurationYears: number;
  /** P'' / P, in years squared. */
  convexity: number;
}

interface Moments {
  usd: number;
  dollarYears: number;
  dollarYearsSquared: number;
}

const continuousRate = (bondYield: number): number => 2 * Math.log1p(bondYield / 2);
const bondYieldOf = (continuous: number): number => 2 * Math.expm1(continuous / 2);

/** Cash discounted at a continuous annual rate, and its first two moments in time. */
function discounted({ years, cashUsd }: DatedCashflow, rate: number): Moments {
  const sums = { usd: 0, dollarYears: 0, dollarYearsSquared: 0 };
  for (let i = 0; i < cashUsd.length; i += 1) {
    const time = years[i]!;
    const usd = cashUsd[i]! * Math.exp(-rate * time);
    sums.usd += usd;
    sums.dollarYears += usd * time;
    sums.dollarYearsSquared += usd * time * time;
  }
  return sums;
}

/**
 * Full price in dollars at an annual yield compounded twice a year, a decimal above -2: the sum of
 * cash / (1 + y / 2)^(2 x years) (Standard Formulas).
 */
export function priceAtYield(flow: DatedCashflow, bondYield: number): number {
  return discounted(flow, continuousRate(bondYield)).usd;
}

const LOWEST_YIELD = -0.9;
const HIGHEST_YIELD = 10;
const TOLERANCE = 1e-12;
/** Newton needs about six; halving the range to the tolerance would need 43. */
const MAX_STEPS = 100;

/**
 * The annual yield compounded twice a year, a decimal, at which the cash is worth the full price; undefined when none
 * between -90 % and 1,000 %, both exclusive, is (Standard Formulas).
 */
export function yieldAtPrice(flow: DatedCashflow, priceUsd: number): number | undefined {
  const worthMore = (rate: number): boolean => discounted(flow, rate).usd > priceUsd;
  const worthLess = (rate: number): boolean => discounted(flow, rate).usd < priceUsd;
  let low = continuousRate(LOWEST_YIELD);
  let high = continuousRate(HIGHEST_YIELD);
  if (!(priceUsd > 0 && worthMore(low) && worthLess(high))) return undefined;
  let rate = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const { usd, dollarYears } = discounted(flow, rate);
    if (usd > priceUsd) low = rate;
    else high = rate;
    // Newton on the logarithm, which is nearly straight in the continuous rate; half way where it leaves the range.
    const newton = rate + (Math.log(usd / priceUsd) * usd) / dollarYears;
    const next = newton >= low && newton <= high ? newton : (low + high) / 2;
    if (Math.abs(next - rate) < TOLERANCE) return bondYieldOf(next);
    rate = next;
  }
  return bondYieldOf(rate);
}

/**
 * Durations and convexity of the full price at an annual yield compounded twice a year, a decimal; undefined where
 * nothing is paid. With n = 2 x years, convexity is the sum of PV x n x (n + 1) / (4 x P x (1 + y / 2)^2), so both it
 * and the modified duration are per unit of bond-equivalent, not mortgage, yield (Standard Formulas).
 */
export function yieldSensitivity(flow: DatedCashflow, bondYield: number): YieldSensitivity | undefined {
  const { usd, dollarYears, dollarYearsSquared } = discounted(flow, continuousRate(bondYield));
  if (!(usd > 0)) return undefined;
  const macaulayYears = dollarYears / usd;
  return {
    macaulayYears,
    modifiedDurationYears: modifiedDuration(macaulayYears, bondYield),
    convexity: (dollarYearsSquared + dollarYears / 2) / usd / (1 + bondYield / 2) ** 2,
  };
}
