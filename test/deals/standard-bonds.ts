import { accruedInterestUsd, datedCashflow, type DatedCashflow } from '../../engine/analytics/dated-cashflow.ts';
import type { FloatingCashflow } from '../../engine/analytics/discount-margin.ts';
import { yearFraction, type DayCount } from '../../engine/units/day-count.ts';
import { addMonths, dateOf, type DaySerial } from '../../engine/units/dates.ts';
import { principalOf, projectPool, PSA } from './pools.ts';

/** A GNMA I 9 % at 150 PSA; no date is published, and 30/360 asks for none: any first of a month will do. */
export const GINNIE_ISSUED = dateOf('1990-01-01');

const ginnieFlow = projectPool(
  { balanceUsd: '100', grossPct: '9.5', feePct: '0.5', remainingTermMonths: 360, ageMonths: 0, speed: PSA },
  150,
);

/** Dollars by month per 100 of face, entry 0 is month 1. */
export const GINNIE_PRINCIPAL_USD = Float64Array.from(principalOf(ginnieFlow).slice(1));
export const GINNIE_CASH_USD = GINNIE_PRINCIPAL_USD.map(
  (principal, i) => principal + (ginnieFlow.interestUsd[i + 1] ?? 0) - (ginnieFlow.feesUsd[i + 1] ?? 0),
);

/** 14 days' actual delay: each month is paid on the 15th of the next, 44 days of 30/360 after its first day. */
const ginniePaymentDates = Array.from(GINNIE_CASH_USD, (_usd, i) => addMonths(GINNIE_ISSUED, i + 1) + 14);

export function ginnie(settlement: DaySerial, usd = GINNIE_CASH_USD): DatedCashflow {
  return datedCashflow(usd, ginniePaymentDates, settlement, '30/360');
}

const CMO_MARGIN = 0.005;
const CMO_SETTLED = dateOf('1989-03-17');
export const CMO_LIBOR = 0.101875;
/**
 * LIBOR by month of accrual. A month's lag: the payment of 1 September carries interest from 1 February to 1 August, so
 * the rate set on 30 January is February's, that of 27 February is March's, and today's holds from April on.
 */
const cmoResets = [
  { from: dateOf('1989-02-01'), libor: 0.09375 },
  { from: dateOf('1989-03-01'), libor: 0.109375 },
  { from: dateOf('1989-04-01'), libor: CMO_LIBOR },
];

/** Interest across the resets, first day inclusive, last exclusive; act/act is actual/365, for no leap day comes by. */
function cmoInterestUsd(balanceUsd: number, from: DaySerial, to: DaySerial): number {
  return cmoResets.reduce((total, reset, i) => {
    const start = Math.max(from, reset.from);
    const end = Math.min(to, cmoResets[i + 1]?.from ?? to);
    if (start >= end) return total;
    return total + accruedInterestUsd(balanceUsd, reset.libor + CMO_MARGIN, 'actual/365', start, end);
  }, 0);
}

const [accrualStart, accrualMiddle, accrualEnd] = [dateOf('1989-02-01'), dateOf('1989-08-01'), dateOf('1990-02-01')];
const cmoPaymentDates = [dateOf('1989-09-01'), dateOf('1990-03-01')];

export const CMO_ACCRUED_USD = cmoInterestUsd(100, accrualStart, CMO_SETTLED);
export const CMO_CASH_USD = Float64Array.of(
  50 + cmoInterestUsd(100, accrualStart, accrualMiddle),
  50 + cmoInterestUsd(50, accrualMiddle, accrualEnd),
);

/** The cash of the floating CMO, per 100 of face, as a yield sees it. */
export function floatingCmo(dayCount: DayCount): DatedCashflow {
  return datedCashflow(CMO_CASH_USD, cmoPaymentDates, CMO_SETTLED, dayCount);
}

/** The same as a discount margin sees it: one simple rate over each time between payments, the first from settlement. */
export function floatingCmoOverIndex(dayCount: DayCount, index: number): FloatingCashflow {
  const starts = [CMO_SETTLED, ...cmoPaymentDates];
  const accrual = Float64Array.from(cmoPaymentDates, (to, i) => yearFraction(dayCount, starts[i] ?? to, to));
  return { cash: CMO_CASH_USD, accrual, indexRate: accrual.map(() => index) };
}
