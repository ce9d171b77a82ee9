import type { PrepaymentSpeed } from '../deal/schema/collateral.ts';
import { PCT } from '../units/money.ts';

/** Single monthly mortality of an annual rate: 1 - (1 - CPR)^(1/12); an annual rate over 1 is taken as 1. */
export function smmOfCpr(cpr: number): number {
  return 1 - (1 - Math.min(1, cpr)) ** (1 / 12);
}

type AnnualSpeed = Exclude<PrepaymentSpeed, { kind: 'abs' }>;

function cprInMonth(speed: AnnualSpeed, loanMonth: number): number {
  switch (speed.kind) {
    case 'cpr':
      return Number(speed.annualPct) * PCT;
    case 'psa':
      return 0.002 * Math.min(loanMonth, 30);
    case 'cprByAge':
      return Number(speed.steps.findLast(({ fromMonth }) => fromMonth <= loanMonth)?.annualPct ?? 0) * PCT;
  }
}

/** SMM of an absolute speed in a loan month: ABS / (1 - ABS x (month - 1)), at most 1 (Standard Formulas, "ABS"). */
export function smmOfAbs(abs: number, loanMonth: number): number {
  const left = 1 - abs * (loanMonth - 1);
  return left <= abs ? 1 : abs / left;
}

/**
 * Single monthly mortality by loan month (1 = the month after origination; entry 0 unused) at a percentage of the
 * pricing speed, which scales the annual rate, or the monthly one of an absolute speed.
 */
export function smmByLoanMonth(speed: PrepaymentSpeed, speedPct: number, months: number): Float64Array {
  const smm = new Float64Array(months + 1);
  let cprBefore = Number.NaN;
  for (let month = 1; month <= months; month += 1) {
    if (speed.kind === 'abs') {
      smm[month] = smmOfAbs(Number(speed.monthlyPct) * PCT * speedPct * PCT, month);
      continue;
    }
    const cpr = cprInMonth(speed, month) * speedPct * PCT;
    smm[month] = cpr === cprBefore ? smm[month - 1]! : smmOfCpr(cpr);
    cprBefore = cpr;
  }
  return smm;
}
