import type { TapeField } from '../tape/fields.ts';
import { OTHER, type Bin, type Binned } from './bin.ts';
import { binLoans } from './bin-loans.ts';
import { isNumeric } from './field-format.ts';
import { percentOf } from './percent-of.ts';
import { fieldNamed, valuesOf, type Selection } from './selection.ts';
import type { PercentRule, StratSpec } from './strat-spec.ts';
import { averagesBy, extremesBy, inOneBin, tally, type Extremes } from './tally.ts';

/** What the loans of a row, or all of them, come to. */
export interface StratFigures {
  count: number;
  /** Current balances. */
  balanceUsd: number;
  /** Percent of the total balance; undefined where there is no balance. */
  pct: number | undefined;
  /** By field key, weighted by current balance, blanks left out. */
  averages: Readonly<Record<string, number | undefined>>;
  /** By field key. */
  extremes: Readonly<Record<string, Extremes | undefined>>;
}

export interface StratRow extends StratFigures {
  bin: Bin;
}

/** A stratification table. Its rows have every loan once: those without a value or range have rows of their own. */
export interface Stratification {
  id: string;
  title: string;
  field: TapeField;
  averaged: readonly TapeField[];
  ranged: readonly TapeField[];
  rows: readonly StratRow[];
  total: StratFigures;
  notes: readonly string[];
}

const NOTES: Record<PercentRule, string> = {
  asPrinted: 'Percentages are rounded each by itself and need not sum to 100.00%.',
  sumTo100: 'Percentages are rounded to sum to 100.00%: the largest remainders are rounded up.',
};

const byKey = <Value>(fields: readonly TapeField[], valueOf: (key: string) => Value): Record<string, Value> =>
  Object.fromEntries(fields.map(({ key }) => [key, valueOf(key)]));

type Columns = Pick<Stratification, 'averaged' | 'ranged'>;

/** The figures of every bin, by its position. */
function figuresBy(
  binned: Binned,
  selection: Selection,
  { averaged, ranged }: Columns,
  rule: PercentRule,
): StratFigures[] {
  const { counts, usd } = tally(binned, selection.usd);
  const averages = byKey(averaged, (key) => averagesBy(binned, valuesOf(selection, key), selection.usd));
  const extremes = byKey(ranged, (key) => extremesBy(binned, valuesOf(selection, key)));
  const pct = percentOf([...usd], rule);
  return binned.bins.map((_bin, i) => ({
    count: counts[i]!,
    balanceUsd: usd[i]!,
    pct: pct[i],
    averages: byKey(averaged, (key) => averages[key]?.[i]),
    extremes: byKey(ranged, (key) => extremes[key]?.[i]),
  }));
}

function notesOf(rows: readonly StratRow[], { averaged }: Columns, rule: PercentRule): string[] {
  const notes = [NOTES[rule]];
  if (averaged.length > 0) notes.push('Averages are weighted by current balance; blanks are left out.');
  if (rows.some(({ bin }) => bin === OTHER)) notes.push(`${OTHER.label} are loans in none of the ranges.`);
  return notes;
}

/**
 * Stratifies loans by a field. Bins without a loan are left out, and so are averages of fields that the tape does not
 * have as numbers. Throws a UserError for a field that the tape does not have or that cannot be put into such bins.
 */
export function stratify(selection: Selection, spec: StratSpec, percent: PercentRule = 'asPrinted'): Stratification {
  const { tape, loans } = selection;
  const onTape = (keys: readonly string[]): TapeField[] =>
    keys.flatMap((key) => tape.fields.filter((field) => field.key === key && isNumeric(field)));
  const columns: Columns = { averaged: onTape(spec.averages), ranged: onTape(spec.extremes) };
  const binned = binLoans(selection, spec);
  const figures = figuresBy(binned, selection, columns, percent);
  const rows = binned.bins.map((bin, i) => ({ bin, ...figures[i]! })).filter(({ count }) => count > 0);
  const [total] = figuresBy(inOneBin(loans.length), selection, columns, percent);
  const field = fieldNamed(tape, spec.field);
  const { id, title } = spec;
  return { id, title, field, ...columns, rows, total: total!, notes: notesOf(rows, columns, percent) };
}
