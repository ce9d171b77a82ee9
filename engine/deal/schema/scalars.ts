import { z } from 'zod';
import { DAY_COUNTS } from '../../units/day-count.ts';
import { parseIsoDate } from '../../units/dates.ts';
import { DECIMAL_STRING } from '../../units/money.ts';

const DECIMAL_HELP = 'expected a decimal number in quotes, such as "291600000" or "0.33"';

/** A decimal string, any sign. */
export const decimal = z.string({ error: DECIMAL_HELP }).regex(DECIMAL_STRING, { error: DECIMAL_HELP });

const between = (low: number, high: number, unit: string) =>
  decimal.refine((text) => Number(text) >= low && Number(text) <= high, {
    error: `expected ${low} to ${high} ${unit}`,
    abort: true,
  });

/** Dollars, zero or more, cents at the finest. */
export const usd = between(0, 1e13, 'dollars').refine((text) => !/\.\d{3,}$/.test(text), {
  error: 'expected whole cents',
});

/** Percent per annum, or percent of something: 0 to 100. */
export const pct = between(0, 100, 'percent');
/** Percent per annum of an index, which may be negative. */
export const indexPct = between(-20, 100, 'percent');
/** Percent of a pricing speed: 0 to 5,000. */
export const speedPct = between(0, 5_000, 'percent of the pricing speed');
/** Basis points of a margin, which may be negative. */
export const marginBps = between(-10_000, 10_000, 'basis points');
/** A multiple of a margin. */
export const multiple = between(0, 100, 'times');
/** Price in percent of par. */
export const pricePct = between(0.000001, 1_000, 'percent of par');

const whole = (unit: string, low: number, high: number) =>
  z
    .int({ error: `expected a whole number of ${unit}, without quotes` })
    .min(low, { error: `expected ${low} ${unit} or more` })
    .max(high, { error: `expected ${high} ${unit} or fewer` });

export const months = (low: number) => whole('months', low, 1_200);
export const periods = (low: number) => whole('periods', low, 1_200);
export const days = (low: number) => whole('days', low, 366);

const DATE_HELP = 'expected a calendar date in quotes, such as "2003-07-31"';

/** An ISO calendar date. */
export const date = z
  .string({ error: DATE_HELP })
  .refine((text) => parseIsoDate(text) !== undefined, { error: DATE_HELP });

/** A calendar month, `2003-08`. */
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'expected a month in quotes, such as "2003-08"' });

/** Words for people: a name, a note. */
export const words = z.string({ error: 'expected text in quotes' }).trim().min(1, { error: 'must not be empty' });
/** What other parts of the document call a thing by. */
export const id = words.max(40, { error: 'expected at most 40 characters' });
export const dayCount = z.enum(DAY_COUNTS);
/** A formula over the deal's named quantities; see `formula-names.ts` for the list. */
export const formula = words;
