import type { TapeField } from '../tape/fields.ts';
import { numbersOf, textsOf, type Tape } from '../tape/tape.ts';
import { at } from '../units/assert.ts';
import { phraseOf } from './aggregate-fields.ts';
import type { Trait } from './gather-lines.ts';
import { FIXED, type LoanPool } from './loan-pool.ts';

/** Loans share a line where they have the same value of a field, blank or not; `loans` are the pool's, on the tape. */
export function fieldTrait(tape: Tape, field: TapeField, loans: Uint32Array): Trait {
  const values = field.kind === 'text' ? textsOf(tape, field.key).codes : numbersOf(tape, field.key);
  return {
    valueOf: (loan) => values[loans[loan]!]!,
    phraseOf: (loan) => phraseOf(tape, field, at(loans, loan)),
  };
}

/** A cap of 100 % or more, an annual decimal, caps nothing. */
export const UNCAPPED = 1;

/** What loans of one line always have in common, because the average of it would be no loan's at all. */
export function poolTraits(pool: LoanPool): Trait[] {
  const { index, indices, changeEveryMonths, monthsToRoll } = pool;
  /** Adjustable loans of which something is so, and those of which it is not; there is nothing to ask of the others. */
  const flag = (isSo: (loan: number) => boolean, so: string, notSo: string): Trait => ({
    valueOf: (loan) => Number(index[loan] !== FIXED && isSo(loan)),
    phraseOf: (loan) => (index[loan] === FIXED ? '' : isSo(loan) ? so : notSo),
  });
  const frequencyOf = (loan: number): string =>
    index[loan] === FIXED ? '' : `changes every ${changeEveryMonths[loan]}`;
  const capFlag = (cap: Float64Array, name: string): Trait =>
    flag((loan) => cap[loan]! >= UNCAPPED, `no ${name}`, `with ${name}`);
  return [
    { valueOf: (loan) => index[loan]!, phraseOf: (loan) => indices[index[loan]!]?.name ?? 'fixed rate' },
    { valueOf: (loan) => changeEveryMonths[loan]!, phraseOf: frequencyOf },
    flag((loan) => monthsToRoll[loan] === 0, 'past its first change', 'before its first change'),
    capFlag(pool.initialCap, 'initial cap'),
    capFlag(pool.periodicCap, 'periodic cap'),
    capFlag(pool.lifetimeCap, 'lifetime cap'),
  ];
}
