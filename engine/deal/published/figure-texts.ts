import { Decimal } from 'decimal.js';
import { isBlank } from '../../tape/blank.ts';
import { dateReader } from '../../tape/read-date.ts';
import { isoMonth } from '../../units/dates.ts';
import { PCT_SUFFIXES, suffixOf, type Suffix } from '../../units/suffixes.ts';
import { isMonth, type Measure } from './measures.ts';

const DASHES = /[\u2010-\u2015\u2212]/g;
/** What a spreadsheet puts ahead of text, and what it shows in the place of a figure that has no room. */
const QUOTE = /^'/;

/** A cell as it is read: no blanks around it, hyphens for dashes. */
export const bareCell = (text: string): string => text.replaceAll(DASHES, '-').trim().replace(QUOTE, '');

/** Whether a cell says that there is no figure. */
export const isNoFigure = (text: string): boolean => isBlank(text) || /^-+$/.test(text);

const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?$/;
const MAX_LENGTH = 30;

/** The digits as printed, without separators, a plus sign or brackets; undefined where it is no number. */
function digitsOf(text: string): string | undefined {
  const bracketed = /^\(([^()-]+)\)$/.exec(text)?.[1];
  const match = NUMBER.exec(bracketed ?? text);
  const [, sign = '', whole = '', decimals = ''] = match ?? [];
  if (whole === '' && decimals === '') return undefined;
  const minus = bracketed !== undefined || sign === '-' ? '-' : '';
  return `${minus}${whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0'}${decimals}`;
}

const shifted = (digits: string, shift: number): string =>
  shift === 0 ? digits : new Decimal(digits).times(`1e${shift}`).toFixed();

/** Reads a number with one of the units behind it; a number without one is in the unit that the heading says. */
function withUnit(text: string, suffixes: readonly Suffix[], unsaid: number): string | undefined {
  const unit = suffixOf(text, suffixes);
  const digits = digitsOf((unit ? text.slice(0, -unit.suffix.length) : text).trim());
  return digits === undefined ? undefined : shifted(digits, unit ? unit.shift : unsaid);
}

const BPS_SUFFIXES: readonly Suffix[] = PCT_SUFFIXES.map(({ suffix, shift }) => ({ suffix, shift: shift + 2 }));
const YEARS_SUFFIXES: readonly Suffix[] = ['years', 'year', 'yrs', 'yr', 'y'].map((suffix) => ({ suffix, shift: 0 }));

const readDay = dateReader('mdy');

/** A month as ISO text. */
function monthOf(text: string): string | undefined {
  const day = readDay(text) ?? Number.NaN;
  return Number.isNaN(day) ? undefined : isoMonth(day);
}

/** A figure of a measure as the document keeps it, from what a table prints; undefined where it cannot be read. */
export function figureText(
  measure: Measure | 'subordinationPct',
  cell: string,
  inPercent: boolean,
): string | undefined {
  const text = cell.toLowerCase();
  if (isMonth(measure)) return monthOf(text);
  if (text.length > MAX_LENGTH) return undefined;
  if (measure === 'dmBps') return withUnit(text, BPS_SUFFIXES, inPercent ? 2 : 0);
  return withUnit(text, measure.endsWith('Years') ? YEARS_SUFFIXES : PCT_SUFFIXES, 0);
}

/** The first and last month of `Aug-03 Nov-07`, `08/2003 - 11/2007`; undefined where it is no window. */
export function windowMonths(cell: string): [first: string, last: string] | undefined {
  const text = cell.toLowerCase();
  for (const { index, 0: gap } of text.matchAll(/\s+(?:to|-|through)\s+|\s*[-/]\s*|\s+/g)) {
    const [first, last] = [monthOf(text.slice(0, index)), monthOf(text.slice(index + gap.length))];
    if (first !== undefined && last !== undefined) return [first, last];
  }
  return undefined;
}

/** What a figure should look like, for the sentence of a refusal. */
export function figureHelp(measure: Measure | 'subordinationPct' | 'window'): string {
  if (measure === 'window') return 'a window: write its months as Aug-03 Nov-07';
  if (isMonth(measure)) return 'a month: write Aug-03 or 2003-08';
  if (measure === 'dmBps') return 'a margin: write 33, 33 bp or 0.33%';
  if (measure.endsWith('Years')) return 'a number of years: write 9.44, with a point';
  return 'a percentage: write 5.25 or 5.25%, with a point';
}
