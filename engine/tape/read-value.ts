import { printFixed } from '../units/print.ts';
import { quoted } from '../units/quote.ts';
import { ambiguousMillions } from '../units/suffixes.ts';
import { isBlankText } from './blank.ts';
import type { FieldKind, TapeField } from './fields.ts';
import { dateReader } from './read-date.ts';
import { numberReader } from './read-number.ts';
import type { ReadNumber } from './remembering.ts';
import type { DateOrder, DecimalMark, Unit } from './writing.ts';

/** Longer texts are not kept as words of a tape. */
export const MAX_TEXT = 200;

/** Control characters and marks without width; white space is dealt with before. */
const UNSEEN = /[\p{Cc}\u200B\uFEFF]/gu;

/** Words on one line, without what no screen shows; undefined where they are too long to keep. */
export function readText(text: string): string | undefined {
  if (isBlankText(text)) return '';
  const bare = text.replaceAll(/\s+/g, ' ').replaceAll(UNSEEN, '').trim();
  return bare.length > MAX_TEXT ? undefined : bare;
}

/** A long text cut, with its length said. */
export const cutText = (text: string): string =>
  text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}… (${printFixed(text.length, 0)} characters)` : text;

/** How the reader of a column of numbers or dates goes about it. */
export const numericReader = (kind: FieldKind, unit: Unit, order: DateOrder, mark: DecimalMark): ReadNumber =>
  kind === 'date' ? dateReader(order) : numberReader(kind, unit, mark);

/** What a text means in a field, in the unit that is kept, undefined if blank; or why it means nothing. */
export type ReadValue = { value: number | string | undefined } | { message: string };

const EXPECTED: Record<Exclude<FieldKind, 'text'>, string> = {
  usd: 'an amount: type 272,161.00 or 250k',
  pct: 'a rate or share: type 5.25, 5.25% or 525bp',
  months: 'a number of months: type 360 or 30 years',
  number: 'a number: type 615',
  date: 'a date: type 2003-07-31, 7/31/2003 or Jul 31, 2003',
};

/** Reads what a person typed or an issuer wrote; without a unit, in the unit that is kept. */
export function readValue(
  text: string,
  field: TapeField,
  unit: Unit = 'asIs',
  dateOrder: DateOrder = 'mdy',
  decimalMark: DecimalMark = '.',
): ReadValue {
  if (field.kind === 'text') {
    const word = readText(text);
    if (word === undefined)
      return { message: `A text of ${printFixed(text.length, 0)} characters: ${MAX_TEXT} at most` };
    return { value: word === '' ? undefined : word };
  }
  const value = numericReader(field.kind, unit, dateOrder, decimalMark)(text);
  if (value !== undefined) return { value: Number.isNaN(value) ? undefined : value };
  const ambiguous = field.kind === 'usd' ? ambiguousMillions(text) : undefined;
  return { message: `${quoted(text.trim())} ${ambiguous ?? `is not ${EXPECTED[field.kind]}`}` };
}
