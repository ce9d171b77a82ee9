import { emptyAmortization, addLoan, type Amortization } from './amortize.ts';
import { rateReadOn, type Curves } from '../market/curves.ts';
import { addMonths, type DaySerial } from '../units/dates.ts';
import { LOANS_AT_ONCE, unwatched } from '../units/watch.ts';
import type { LoanPool } from './loan-pool.ts';

/**
 * What loans of one age and remaining term do on their own, whatever is prepaid around it. Entries are by month, 1 = first
 * payment after the cut-off date; entry 0 is unused.
 */
export interface LoanSchedule {
  months: number;
  /** Monthly note rate on the balance of the month before, a decimal. */
  monthlyRate: Float64Array;
  /** Scheduled principal as a part of the balance before it; 1 in the last month. */
  scheduledPart: Float64Array;
  /** Monthly note rate on what is left after scheduled principal, a decimal. */
  survivorRate: Float64Array;
}

/** Loans that amortize, prepay and default alike, but for their rates. */
export interface AlikeLoans {
  ageMonths: number;
  balanceUsd: number;
  schedule: LoanSchedule;
}

/** Index rates by month of payment, as read for a change of the rate ahead of it; in the order of the pool's indices. */
export function indexRates({ indices }: LoanPool, curves: Curves, cutOff: DaySerial, months: number): Float64Array[] {
  return indices.map(({ name, lookbackDays }) => {
    const curve = curves.get(name);
    if (!curve) throw new Error(`There is no curve of the index "${name}"`);
    return Float64Array.from({ length: months + 1 }, (_rate, month) =>
      rateReadOn(curve, addMonths(cutOff, month - 1) - lookbackDays),
    );
  });
}

/** Sums turned into rates and parts, which hold for any part of the loans that is left. */
function scheduleOf({ balanceUsd, interestUsd, overNextUsd }: Amortization): LoanSchedule {
  const months = balanceUsd.length - 1;
  const entries = () => new Float64Array(months + 1);
  const schedule = { months, monthlyRate: entries(), scheduledPart: entries(), survivorRate: entries() };
  for (let month = 1; month <= months; month += 1) {
    const before = balanceUsd[month - 1]!;
    const after = balanceUsd[month]!;
    schedule.scheduledPart[month] = before > 0 ? (before - after) / before : 1;
    if (before > 0) schedule.monthlyRate[month] = interestUsd[month]! / before;
    if (after > 0) schedule.survivorRate[month] = (interestUsd[month + 1]! + overNextUsd[month]!) / after;
  }
  return schedule;
}

/**
 * Amortizes every loan of a pool once, without prepayments. Loans of one age and remaining term lose the same part to
 * prepayments and defaults each month, so their sums say all that a run at any speed asks of them.
 */
export function amortizePool(pool: LoanPool, curves: Curves, cutOff: DaySerial, watch = unwatched): AlikeLoans[] {
  const longest = pool.remainingMonths.reduce((months, one) => Math.max(months, one), 0);
  const rates = indexRates(pool, curves, cutOff, longest);
  const byAge = new Map<number, Map<number, Amortization>>();
  for (let loan = 0; loan < pool.loans; loan += 1) {
    if (loan % LOANS_AT_ONCE === 0) watch('amortizing', loan, pool.loans);
    addLoan(sumsOf(byAge, pool, loan), pool, loan, rates);
  }
  return [...byAge].flatMap(([ageMonths, byTerm]) =>
    [...byTerm.values()].map((sum) => ({ ageMonths, balanceUsd: sum.balanceUsd[0]!, schedule: scheduleOf(sum) })),
  );
}

/** The sums that a loan belongs to. */
function sumsOf(byAge: Map<number, Map<number, Amortization>>, pool: LoanPool, loan: number): Amortization {
  const age = pool.ageMonths[loan]!;
  const months = pool.remainingMonths[loan]!;
  let byTerm = byAge.get(age);
  if (!byTerm) byAge.set(age, (byTerm = new Map()));
  let sum = byTerm.get(months);
  if (!sum) byTerm.set(months, (sum = emptyAmortization(months)));
  return sum;
}
