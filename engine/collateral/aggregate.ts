import { Decimal } from 'decimal.js';
import type { AdjustableRate, Repline } from '../deal/schema/collateral.ts';
import { fieldNamed } from '../strats/selection.ts';
import { averagesBy, tally } from '../strats/tally.ts';
import type { TapeField } from '../tape/fields.ts';
import { sortLoans } from '../tape/sort-loans.ts';
import type { Tape } from '../tape/tape.ts';
import { at } from '../units/assert.ts';
import { decimalString, roundPrinted } from '../units/money.ts';
import { quoted } from '../units/quote.ts';
import { UserError } from '../units/user-error.ts';
import { unwatched, type Watch } from '../units/watch.ts';
import { usualFields } from './aggregate-fields.ts';
import { gatherLines } from './gather-lines.ts';
import { fieldTrait, poolTraits, UNCAPPED } from './line-traits.ts';
import { FIXED, type LoanPool } from './loan-pool.ts';
import { loansOfGroup, poolOfTape, type TapePoolTerms } from './pool-of-tape.ts';

/** How loans are gathered into replines. */
export interface AggregationTerms extends TapePoolTerms {
  /** Keys of the fields whose values the loans of a line share; absent: the usual ones that the tape has. */
  by?: readonly string[] | undefined;
}

const AVERAGED = [
  'noteRate',
  'remainingMonths',
  'ageMonths',
  'interestOnlyMonths',
  'margin',
  'initialCap',
  'periodicCap',
  'lifetimeCap',
  'lifetimeFloor',
  'monthsToRoll',
] as const satisfies readonly (keyof LoanPool)[];

/** The average of a line, weighted by balance; annual decimals or months. */
type Average = (column: (typeof AVERAGED)[number]) => number;

/** A line as it is gathered: one of its loans stands for what they all have in common. */
interface GatheredLine {
  name: string;
  balanceUsd: number;
  /** Its position in the pool. */
  firstLoan: number;
  average: Average;
}

const DECIMALS = 9;

/** An annual decimal as percent. */
const pctText = (rate: number): string =>
  decimalString(new Decimal(rate).times(100).toDecimalPlaces(DECIMALS, Decimal.ROUND_HALF_UP));

/** The document holds no more than 100 %, which caps nothing either. */
const capText = (rate: number): string => pctText(Math.min(rate, UNCAPPED));

function adjustableOf(pool: LoanPool, { firstLoan, average }: GatheredLine): AdjustableRate | undefined {
  const index = at(pool.index, firstLoan);
  if (index === FIXED) return undefined;
  const { name, lookbackDays } = at(pool.indices, index);
  return {
    index: name,
    marginPct: pctText(average('margin')),
    initialCapPct: capText(average('initialCap')),
    periodicCapPct: capText(average('periodicCap')),
    lifetimeCapPct: capText(average('lifetimeCap')),
    lifetimeFloorPct: pctText(average('lifetimeFloor')),
    monthsToRoll: Math.round(average('monthsToRoll')),
    changeEveryMonths: at(pool.changeEveryMonths, firstLoan),
    lookbackDays,
  };
}

function replineOf(pool: LoanPool, line: GatheredLine): Repline {
  const { name, balanceUsd, average } = line;
  const adjustable = adjustableOf(pool, line);
  const remainingTermMonths = Math.max(1, Math.round(average('remainingMonths')));
  return {
    name,
    balanceUsd: decimalString(new Decimal(balanceUsd)),
    noteRatePct: pctText(average('noteRate')),
    ...(adjustable && { adjustable }),
    remainingTermMonths,
    ageMonths: roundPrinted(average('ageMonths'), DECIMALS),
    interestOnlyMonths: Math.min(Math.round(average('interestOnlyMonths')), remainingTermMonths - 1),
  };
}

/** The pool's loans in lines by some fields of the tape, in the order in which these sort; `loans` are the pool's. */
function linesOf(
  tape: Tape,
  pool: LoanPool,
  loans: Uint32Array,
  fields: readonly TapeField[],
  watch: Watch,
): GatheredLine[] {
  const traits = [...fields.map((field) => fieldTrait(tape, field, loans)), ...poolTraits(pool)];
  const { codes, firstLoans, names } = gatherLines(pool.loans, traits, watch);
  const lines = { codes, bins: names.map((label) => ({ label })) };
  const { usd } = tally(lines, pool.balanceUsd);
  const averages = new Map(
    AVERAGED.map((column) => [column, averagesBy(lines, Float64Array.from(pool[column]), pool.balanceUsd)]),
  );
  const lineOf = new Map(firstLoans.map((loan, line) => [at(loans, loan), line]));
  const keys = [...fields.map(({ key }) => key), 'index', 'rate_change_frequency_months', 'months_to_roll'];
  const sorted = sortLoans(
    tape,
    Uint32Array.from(lineOf.keys()),
    keys.map((field) => ({ field, descending: false })),
  );
  return Array.from(sorted, (loan) => lineOf.get(loan)!).map((line) => ({
    name: at(names, line),
    balanceUsd: at(usd, line),
    firstLoan: at(firstLoans, line),
    average: (column) => averages.get(column)?.[line] ?? 0,
  }));
}

/**
 * The kept loans of a tape, or of one group of it, as replines. The loans of a line share the values of the chosen fields,
 * and always their index, the months between changes and which caps they have. Balances add up to the cent; averages are
 * weighted by balance, rates and ages rounded to 9 decimals, terms to the month. Loans without a balance pay nothing and
 * are in no line. Throws UserError for a field that the tape lacks, or where a loan lacks what a run cannot do without.
 */
export function aggregateLoans(tape: Tape, terms: AggregationTerms, watch = unwatched): Repline[] {
  const fields = (terms.by ?? usualFields(tape)).map((key) => fieldNamed(tape, key));
  const pool = poolOfTape(tape, terms);
  const lines = linesOf(tape, pool, loansOfGroup(tape, terms.loanGroup), fields, watch);
  const replines = lines.filter(({ balanceUsd }) => balanceUsd > 0).map((line) => replineOf(pool, line));
  if (replines.length > 0) return replines;
  const which = terms.loanGroup === undefined ? '' : ` of group ${quoted(terms.loanGroup)}`;
  throw new UserError(`No loan${which} with a balance is kept on the tape: take loans back in, or choose others.`);
}
