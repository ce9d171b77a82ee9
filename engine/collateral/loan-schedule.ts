import type { Repline } from '../deal/schema/collateral.ts';
import type { Curves } from '../market/curves.ts';
import type { DaySerial } from '../units/dates.ts';
import { PCT } from '../units/money.ts';
import { ratesChangeBefore, resetRate } from './rate-reset.ts';

/**
 * What a loan does on its own, whatever is prepaid around it. Entries are by month, 1 = first payment after the
 * cut-off date; entry 0 is unused.
 */
export interface LoanSchedule {
  months: number;
  /** Monthly note rate, a decimal. */
  monthlyRate: Float64Array;
  /** Scheduled principal as a part of the balance before it; 1 in the last month. */
  scheduledPart: Float64Array;
}

/** Principal part of the level payment that repays 1 over the months left at a monthly rate. */
function firstLevelPrincipal(monthlyRate: number, monthsLeft: number): number {
  if (monthlyRate === 0) return 1 / monthsLeft;
  // Exact for the smallest rates, of which 1 + rate keeps no trace.
  return monthlyRate / Math.expm1(monthsLeft * Math.log1p(monthlyRate));
}

/** The note rate by month, annual decimals; a rate change before month 1 is already in the present rate. */
export function noteRates(loan: Repline, curves: Curves, cutOff: DaySerial): Float64Array {
  const rates = new Float64Array(loan.remainingTermMonths + 1);
  const terms = loan.adjustable;
  const curve = terms && curves.get(terms.index);
  let rate = Number(loan.noteRatePct) * PCT;
  for (let month = 1; month < rates.length; month += 1) {
    if (curve && ratesChangeBefore(terms, month)) rate = resetRate(terms, curve, rate, month, cutOff);
    rates[month] = rate;
  }
  return rates;
}

/**
 * Level payments on the remaining term, interest only first where agreed, re-levelled at every rate change and when
 * the interest-only term ends.
 */
export function loanSchedule(loan: Repline, curves: Curves, cutOff: DaySerial): LoanSchedule {
  const months = loan.remainingTermMonths;
  const rates = noteRates(loan, curves, cutOff);
  const schedule = { months, monthlyRate: new Float64Array(months + 1), scheduledPart: new Float64Array(months + 1) };
  let balance = 1;
  let payment = 0;
  let rateBefore = Number.NaN;
  for (let month = 1; month <= months; month += 1) {
    const rate = rates[month]! / 12;
    schedule.monthlyRate[month] = rate;
    if (month <= loan.interestOnlyMonths) continue;
    if (rate !== rateBefore) payment = balance * (rate + firstLevelPrincipal(rate, months - month + 1));
    rateBefore = rate;
    const principal = month === months ? balance : Math.min(balance, payment - balance * rate);
    schedule.scheduledPart[month] = balance > 0 ? principal / balance : 1;
    balance -= principal;
  }
  return schedule;
}
