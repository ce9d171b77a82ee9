import { dateReader } from '../../tape/read-date.ts';
import { addMonths, civilDate, isoDate, isoMonth, type DaySerial } from '../../units/dates.ts';
import { listed, quoted } from '../../units/quote.ts';
import { pctEntry, type Entry } from './entry.ts';

export const textEntry = (text: string): Entry => ({ value: text.trim() });

const readDay = dateReader('mdy');
const MONTH_ALONE = /^(?:[a-z]+\.?[ ,/.-]*'?(?:\d{2}|\d{4})|\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2})$/i;

function dayEntry(text: string, help: string, valueOf: (day: DaySerial) => string): Entry {
  if (text.trim() === '') return { message: `Nothing was typed: expected ${help}` };
  const day = readDay(text) ?? Number.NaN;
  return Number.isNaN(day) ? { message: `${quoted(text.trim())} is not ${help}` } : { value: valueOf(day) };
}

/** Dates: `2003-07-31`, `7/31/2003`, `Jul 31, 2003`; a month alone, `Jul-33`, is its day of the month given. */
export const dateEntry =
  (dayOfMonth = 1) =>
  (text: string): Entry =>
    dayEntry(text, 'a date: type 2003-07-31, 7/31/2003 or Jul 31, 2003', (day) =>
      isoDate(MONTH_ALONE.test(text.trim()) ? dayInMonth(day, dayOfMonth) : day),
    );

/** A day of the month in which a date lies, held within it. */
function dayInMonth(first: DaySerial, dayOfMonth: number): DaySerial {
  const last = addMonths(first, 1) - civilDate(first).day;
  return Math.min(first + dayOfMonth - 1, last);
}

/** Months: `Aug-03`, `2003-08`, or any day of it. */
export const monthEntry = (text: string): Entry => dayEntry(text, 'a month: type Aug-03 or 2003-08', isoMonth);

const bare = (text: string): string => text.trim().toLowerCase();

/** The name among those known that was meant, whatever its capitals; other names as they were typed. */
const nameMeant = (text: string, known: readonly string[]): string =>
  known.find((name) => name === text.trim()) ?? known.find((name) => bare(name) === bare(text)) ?? text.trim();

export const nameEntry =
  (known: readonly string[]) =>
  (text: string): Entry => ({ value: nameMeant(text, known) });

export const partsOf = (text: string): string[] => text.split(/[,;\n]/).map((part) => part.trim());

/** Names with commas between them. */
export const namesEntry =
  (known: readonly string[]) =>
  (text: string): Entry => ({
    value: partsOf(text)
      .filter((part) => part !== '')
      .map((part) => nameMeant(part, known)),
  });

/** One of a few values, by itself or by its word. */
export const choiceEntry =
  <V extends TermChoice>(words: ReadonlyMap<V, string>) =>
  (text: string): Entry => {
    const found = [...words].find(([value, word]) => [bare(word), bare(String(value))].includes(bare(text)));
    if (found) return { value: found[0] };
    const given = text.trim() === '' ? 'Nothing was typed' : `${quoted(text.trim())} cannot stand here`;
    return { message: `${given}: type one of ${listed(words.values())}` };
  };

export type TermChoice = string | boolean;

/** Percentages with commas between them: `0, 80, 100`. */
export function pctsEntry(text: string): Entry {
  const values: string[] = [];
  for (const part of partsOf(text)) {
    const read = pctEntry(part);
    if ('message' in read) return read;
    values.push(String(read.value));
  }
  return { value: values };
}
