import { compileFilter, type LoanTest } from './filter.ts';
import { sortLoans } from './sort-loans.ts';
import type { Tape } from './tape.ts';

export interface SortKey {
  field: string;
  descending: boolean;
}

/** What somebody typed above a column: `>=700`, `60-80`, `CA, NV`, `not blank`. */
export interface FilterText {
  field: string;
  text: string;
}

export interface ViewRequest {
  /** The first key first; loans that are alike in all keys stay in the order of the file, blanks come last. */
  sort?: readonly SortKey[];
  /** A loan must pass all of them. */
  filters?: readonly FilterText[];
  only?: 'all' | 'kept' | 'excluded';
}

/** A filter that cannot be read, and what can be typed instead. */
export interface Refusal {
  field: string;
  message: string;
}

/** Positions of the loans to show, in order, unless a filter cannot be read. */
export type TapeView = { loans: Uint32Array; refused?: never } | { loans?: never; refused: readonly Refusal[] };

/** The loans of a tape that pass the filters, sorted. */
export function tapeView(tape: Tape, { sort = [], filters = [], only = 'all' }: ViewRequest): TapeView {
  const tests: LoanTest[] = only === 'all' ? [] : [stands(tape, only === 'excluded')];
  const refused: Refusal[] = [];
  for (const { field, text } of filters) {
    const test = compileFilter(tape, field, text);
    if (typeof test === 'function') tests.push(test);
    else refused.push({ field, message: test.message });
  }
  if (refused.length > 0) return { refused };
  return { loans: sortLoans(tape, passing(tape.loans, tests), sort) };
}

const stands =
  ({ excluded }: Tape, wanted: boolean): LoanTest =>
  (loan) =>
    (excluded[loan] === 1) === wanted;

function passing(loans: number, tests: readonly LoanTest[]): Uint32Array {
  const passed = new Uint32Array(loans);
  let count = 0;
  for (let loan = 0; loan < loans; loan += 1) if (tests.every((test) => test(loan))) passed[count++] = loan;
  return passed.subarray(0, count);
}
