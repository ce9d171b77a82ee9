import { assert } from '../units/assert.ts';
import { yearFraction, type DayCount } from '../units/day-count.ts';
import type { DaySerial } from '../units/dates.ts';
import { PCT } from '../units/money.ts';

/** The cash a buyer receives, one entry a payment; no amount is negative. */
export interface DatedCashflow {
  /** Years from settlement to the day the cash arrives, delay included. */
  years: Float64Array;
  cashUsd: Float64Array;
}

/**
 * Dates cash from settlement to the days it arrives, delay included, in years of a day count: 30/360 for a
 * bond-equivalent yield, actual/360 for a money-market one (Standard Formulas). What belongs to the seller is left out
 * by the caller, for with a delay it may arrive after settlement; a payment before settlement is a mistake and throws.
 */
export function datedCashflow(
  cashUsd: Float64Array,
  paymentDates: readonly DaySerial[],
  settlement: DaySerial,
  dayCount: DayCount,
): DatedCashflow {
  assert(cashUsd.length === paymentDates.length, () => `${cashUsd.length} amounts on ${paymentDates.length} dates`);
  const early = paymentDates.findIndex((date) => date < settlement);
  assert(early < 0, () => `payment ${early} comes ${settlement - paymentDates[early]!} days before settlement`);
  return { years: Float64Array.from(paymentDates, (date) => yearFraction(dayCount, settlement, date)), cashUsd };
}

/** Interest in dollars from the start of the accrual period, inclusive, to settlement, exclusive; an annual decimal rate. */
export function accruedInterestUsd(
  balanceUsd: number,
  couponRate: number,
  dayCount: DayCount,
  accruedFrom: DaySerial,
  settlement: DaySerial,
): number {
  return balanceUsd * couponRate * yearFraction(dayCount, accruedFrom, settlement);
}

/** What is paid at settlement, in dollars: the quoted price in percent of the balance, and the accrued interest. */
export function fullPriceUsd(balanceUsd: number, pricePct: number, accruedUsd: number): number {
  return balanceUsd * pricePct * PCT + accruedUsd;
}
