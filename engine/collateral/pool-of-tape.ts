import { keptLoans, numbersOf, textsOf, wordOf, type Tape } from '../tape/tape.ts';
import { PCT } from '../units/money.ts';
import { quoted } from '../units/quote.ts';
import { RunError } from '../units/run-error.ts';
import { emptyPool, FIXED, type LoanPool } from './loan-pool.ts';

/** What a tape does not say, and which of its loans are meant. */
export interface TapePoolTerms {
  /** The word in the tape's group column; absent: all loans. */
  loanGroup?: string | undefined;
  lookbackDays: number;
}

/** Positions on the tape of the loans of a group, in the order of the tape. */
export function loansOfGroup(tape: Tape, loanGroup: string | undefined): Uint32Array {
  const kept = keptLoans(tape);
  if (loanGroup === undefined) return kept;
  const group = textsOf(tape, 'group');
  return kept.filter((loan) => wordOf(group, loan) === loanGroup);
}

type PoolColumn = Exclude<keyof LoanPool, 'loans' | 'indices' | 'index'>;

interface Reading {
  column: PoolColumn;
  field: string;
  title: string;
  /** Of a blank; absent: no loan may be blank. */
  blank?: number;
  unit?: number;
}

const EVERY_LOAN: readonly Reading[] = [
  { column: 'balanceUsd', field: 'current_balance', title: 'current balance' },
  { column: 'noteRate', field: 'note_rate_pct', title: 'note rate', unit: PCT },
  { column: 'remainingMonths', field: 'remaining_term_months', title: 'remaining term' },
  { column: 'ageMonths', field: 'age_months', title: 'age', blank: 0 },
];

/** No cap at all is a cap that no rate reaches. */
const UNCAPPED_PCT = 1_000;

const ADJUSTABLE: readonly Reading[] = [
  { column: 'margin', field: 'gross_margin_pct', title: 'gross margin', unit: PCT },
  { column: 'initialCap', field: 'initial_cap_pct', title: 'initial cap', unit: PCT, blank: UNCAPPED_PCT },
  { column: 'periodicCap', field: 'periodic_cap_pct', title: 'periodic cap', unit: PCT, blank: UNCAPPED_PCT },
  { column: 'lifetimeCap', field: 'lifetime_cap_pct', title: 'lifetime cap', unit: PCT, blank: UNCAPPED_PCT },
  { column: 'lifetimeFloor', field: 'lifetime_floor_pct', title: 'lifetime floor', unit: PCT, blank: 0 },
  { column: 'monthsToRoll', field: 'months_to_roll', title: 'months to roll' },
  { column: 'changeEveryMonths', field: 'rate_change_frequency_months', title: 'months between rate changes' },
];

/** Copies one column for the loans it is asked of; a blank that has no meaning ends the run with the loan's name. */
function readColumn(tape: Tape, pool: LoanPool, loans: Uint32Array, reading: Reading, isMeant: (i: number) => boolean) {
  const { column, field, title, blank, unit = 1 } = reading;
  const values = numbersOf(tape, field);
  const to = pool[column];
  for (let i = 0; i < loans.length; i += 1) {
    if (!isMeant(i)) continue;
    const value = values[loans[i]!]!;
    const known = Number.isNaN(value) ? blank : value;
    if (known === undefined) throw blankValue(tape, loans[i]!, title);
    to[i] = to instanceof Int32Array ? Math.round(known * unit) : known * unit;
  }
}

function blankValue(tape: Tape, loan: number, title: string): RunError {
  const id = wordOf(textsOf(tape, 'loan_id'), loan);
  return new RunError(
    `Loan ${quoted(id)} in row ${tape.fileRows[loan]} of the tape has no ${title}: mend or exclude it`,
  );
}

/** The words of the index column become the pool's indices; a loan without an index has a fixed rate. */
function readIndices(tape: Tape, loans: Uint32Array, lookbackDays: number) {
  const { words, codes } = textsOf(tape, 'index');
  const positions = new Int32Array(words.length).fill(FIXED);
  const names: string[] = [];
  const index = Int32Array.from(loans, (loan) => {
    const code = codes[loan]!;
    const name = words[code] ?? '';
    if (name === '') return FIXED;
    if (positions[code] === FIXED) positions[code] = names.push(name) - 1;
    return positions[code]!;
  });
  return { index, indices: names.map((name) => ({ name, lookbackDays })) };
}

/**
 * The loans of a tape as a run takes them: kept loans only, of one group where it is named. A blank cap caps nothing, a
 * blank floor is zero, a blank age is a new loan. Throws RunError at a loan that lacks what a run cannot do without.
 */
export function poolOfTape(tape: Tape, { loanGroup, lookbackDays }: TapePoolTerms): LoanPool {
  const loans = loansOfGroup(tape, loanGroup);
  const { index, indices } = readIndices(tape, loans, lookbackDays);
  const pool = { ...emptyPool(loans.length, indices), index };
  for (const reading of EVERY_LOAN) readColumn(tape, pool, loans, reading, () => true);
  for (const reading of ADJUSTABLE) readColumn(tape, pool, loans, reading, (i) => index[i] !== FIXED);
  const interestOnly = numbersOf(tape, 'io_term_months');
  loans.forEach((loan, i) => {
    const left = interestOnly[loan]! - pool.ageMonths[i]!;
    pool.interestOnlyMonths[i] = left > 0 ? Math.round(left) : 0;
    if (pool.remainingMonths[i]! < 1) throw blankValue(tape, loan, 'remaining term of a month or more');
    if (index[i] !== FIXED && pool.changeEveryMonths[i]! < 1)
      throw blankValue(tape, loan, 'months between rate changes');
  });
  return pool;
}
