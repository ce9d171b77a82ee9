import type { TapeValue } from './cell.ts';
import type { TapeField } from './fields.ts';
import { readValue } from './read-value.ts';
import { DATE_ORDERS } from './writing.ts';

/** Formulas, spreadsheet errors and words with few digits in them are not slips of the pen. */
const NO_SLIP = /^\s*[=#@+]|nan|inf/i;
const DIGIT = /[\dOolI]/g;

/** A value like the text, where a likely slip explains why the text could not be read. */
export function nearValue(text: string, field: TapeField): TapeValue {
  if (field.kind === 'text' || NO_SLIP.test(text)) return undefined;
  return field.kind === 'date' ? nearDate(text, field) : nearNumber(text, field);
}

function valueOf(text: string, field: TapeField): TapeValue {
  const readings = DATE_ORDERS.toReversed().map((order) => readValue(text, field, 'asIs', order));
  const read = readings.find((reading) => 'value' in reading);
  return read && 'value' in read ? read.value : undefined;
}

/** The last day of the month where the text names a day after it: 30 June for 31 June. */
function nearDate(text: string, field: TapeField): TapeValue {
  for (const late of text.matchAll(/(?<!\d)(?:29|30|31)(?!\d)/g)) {
    for (let day = Number(late[0]) - 1; day >= 28; day -= 1) {
      const earlier = text.slice(0, late.index) + day + text.slice(late.index + 2);
      const value = valueOf(earlier, field);
      if (value !== undefined) return value;
    }
  }
  return valueOf(withoutTail(withDigits(text)), field);
}

/** A letter O for a nought, a doubled decimal point, something written behind the number. */
function nearNumber(text: string, field: TapeField): TapeValue {
  const digits = text.match(DIGIT)?.length ?? 0;
  if (digits * 3 < text.replaceAll(/\s/g, '').length) return undefined;
  const tidy = withDigits(text).replaceAll(/([.,])\1+/g, '$1');
  return valueOf(tidy, field) ?? valueOf(withoutTail(tidy), field);
}

/** Letters that look like digits, where they stand next to one. */
const withDigits = (text: string): string =>
  text
    .replaceAll(/(?<=[\d.,])[Oo]+|[Oo]+(?=[\d.])/g, (noughts) => '0'.repeat(noughts.length))
    .replaceAll(/(?<=[\d.,])[lI]|[lI](?=[\d.,])/g, '1');

const withoutTail = (text: string): string => text.trim().replace(/(?<=[\d)%])[^\d)%]+$/, '');
