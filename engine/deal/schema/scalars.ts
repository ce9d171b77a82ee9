import { z } from 'zod';
import { DAY_COUNTS } from '../../units/day-count.ts';
import { parseIsoDate } from '../../units/dates.ts';
import { DECIMAL_STRING } from '../../units/money.ts';
import { separated } from '../../units/print.ts';
import { MAX_FORMULA_LENGTH } from '../formula/parse.ts';

const DECIMAL_HELP = 'expected a plain decimal number in quotes, such as "291600000" or "0.33"';
const MAX_DIGITS = 40;

/** A decimal string, any sign. */
export const decimal = z
  .string({ error: DECIMAL_HELP })
  .max(MAX_DIGITS, { error: `expected a number of at most ${MAX_DIGITS} digits`, abort: true })
  .regex(DECIMAL_STRING, { error: DECIMAL_HELP, abort: true });

const plain = (value: number): string => (Number.isInteger(value) ? separated(String(value)) : String(value));
const range = (low: number, high: number, unit: string): string => `expected ${plain(low)} to ${plain(high)} ${unit}`;

const between = (low: number, high: number, unit: string) =>
  decimal.refine((text) => Number(text) >= low && Number(text) <= high, {
    error: range(low, high, unit),
    abort: true,
  });

/** Dollars, zero or more, cents at the finest. */
export const usd = between(0, 1e13, 'dollars').refine((text) => !/\.\d{3,}$/.test(text), {
  error: 'expected dollars and whole cents, with at most two decimals',
});

/** Percent per annum, or percent of something: 0 to 100. */
export const pct = between(0, 100, 'percent');
/** Percent per annum of an index, which may be negative. */
export const indexPct = between(-20, 100, 'percent');
/** Percent of a pricing speed: 0 to 5,000. */
export const speedPct = between(0, 5_000, 'percent of the pricing speed');
/** Basis points of a margin or a shift, which may be negative. */
export const basisPoints = between(-10_000, 10_000, 'basis points');
/** A multiple of an index, below zero for an inverse floater. */
export const multiplier = between(-100, 100, 'times');
/** A multiple of a margin. */
export const multiple = between(0, 100, 'times');
/** Price in percent of par. */
export const pricePct = between(0.000001, 1_000, 'percent of par');

const whole = (unit: string, low: number, high: number) =>
  z
    .int({ error: `expected a whole number of ${unit}, without quotes` })
    .min(low, { error: range(low, high, unit) })
    .max(high, { error: range(low, high, unit) });

export const months = (low: number) => whole('months', low, 1_200);
export const periods = (low: number) => whole('periods', low, 1_200);
export const loanCount = whole('loans', 1, 10_000_000);
export const days = (low: number) => whole('days', low, 366);

/** Months since something; fractions are kept. */
export const age = z
  .number({ error: `${range(0, 1_200, 'months')}, without quotes` })
  .min(0)
  .max(1_200);

/** The fingerprint of a tape. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'expected a SHA-256 of 64 hexadecimal digits' });

const FIRST_YEAR = 1950;
const LAST_YEAR = 2150;
const YEARS = `from ${FIRST_YEAR} to ${LAST_YEAR}`;
const isInYears = (text: string): boolean =>
  Number(text.slice(0, 4)) >= FIRST_YEAR && Number(text.slice(0, 4)) <= LAST_YEAR;

const DATE_HELP = 'expected a calendar date in quotes, such as "2003-07-31"';

/** An ISO calendar date. */
export const date = z
  .string({ error: DATE_HELP })
  .refine((text) => parseIsoDate(text) !== undefined, { error: DATE_HELP, abort: true })
  .refine(isInYears, { error: `expected a date ${YEARS}` });

const MONTH_HELP = 'expected a month in quotes, such as "2003-08"';

/** A calendar month, `2003-08`. */
export const month = z
  .string({ error: MONTH_HELP })
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: MONTH_HELP, abort: true })
  .refine(isInYears, { error: `expected a month ${YEARS}` });

/** Text of one line for people, of a length that fits where it goes. */
const line = (length: number) =>
  z
    .string({ error: 'expected text in quotes' })
    .trim()
    .min(1, { error: 'must not be empty' })
    .max(length, { error: `expected at most ${length} characters`, abort: true })
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'expected one line of text, without control characters' });

/** A name, as it stands in a table. */
export const words = line(200);
/** A sentence or two. */
export const note = line(2_000);
/** What other parts of the document call a thing by. */
export const id = line(40);
export const dayCount = z.enum(DAY_COUNTS);
/** A formula over the deal's named quantities; see `formula/quantities.ts` for the list. */
export const formula = line(MAX_FORMULA_LENGTH);
