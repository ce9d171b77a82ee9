import { isoDate } from '../../../engine/units/dates.ts';
import type { NumberStyle } from './number-styles.ts';
import { unescaped } from './shared-strings.ts';

/** Day serial of the day 0 of each calendar. */
const DAY_0_OF_1900 = -25_569;
const DAY_0_OF_1904 = -24_107;
/** Excel has a 29 February 1900, so that the days before it count one less. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999 */
const LAST_DAY = 2_958_465;

/** What cells need to know of their workbook. */
export interface CellContext {
  strings: readonly string[];
  styles: readonly NumberStyle[];
  from1904: boolean;
}

/** A cell as its sheet has it. */
export interface RawCell {
  type: string;
  style: number;
  value: string;
  formula: string | undefined;
}

function dateText(serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 0 && serial <= LAST_DAY)) return undefined;
  const day = Math.floor(serial);
  if (from1904) return isoDate(day + DAY_0_OF_1904);
  return isoDate(day + DAY_0_OF_1900 + (day < FALSE_LEAP_DAY ? 1 : 0));
}

/** Digits that a spreadsheet shows of a number; more is the noise of its arithmetic. */
const DIGITS = 15;

/** The shortest decimal of the double, so that 5.2000000000000002 is 5.2. */
function numberText(value: string, style: NumberStyle, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value;
  if (style === 'percent') return `${Number((number * 100).toPrecision(DIGITS))}%`;
  return (style === 'date' ? dateText(number, from1904) : undefined) ?? String(number);
}

/** A cell as the text that a person sees, dates as ISO; a formula gives its last result, or itself where it has none. */
export function cellText({ type, style, value, formula }: RawCell, context: CellContext): string {
  if (value === '' && formula !== undefined && type !== 'str') return `=${formula}`;
  switch (type) {
    case 's':
      // A text that is not there is listed with the cells that cannot be read.
      return context.strings[Number(value)] ?? `#REF! text ${value}`;
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.split('T', 1)[0] ?? '';
    case 'e':
      return value;
    case 'str':
    case 'inlineStr':
      return unescaped(value);
    default:
      return value === '' ? '' : numberText(value, context.styles[style] ?? 'plain', context.from1904);
  }
}
