import { knownField, type TapeField } from './fields.ts';
import { wordOf, type Tape } from './tape.ts';

/** What stands in a cell of a tape, in the unit of its field; undefined where blank. */
export type TapeValue = number | string | undefined;

/** A column of the tape, or a known field that it may be given. */
export const fieldOf = (tape: Tape, key: string): TapeField | undefined =>
  tape.fields.find((own) => own.key === key) ?? knownField(key);

/** What stands in a cell; undefined where the tape does not have the field, too. */
export function valueAt(tape: Tape, field: string, loan: number): TapeValue {
  const texts = tape.texts.get(field);
  if (texts) return wordOf(texts, loan) || undefined;
  const number = tape.numbers.get(field)?.[loan];
  return number === undefined || Number.isNaN(number) ? undefined : number;
}
