import { addMonths, monthsBetween, type DaySerial } from '../units/dates.ts';
import { inUsualOrder } from './field-order.ts';
import { FEE_FIELDS, knownField } from './fields.ts';
import type { Tape } from './tape.ts';

/** How a blank follows from other fields of the loan, all of which must be given; below nothing, it stays blank. */
interface Derivation {
  field: string;
  from: readonly string[];
  reckon: (given: readonly number[], cutOff: DaySerial) => number;
}

const derive = (field: string, from: readonly string[], reckon: Derivation['reckon']): Derivation => ({
  field,
  from,
  reckon,
});

const difference = ([whole = 0, ...parts]: readonly number[]): number =>
  parts.reduce((left, part) => left - part, whole);

/** Payments due up to and on the cut-off date, one a month from the first. */
export function paymentsDue(firstPayment: DaySerial, cutOff: DaySerial): number {
  const months = monthsBetween(firstPayment, cutOff);
  return Math.max(0, addMonths(firstPayment, months) <= cutOff ? months + 1 : months);
}

/** The cut-off date, or the month ahead of the first payment of a loan that only begins after it. */
const start = (firstPayment: DaySerial, cutOff: DaySerial): DaySerial => Math.max(cutOff, addMonths(firstPayment, -1));

/** Percent to eight decimals: the noise of subtractions ends here. */
const tidyPct = (pct: number): number => Math.round(pct * 1e8) / 1e8;

const CHANGE = 'next_rate_change_date';

/** In this order, so that each may build on what those before it filled. */
const DERIVATIONS: readonly Derivation[] = [
  derive('age_months', ['first_payment_date'], ([first = 0], cutOff) => paymentsDue(first, cutOff)),
  derive('remaining_term_months', ['maturity_date'], ([maturity = 0], cutOff) => monthsBetween(cutOff, maturity)),
  derive('remaining_term_months', ['original_term_months', 'age_months'], difference),
  derive('age_months', ['original_term_months', 'remaining_term_months'], difference),
  derive('original_term_months', ['age_months', 'remaining_term_months'], ([age = 0, left = 0]) => age + left),
  derive('months_to_roll', [CHANGE, 'first_payment_date'], ([change = 0, first = 0], cutOff) =>
    monthsBetween(start(first, cutOff), change),
  ),
  derive('months_to_roll', [CHANGE], ([change = 0], cutOff) => monthsBetween(cutOff, change)),
  derive(CHANGE, ['months_to_roll', 'first_payment_date'], ([months = 0, first = 0], cutOff) =>
    addMonths(start(first, cutOff), months),
  ),
  derive(CHANGE, ['months_to_roll'], ([months = 0], cutOff) => addMonths(cutOff, months)),
  derive('net_rate_pct', ['note_rate_pct', ...FEE_FIELDS], (given) => tidyPct(difference(given))),
];

/** A field and how many loans had it filled. */
export interface Derived {
  field: string;
  loans: number;
}

/** Fills blanks that follow from other fields and says which; what is given, or could not be read, is left alone. */
export function deriveColumns(tape: Tape, cutOff: DaySerial): { tape: Tape; derived: Derived[] } {
  const numbers = new Map(tape.numbers);
  const filled = new Map<string, number>();
  for (const derivation of DERIVATIONS) {
    const loans = fill(numbers, derivation, tape, cutOff);
    if (loans > 0) filled.set(derivation.field, (filled.get(derivation.field) ?? 0) + loans);
  }
  const derived = [...filled].map(([field, loans]) => ({ field, loans }));
  const added = derived.flatMap(({ field }) => (tape.numbers.has(field) ? [] : (knownField(field) ?? [])));
  return { tape: { ...tape, numbers, fields: inUsualOrder([...tape.fields, ...added]) }, derived };
}

/** Puts a column with its blanks filled in the place of the one there; returns how many it filled. */
function fill(
  numbers: Map<string, Float64Array>,
  { field, from, reckon }: Derivation,
  tape: Tape,
  cutOff: DaySerial,
): number {
  const sources = from.flatMap((key) => numbers.get(key) ?? []);
  if (sources.length < from.length) return 0;
  const column = numbers.get(field)?.slice() ?? new Float64Array(tape.loans).fill(Number.NaN);
  const unread = new Set(tape.unread.flatMap((cell) => (cell.field === field ? cell.loan : [])));
  let loans = 0;
  for (let loan = 0; loan < tape.loans; loan += 1) {
    if (!Number.isNaN(column[loan]) || unread.has(loan)) continue;
    const value = reckon(
      sources.map((source) => source[loan]!),
      cutOff,
    );
    // Not-a-number, of a blank, is not either.
    if (!(value >= 0)) continue;
    column[loan] = value;
    loans += 1;
  }
  if (loans > 0) numbers.set(field, column);
  return loans;
}
