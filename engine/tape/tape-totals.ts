import { numbersOf, type Tape } from './tape.ts';

/** Some loans of a tape and their current balance, exact to the cent; a blank balance counts as nothing. */
export interface LoanTotal {
  loans: number;
  balanceUsd: number;
}

/** What came in is what is kept and what is excluded. */
export interface TapeTotals {
  all: LoanTotal;
  kept: LoanTotal;
  excluded: LoanTotal;
  /** Loans without a balance that was read. */
  blankBalances: number;
}

/** Loans and balances of a tape, in and out of the pool. */
export function tapeTotals(tape: Tape): TapeTotals {
  const balances = numbersOf(tape, 'current_balance');
  // Kept loans, then excluded ones. Whole cents add up without rounding, whatever the order.
  const loans = [0, 0];
  const cents = [0, 0];
  let blankBalances = 0;
  for (let loan = 0; loan < tape.loans; loan += 1) {
    const side = tape.excluded[loan]!;
    const balance = balances[loan]!;
    loans[side]! += 1;
    if (Number.isNaN(balance)) blankBalances += 1;
    else cents[side]! += Math.round(balance * 100);
  }
  const total = (count: number, sum: number): LoanTotal => ({ loans: count, balanceUsd: sum / 100 });
  return {
    all: total(tape.loans, cents[0]! + cents[1]!),
    kept: total(loans[0]!, cents[0]!),
    excluded: total(loans[1]!, cents[1]!),
    blankBalances,
  };
}
