import { roundToEighthPct } from '../units/money.ts';
import { FIXED, type LoanPool } from './loan-pool.ts';

/**
 * What loans owe month by month while none of them prepays or defaults, summed over loans. Entries are by month, 1 = first
 * payment after the cut-off date; entry 0 of the balances is at the cut-off date. Dollars.
 */
export interface Amortization {
  balanceUsd: Float64Array;
  /** Interest on the balance of the month before. */
  interestUsd: Float64Array;
  /** What a month's interest on the balance at the present rates is over next month's, because rates change in between. */
  overNextUsd: Float64Array;
}

export function emptyAmortization(months: number): Amortization {
  const entries = () => new Float64Array(months + 1);
  return { balanceUsd: entries(), interestUsd: entries(), overNextUsd: entries() };
}

/** The payment that repays a balance over the months left at a monthly rate. */
function levelPayment(balance: number, monthlyRate: number, monthsLeft: number): number {
  if (monthlyRate === 0) return balance / monthsLeft;
  // Exact for the smallest rates, of which 1 + rate keeps no trace.
  return balance * (monthlyRate + monthlyRate / Math.expm1(monthsLeft * Math.log1p(monthlyRate)));
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/**
 * The note rate after a change: index + margin, rounded to 1/8 %, then held within the initial or periodic cap of the
 * rate before, then within the lifetime cap and floor. Annual decimals.
 */
function resetRate(pool: LoanPool, loan: number, index: number, rateBefore: number, cap: number): number {
  const moved = clamp(roundToEighthPct(index + pool.margin[loan]!), rateBefore - cap, rateBefore + cap);
  return clamp(moved, pool.lifetimeFloor[loan]!, pool.lifetimeCap[loan]!);
}

/** The first month that is paid at a changed rate; a change before month 1 is already in the present rate. */
function firstChange(pool: LoanPool, loan: number): number {
  const toRoll = pool.monthsToRoll[loan]!;
  return toRoll > 0 ? toRoll + 1 : pool.changeEveryMonths[loan]! + 1;
}

const NO_RATES = new Float64Array(0);

/**
 * Adds one loan to the sums: level payments on the remaining term, interest only first where agreed, re-levelled when
 * the rate has changed and when the interest-only term ends. Months are walked in runs between changes, in which rate and
 * payment stand; `indexRates` are by month, read for a change ahead of it. Nothing is allocated.
 */
export function addLoan(sum: Amortization, pool: LoanPool, loan: number, indexRates: readonly Float64Array[]): void {
  const { balanceUsd, interestUsd, overNextUsd } = sum;
  const months = pool.remainingMonths[loan]!;
  // The last payment repays what is left, interest only or not.
  const firstLevel = Math.min(pool.interestOnlyMonths[loan]!, months - 1) + 1;
  const isFixed = pool.index[loan] === FIXED;
  const index = isFixed ? NO_RATES : indexRates[pool.index[loan]!]!;
  let change = isFixed ? months + 1 : firstChange(pool, loan);
  let cap = pool.monthsToRoll[loan]! > 0 ? pool.initialCap[loan]! : pool.periodicCap[loan]!;
  let balance = pool.balanceUsd[loan]!;
  let rate = pool.noteRate[loan]!;
  let paidRate = Number.NaN;
  let payment = 0;
  balanceUsd[0]! += balance;
  for (let month = 1; month < months;) {
    if (month === change) {
      const changed = resetRate(pool, loan, index[month]!, rate, cap);
      overNextUsd[month - 1]! += (balance * (rate - changed)) / 12;
      rate = changed;
      cap = pool.periodicCap[loan]!;
      change += pool.changeEveryMonths[loan]!;
    }
    const monthly = rate / 12;
    const isLevel = month >= firstLevel;
    if (!isLevel) payment = balance * monthly;
    else if (rate !== paidRate || month === firstLevel) payment = levelPayment(balance, monthly, months - month + 1);
    paidRate = rate;
    const end = Math.min(change, months, isLevel ? months : firstLevel);
    for (; month < end; month += 1) {
      const interest = balance * monthly;
      interestUsd[month]! += interest;
      balance -= payment - interest;
      balanceUsd[month]! += balance;
    }
  }
  const last = change === months ? resetRate(pool, loan, index[months]!, rate, cap) : rate;
  overNextUsd[months - 1]! += (balance * (rate - last)) / 12;
  interestUsd[months]! += (balance * last) / 12;
}
