/** A class's cash by payment, with what discounts it; payment 0 is the first after settlement. */
export interface FloatingCashflow {
  /** Dollars paid. */
  cash: Float64Array;
  /** The index over each accrual period, annual decimals. */
  indexRate: Float64Array;
  /** Accrual periods in years, from settlement on. */
  accrual: Float64Array;
}

export interface DiscountMargin {
  /** Annual decimal. */
  margin: number;
  /** Present-value-weighted time, years of the accrual day count (Macaulay). */
  durationYears: number;
}

interface PresentValue {
  usd: number;
  /** Derivative by the margin. */
  slope: number;
  dollarYears: number;
}

/** Cash discounted at the product of 1 / (1 + (index + margin) x accrual) over the accrual periods. */
function presentValue({ cash, indexRate, accrual }: FloatingCashflow, margin: number): PresentValue {
  let factor = 1;
  let logSlope = 0;
  let years = 0;
  const value = { usd: 0, slope: 0, dollarYears: 0 };
  for (let i = 0; i < cash.length; i += 1) {
    const growth = 1 + (indexRate[i]! + margin) * accrual[i]!;
    factor /= growth;
    logSlope -= accrual[i]! / growth;
    years += accrual[i]!;
    const usd = cash[i]! * factor;
    value.usd += usd;
    value.slope += usd * logSlope;
    value.dollarYears += usd * years;
  }
  return value;
}

const MAX_STEPS = 60;
const LOWEST_MARGIN = -0.5;
const HIGHEST_MARGIN = 10;

/**
 * The margin over the index at which the cash is worth the price (Standard Formulas, "discount margin"); undefined
 * when no margin between -50 % and 1,000 % is.
 */
export function discountMargin(flow: FloatingCashflow, priceUsd: number): DiscountMargin | undefined {
  let margin = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const value = presentValue(flow, margin);
    if (!(value.usd > 0) || value.slope === 0) return undefined;
    // Newton on the logarithm, which is nearly straight in the margin.
    const next = margin - (Math.log(value.usd / priceUsd) * value.usd) / value.slope;
    if (!Number.isFinite(next) || next < LOWEST_MARGIN || next > HIGHEST_MARGIN) return undefined;
    if (Math.abs(next - margin) < 1e-14) return { margin: next, durationYears: value.dollarYears / value.usd };
    margin = next;
  }
  return undefined;
}

/** Macaulay duration per unit of bond-equivalent yield: D / (1 + y / 2), y = index + margin as a nominal annual rate. */
export function modifiedDuration(durationYears: number, nominalYield: number): number {
  return durationYears / (1 + nominalYield / 2);
}
