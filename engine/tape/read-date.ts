import { daySerial, daysInMonth, type DaySerial } from '../units/dates.ts';
import { isBlank } from './blank.ts';
import { remembering, type ReadNumber } from './remembering.ts';
import type { DateOrder } from './writing.ts';

const FIRST_YEAR = 1950;
const LAST_YEAR = 2150;
/** Two digits: 70-99 are of the 1900s, 00-69 of the 2000s, so that a 40-year loan made in 2029 still reads. */
const FIRST_SHORT_YEAR = 70;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day, if there is one: 31 June and years no loan can reach are none. */
function dayOf(year: number, month: number, day: number): DaySerial | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return undefined;
  return day >= 1 && day <= daysInMonth(year, month) ? daySerial(year, month, day) : undefined;
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  // A year of one digit or three is none: 0 is out of range.
  return digits.length === 2 ? year + (year < FIRST_SHORT_YEAR ? 2000 : 1900) : 0;
}

/** A year's digits stand first where there are four of them, or where the column is written so. */
function inOrder(a: string, b: string, c: string, order: DateOrder): DaySerial | undefined {
  if (a.length === 4 || (order === 'ymd' && c.length < 3)) return dayOf(fullYear(a), Number(b), Number(c));
  return order === 'dmy' ? dayOf(fullYear(c), Number(b), Number(a)) : dayOf(fullYear(c), Number(a), Number(b));
}

/** Excel counts days from 1899-12-30; numbers that would be a loan's dates are 1954 to 2119. */
const EXCEL_EPOCH = daySerial(1899, 12, 30);
const EXCEL_FIRST = 20_000;
const EXCEL_LAST = 80_000;

function excelDay(text: string): DaySerial | undefined {
  const days = Math.floor(Number(text));
  return days >= EXCEL_FIRST && days <= EXCEL_LAST ? EXCEL_EPOCH + days : undefined;
}

/** Eight digits are `20030701`, or `07012003` in the column's order: no month is 19 to 21. */
function packedDay([, text = '']: RegExpExecArray, order: DateOrder): DaySerial | undefined {
  return (
    inOrder(text.slice(0, 4), text.slice(4, 6), text.slice(6), 'ymd') ??
    inOrder(text.slice(0, 2), text.slice(2, 4), text.slice(4), order)
  );
}

/** Six digits are a month: `200307` or `072003`, which cannot be mistaken for each other. */
const packedMonth = ([, text = '']: RegExpExecArray): DaySerial | undefined =>
  dayOf(Number(text.slice(0, 4)), Number(text.slice(4)), 1) ??
  dayOf(Number(text.slice(2)), Number(text.slice(0, 2)), 1);

const monthNumber = (name = ''): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const GAP = '[ ,/.-]*';

/** A way of writing dates, and what the parts of one mean. */
type Form = [RegExp, (parts: RegExpExecArray, order: DateOrder) => DaySerial | undefined];

const FORMS: readonly Form[] = [
  [/^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/, ([, a = '', b = '', c = ''], order) => inOrder(a, b, c, order)],
  [/^(\d{8})$/, packedDay],
  [/^(\d{6})$/, packedMonth],
  [/^(\d{5}(?:\.\d+)?)$/, ([, text = '']) => excelDay(text)],
  // A month alone is its first day.
  [/^(\d{1,2})[-/. ](\d{4}|\d{2})$/, ([, month = '', year = '']) => dayOf(fullYear(year), Number(month), 1)],
  [/^(\d{4})[-/. ](\d{1,2})$/, ([, year = '', month = '']) => dayOf(fullYear(year), Number(month), 1)],
  [new RegExp(`^${MONTH}${GAP}(\\d{4}|'?\\d{2})$`), ([, month, year = '']) => named(year, month, '1')],
  [
    new RegExp(`^${MONTH}${GAP}(\\d{1,2})(?:st|nd|rd|th)?[ ,/-]+(\\d{4}|\\d{2})$`),
    ([, m, d = '', y = '']) => named(y, m, d),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?${GAP}${MONTH}${GAP}(\\d{4}|\\d{2})$`),
    ([, d = '', m, y = '']) => named(y, m, d),
  ],
];

const named = (year: string, month: string | undefined, day: string): DaySerial | undefined =>
  dayOf(fullYear(year.replace("'", '')), monthNumber(month), Number(day));

/** Longer texts are no dates. */
const MAX_WRITTEN = 40;
const TIME_OF_DAY = /(?<=\d)[t ]+\d{1,2}:\d{2}.*$/;

function readWritten(text: string, order: DateOrder): number | undefined {
  if (isBlank(text)) return Number.NaN;
  const bare = text.trim().toLowerCase();
  if (bare.length > MAX_WRITTEN) return undefined;
  const date = bare.replace(/^'/, '').replace(TIME_OF_DAY, '');
  for (const [form, day] of FORMS) {
    const parts = form.exec(date);
    if (parts) return day(parts, order);
  }
  return undefined;
}

/** Reads the dates of a column, to day serials. */
export const dateReader = (order: DateOrder): ReadNumber => remembering((text) => readWritten(text, order));
