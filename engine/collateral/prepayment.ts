import type { PrepaymentSpeed } from '../deal/schema/collateral.ts';
import { PCT } from '../units/money.ts';

/** Single monthly mortality of an annual rate: 1 - (1 - CPR)^(1/12); an annual rate over 1 is taken as 1. */
export function smmOfCpr(cpr: number): number {
  return 1 - (1 - Math.min(1, cpr)) ** (1 / 12);
}

function cprInMonth(speed: PrepaymentSpeed, loanMonth: number): number {
  if (speed.kind === 'cpr') return Number(speed.annualPct) * PCT;
  const step = speed.steps.findLast(({ fromMonth }) => fromMonth <= loanMonth);
  return step ? Number(step.annualPct) * PCT : 0;
}

/**
 * Single monthly mortality by loan month (1 = the month after origination; entry 0 unused) at a percentage of the
 * pricing speed, which scales the annual rate.
 */
export function smmByLoanMonth(speed: PrepaymentSpeed, speedPct: number, months: number): Float64Array {
  const smm = new Float64Array(months + 1);
  let cprBefore = Number.NaN;
  for (let month = 1; month <= months; month += 1) {
    const cpr = cprInMonth(speed, month) * speedPct * PCT;
    smm[month] = cpr === cprBefore ? smm[month - 1]! : smmOfCpr(cpr);
    cprBefore = cpr;
  }
  return smm;
}
