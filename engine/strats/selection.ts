import type { TapeField } from '../tape/fields.ts';
import { keptLoans, numbersOf, type Tape } from '../tape/tape.ts';
import { listed, quoted } from '../units/quote.ts';
import { UserError } from '../units/user-error.ts';

/** The loans of a tape that are stratified. */
export interface Selection {
  tape: Tape;
  /** Positions on the tape. */
  loans: Uint32Array;
  /** Current balance of each of the loans, which weighs it; nothing where blank. */
  usd: Float64Array;
}

function gather(column: Float64Array, loans: Uint32Array): Float64Array {
  const values = new Float64Array(loans.length);
  for (let i = 0; i < loans.length; i += 1) values[i] = column[loans[i]!]!;
  return values;
}

/** All loans that are in the pool, or some of them. */
export function selectLoans(tape: Tape, loans: Uint32Array = keptLoans(tape)): Selection {
  const usd = gather(numbersOf(tape, 'current_balance'), loans);
  return { tape, loans, usd: usd.map((balance) => (Number.isNaN(balance) ? 0 : balance)) };
}

/** A field of numbers or dates, loan by loan; not-a-number where blank. */
export function valuesOf({ tape, loans }: Selection, key: string): Float64Array {
  return gather(numbersOf(tape, key), loans);
}

const find = ({ fields }: Tape, key: string): TapeField | undefined => fields.find((field) => field.key === key);

export const hasField = (tape: Tape, key: string): boolean => find(tape, key) !== undefined;

/** A field of the tape; throws a UserError for one that it does not have. */
export function fieldNamed(tape: Tape, key: string): TapeField {
  const field = find(tape, key);
  if (field) return field;
  const keys = tape.fields.map((known) => known.key);
  throw new UserError(`The tape has no field ${quoted(key)}: choose one of ${listed(keys)}.`);
}
