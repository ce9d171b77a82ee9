import type { DefaultRate } from '../deal/schema/assumptions.ts';
import { PCT } from '../units/money.ts';
import { smmOfCpr } from './prepayment.ts';

/**
 * Annual default rate of 100 % SDA in a loan month: .02 % more each month to .60 % in month 30, level to month 60, then
 * .0095 % less each month to .03 % in month 120, level after (Standard Formulas, "Standard Default Assumption").
 */
export function sdaCdr(loanMonth: number): number {
  if (loanMonth <= 30) return 0.0002 * loanMonth;
  if (loanMonth <= 60) return 0.006;
  return loanMonth < 120 ? 0.006 - 0.000095 * (loanMonth - 60) : 0.0003;
}

/**
 * Monthly default rate by month of the loan's schedule (1 = first payment; entry 0 unused), decimals. A loan bought in a
 * later period starts a vector by period there.
 */
export function monthlyDefaultRates(
  rate: DefaultRate,
  ageMonths: number,
  months: number,
  boughtInPeriod = 0,
): Float64Array {
  const constant = rate.kind === 'cdr' ? smmOfCpr(Number(rate.annualPct) * PCT) : 0;
  const monthly = (month: number): number => {
    switch (rate.kind) {
      case 'cdr':
        return constant;
      case 'mdr':
        return Number(rate.monthlyPct[boughtInPeriod + month - 1] ?? rate.monthlyPct.at(-1)) * PCT;
      case 'sda':
        return smmOfCpr(sdaCdr(Math.floor(ageMonths) + month) * Number(rate.sdaPct) * PCT);
    }
  };
  return Float64Array.from({ length: months + 1 }, (_rate, month) => (month === 0 ? 0 : monthly(month)));
}
