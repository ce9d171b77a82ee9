import { addMonths, type DaySerial } from '../units/dates.ts';
import { quoted } from '../units/quote.ts';
import type { TapeField } from './fields.ts';
import type { Compiled, ValueTest } from './filter.ts';
import { readValue } from './read-value.ts';

/** What a typed value covers, both ends inclusive: one number, or the days of a month or a year. */
interface Span {
  low: number;
  high: number;
}

/** Values worked out in binary may miss the typed decimal by a hair. */
const HAIR = 1e-9;

const COMPARISONS: Record<string, (value: number, span: Span) => boolean> = {
  '>=': (value, { low }) => value >= low - HAIR,
  '<=': (value, { high }) => value <= high + HAIR,
  '>': (value, { high }) => value > high + HAIR,
  '<': (value, { low }) => value < low - HAIR,
  '=': (value, { low, high }) => value >= low - HAIR && value <= high + HAIR,
};

const COMPARISON = /^(>=|=>|<=|=<|>|<|=)\s*(.*)$/;
const NUMBER_RANGE = /^(.*?[^\s.])\s*(?:\.\.|to|[-–])\s*(.+)$/i;
/** Dates have dashes inside, so that a dash between two of them needs its blanks. */
const DATE_RANGE = /^(.*?[^\s.])\s*(?:\.\.|\s(?:to|[-–])\s)\s*(.+)$/i;

/** A comparison (`>=700`), a range with both ends in it (`60-80`, `60..80`), or a value. */
export function numberTerm(term: string, field: TapeField): Compiled<ValueTest<number>> {
  const [, typed = '=', rest = term] = COMPARISON.exec(term) ?? [];
  const sign = typed.replace(/^=([<>])$/, '$1=');
  const span = readSpan(rest, field) ?? (sign === '=' ? readRange(rest, field) : undefined);
  const compare = COMPARISONS[sign];
  if (!span || !compare) return { message: `${quoted(term)} is no filter for ${field.title}: ${help(field)}` };
  return (value) => compare(value, span);
}

const help = ({ kind }: TapeField): string =>
  kind === 'date' ? 'type 2005, 2005-06, >2005-06-01 or blank' : 'type 80, >=80, 60-80 or blank';

function readRange(text: string, field: TapeField): Span | undefined {
  const [, from = '', to = ''] = (field.kind === 'date' ? DATE_RANGE : NUMBER_RANGE).exec(text) ?? [];
  const [low, high] = [readSpan(from, field), readSpan(to, field)];
  return low && high && low.low <= high.high ? { low: low.low, high: high.high } : undefined;
}

function readSpan(text: string, field: TapeField): Span | undefined {
  if (field.kind === 'date') return dateSpan(text.trim(), field);
  const value = numberIn(text, field);
  return value === undefined ? undefined : { low: value, high: value };
}

function numberIn(text: string, field: TapeField): number | undefined {
  const reading = readValue(text, field);
  return 'value' in reading && typeof reading.value === 'number' ? reading.value : undefined;
}

const YEAR = /^(?:19|20|21)\d\d$/;
const YEAR_MONTH = /^(\d{4})[-/](\d{1,2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/](\d{2}|\d{4})$/;
const NAMED_MONTH = /^[a-z]{3,9}[-' ]+\d{2,4}$/i;

/** The days of `2005`, of `2005-06`, `06/05`, `6/2005` or `Jun-05`, or one day. */
function dateSpan(text: string, field: TapeField): Span | undefined {
  if (YEAR.test(text)) return monthsFrom(numberIn(`${text}-01-01`, field), 12);
  const [, month, year] = MONTH_YEAR.exec(text.replace(YEAR_MONTH, '$2/$1')) ?? [];
  if (month !== undefined) return monthsFrom(numberIn(`${month}/1/${year}`, field), 1);
  const first = numberIn(text, field);
  if (NAMED_MONTH.test(text)) return monthsFrom(first, 1);
  return first === undefined ? undefined : { low: first, high: first };
}

const monthsFrom = (first: DaySerial | undefined, months: number): Span | undefined =>
  first === undefined ? undefined : { low: first, high: addMonths(first, months) - 1 };
