import { Decimal } from 'decimal.js';
import { decimalString } from '../../units/money.ts';
import { quoted } from '../../units/quote.ts';
import { ambiguousMillions, PCT_SUFFIXES, suffixOf, USD_SUFFIXES, type Suffix } from '../../units/suffixes.ts';
import { compileFormula } from '../formula/compile.ts';
import { FormulaError } from '../formula/parse.ts';

/** What terms of a document can be; a list is of names or decimal strings. */
export type TermValue = string | number | boolean | readonly string[];

/** What a person typed into a cell: the value of the document it means, or why it means nothing and what to type. */
export type Entry = { value: TermValue } | { message: string };

type DecimalEntry = { value: string } | { message: string };

/** More digits than any term of a deal is given to; float noise of typed arithmetic ends here. */
const MAX_DECIMALS = 10;
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/;

/** Plain numbers, with or without thousands separators. */
function plainNumber(text: string): Decimal | undefined {
  return NUMBER.test(text) && /\d/.test(text) ? new Decimal(text.replaceAll(',', '')) : undefined;
}

/** Arithmetic after an equals sign, as in Excel: `=100-1`, `=3*12.5`. */
function arithmetic(text: string): Decimal | undefined {
  try {
    const bare = text.replaceAll(/(?<=\d),(?=\d{3})/g, '');
    const value = compileFormula(bare, 'number', () => 'typed arithmetic knows no names')(undefined);
    return Number.isFinite(value) ? new Decimal(value) : undefined;
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

const tidy = (text: string): string => text.toLowerCase().replaceAll(/[\s$_]/g, '');

/** Reads a number with one of the units behind it; `help` ends the sentence of a refusal. */
function entry(text: string, suffixes: readonly Suffix[], help: string, decimals = MAX_DECIMALS): DecimalEntry {
  const typed = tidy(text);
  // 1% could be one percent of a figure or a rate of one percent.
  if (typed.startsWith('=') && typed.includes('%') && suffixes.some(({ suffix }) => suffix === '%')) {
    return { message: `${quoted(text.trim())} has a % in arithmetic: type it without %, in the unit of the cell` };
  }
  const unit = suffixOf(typed, suffixes);
  const number = unit ? typed.slice(0, -unit.suffix.length) : typed;
  const value = number.startsWith('=') ? arithmetic(number.slice(1)) : plainNumber(number);
  if (!value)
    return { message: typed === '' ? `Nothing was typed: expected ${help}` : `${quoted(text.trim())} is not ${help}` };
  const inUnit = value.times(`1e${unit?.shift ?? 0}`);
  // What was worked out is rounded, what was typed is not.
  const rounded = inUnit.toDecimalPlaces(number.startsWith('=') ? decimals : MAX_DECIMALS);
  return { value: decimalString(rounded.isZero() ? new Decimal(0) : rounded) };
}

/** Behind basis points. */
const BPS_SUFFIXES: readonly Suffix[] = PCT_SUFFIXES.map(({ suffix, shift }) => ({ suffix, shift: shift + 2 }));

/** Dollars: `291,600,000`, `291.6mm`, `500k`, `=300000000-8400000`. */
export function usdEntry(text: string): Entry {
  const ambiguous = ambiguousMillions(tidy(text));
  if (ambiguous !== undefined) return { message: `${quoted(text.trim())} ${ambiguous}` };
  return entry(text, USD_SUFFIXES, 'an amount: type 291,600,000 or 291.6mm', 2);
}

/** Basis points: `165`, `165bp`, `1.65%`. */
export function bpsEntry(text: string): Entry {
  return entry(text, BPS_SUFFIXES, 'a margin: type 165, 165bp or 1.65%');
}

/** Percent: `11.1`, `11.1%`, `1110bp`. */
export function pctEntry(text: string): Entry {
  return entry(text, PCT_SUFFIXES, 'a rate: type 11.10, 11.10% or 1110bp');
}

/** A multiple: `2`, `2x`, `x1.5`, with the typographer's cross too. */
export function multipleEntry(text: string): Entry {
  return entry(text.replaceAll(/^\s*[x×]|[x×]\s*$/gi, ''), [], 'a multiple: type 2, 2x or 1.5');
}

/** Months, fractions of them too: `359`, `359m`, `1.5`, `30y`. */
export function monthsEntry(text: string): Entry {
  const years = /^(.*\d)\s*(?:y|yr|yrs|years?)$/i.exec(text.trim());
  const months = (years?.[1] ?? text).replace(/(?<=\d)\s*(?:m|mo|mos|months?)$/i, '');
  const read = entry(months, [], 'a number of months: type 359 or 30y');
  if ('message' in read) return { message: read.message.replace(quoted(months.trim()), quoted(text.trim())) };
  return { value: Number(read.value) * (years ? 12 : 1) };
}

/** Whole days: `45`, `45d`. */
export function daysEntry(text: string): Entry {
  const read = entry(text.replace(/(?<=\d)\s*(?:d|days?)\s*$/i, ''), [], 'a number of days: type 45');
  return 'message' in read ? read : { value: Number(read.value) };
}

/** A period: `12`. */
export function periodEntry(text: string): Entry {
  const read = entry(text, [], 'a period: type 12 for the twelfth payment date');
  return 'message' in read ? read : { value: Number(read.value) };
}

const THIRTY_SECONDS = /^(\d+)-(\d{1,2})(\+?)$/;

/** A price in percent of par: `98.42968`, or in 32nds, `98-13+`. */
export function priceEntry(text: string): Entry {
  const match = THIRTY_SECONDS.exec(text.trim());
  if (!match) return entry(text, [{ suffix: '%', shift: 0 }], 'a price: type 98.42968 or 98-13+');
  const ticks = Number(match[2]) + (match[3] === '+' ? 0.5 : 0);
  if (ticks >= 32) return { message: `${quoted(text.trim())} has more than 31 thirty-seconds` };
  return { value: decimalString(new Decimal(match[1] ?? 0).plus(new Decimal(ticks).div(32))) };
}
