import { DAY_COUNTS } from '../../units/day-count.ts';
import { dateOf } from '../../units/dates.ts';
import { printValue, type Format, type Value } from '../../units/print.ts';
import { clipped } from '../../units/quote.ts';
import type { FormulaScope } from '../formula/names.ts';
import * as entries from './entry.ts';
import type { TermInput } from './term-input.ts';
import * as words from './word-entry.ts';

/** How the terms of one kind are read, drawn and said. */
export interface TermKind {
  input: TermInput;
  /** How its cells are printed. */
  format: Format;
  enter: (text: string) => entries.Entry;
  /** A value of the document as a figure of the format. */
  figure: (value: unknown) => Value;
  /** What may be picked. */
  choices: readonly string[];
  /** What a formula may speak of. */
  scope?: FormulaScope;
}

const numberKind = (format: Format, enter: TermKind['enter']): TermKind => ({
  input: 'number',
  format,
  enter,
  figure: (value) => Number(value),
  choices: [],
});

const textKind = (input: TermInput, enter: TermKind['enter'], choices: readonly string[] = []): TermKind => ({
  input,
  format: 'text',
  enter,
  figure: (value) => (Array.isArray(value) ? value.join(', ') : String(value)),
  choices,
});

export const USD = numberKind('usd', entries.usdEntry);
export const PCT = numberKind('rate', entries.pctEntry);
export const BPS = numberKind('margin', entries.bpsEntry);
export const MULTIPLE = numberKind('multiple', entries.multipleEntry);
export const PRICE = numberKind('price', entries.priceEntry);
export const MONTHS = numberKind('count', entries.monthsEntry);
export const AGE = numberKind('number', entries.monthsEntry);
export const DAYS = numberKind('count', entries.daysEntry);
export const PERIOD = numberKind('count', entries.periodEntry);
export const WORDS = textKind('text', words.textEntry);
export const MONTH: TermKind = {
  ...textKind('date', words.monthEntry),
  format: 'month',
  figure: (value) => dateOf(`${String(value)}-01`),
};

/** Dates; of a month alone that day is meant. */
export const dateKind = (dayOfMonth?: number): TermKind => ({
  ...textKind('date', words.dateEntry(dayOfMonth)),
  format: 'date',
  figure: (value) => dateOf(String(value)),
});

export const formulaKind = (scope: FormulaScope): TermKind => ({ ...textKind('formula', words.textEntry), scope });

function choiceAmong(known: ReadonlyMap<unknown, string>, enter: TermKind['enter']): TermKind {
  return { ...textKind('choice', enter, [...known.values()]), figure: (value) => known.get(value) ?? String(value) };
}

/** One of a few values that people say in words. */
export function choiceOf(wordsOf: Readonly<Record<string, string>>): TermKind {
  const known = new Map(Object.entries(wordsOf));
  return choiceAmong(known, words.choiceEntry(known));
}

/** One of a few values that are words already. */
export const oneOf = (values: readonly string[]): TermKind =>
  choiceOf(Object.fromEntries(values.map((value) => [value, value])));

const YES_NO_WORDS = new Map([
  [true, 'yes'],
  [false, 'no'],
]);
export const YES_NO = choiceAmong(YES_NO_WORDS, words.choiceEntry(YES_NO_WORDS));
export const DAY_COUNT = oneOf(DAY_COUNTS);

/** The name of something else in the deal; a name that is not there is for the check to refuse. */
export const nameOf = (known: readonly string[]): TermKind => textKind('choice', words.nameEntry(known), known);
export const namesOf = (known: readonly string[]): TermKind => textKind('list', words.namesEntry(known), known);
export const PCTS = textKind('text', words.pctsEntry);

const LONGEST_SAID = 80;

/** A value of the document in a sentence. */
export function said(value: unknown, { format, figure }: TermKind): string {
  return value === undefined ? 'none' : clipped(printValue(figure(value), format), LONGEST_SAID);
}
