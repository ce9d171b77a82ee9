import { hasField } from '../strats/selection.ts';
import { valueAt } from '../tape/cell.ts';
import type { TapeField } from '../tape/fields.ts';
import { printTapeValue } from '../tape/print-value.ts';
import type { Tape } from '../tape/tape.ts';

/** What loans of one line usually have in common: what most decides when they pay. */
const USUAL_FIELDS: readonly string[] = [
  'product',
  'index',
  'months_to_roll',
  'remaining_term_months',
  'age_months',
  'io_term_months',
];

/** The usual fields that a tape has. */
export const usualFields = (tape: Tape): string[] => USUAL_FIELDS.filter((key) => hasField(tape, key));

/** The fields of a tape that tell loans apart by what they are; amounts and dates, of which each loan has its own, are not. */
export const aggregationFields = ({ fields }: Tape): TapeField[] =>
  fields.filter(({ key, kind }) => key !== 'loan_id' && kind !== 'usd' && kind !== 'date');

const PHRASES: Readonly<Record<string, (months: string) => string>> = {
  months_to_roll: (months) => `${months} to roll`,
  remaining_term_months: (months) => `${months} left`,
  age_months: (months) => `age ${months}`,
  io_term_months: (months) => (months === '0' ? 'no interest only' : `${months} interest only`),
};

/** A loan's value as the name of its line says it: `24 to roll`. */
export function phraseOf(tape: Tape, field: TapeField, loan: number): string {
  const { key, kind, title } = field;
  const value = printTapeValue(valueAt(tape, key, loan), field);
  if (value === '') return `no ${title.toLowerCase()}`;
  if (Object.hasOwn(PHRASES, key)) return PHRASES[key]!(value);
  return kind === 'text' ? value : `${title} ${value}`;
}
