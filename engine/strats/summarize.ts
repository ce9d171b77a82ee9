import { textsOf, wordOf } from '../tape/tape.ts';
import type { Bin } from './bin.ts';
import { formatOf, type FigureFormat } from './field-format.ts';
import { fieldNamed, hasField, valuesOf, type Selection } from './selection.ts';
import type { PercentRule } from './strat-spec.ts';
import { stratify } from './stratify.ts';
import type { ShareListSpec, StatSpec, SummarySpec } from './summary-spec.ts';
import { averagesBy, extremesBy, inOneBin, tally, type Extremes } from './tally.ts';

/** A line of a summary, unrounded. */
export interface Stat {
  id: string;
  title: string;
  format: FigureFormat;
  value: number | undefined;
  extremes: Extremes | undefined;
}

export interface ShareList {
  id: string;
  title: string;
  rows: readonly { bin: Bin; pct: number | undefined }[];
}

/** What a pool comes to in a few figures. */
export interface Summary {
  stats: readonly Stat[];
  lists: readonly ShareList[];
}

type StatOf<Measure extends StatSpec['measure']> = Extract<StatSpec, { measure: Measure }>;
type Figure = Pick<Stat, 'value' | 'format'> & { extremes?: Extremes | undefined };

function averageOf(selection: Selection, { field, ...spec }: StatOf<'average' | 'mean'>): Figure {
  const values = valuesOf(selection, field);
  const whole = inOneBin(values.length);
  const weights = spec.measure === 'mean' ? selection.usd.map(() => 1) : selection.usd;
  return {
    value: averagesBy(whole, values, weights)[0],
    format: formatOf(fieldNamed(selection.tape, field)),
    extremes: spec.extremes ? extremesBy(whole, values)[0] : undefined,
  };
}

function sumOf(selection: Selection, field: string): Figure {
  const amounts = valuesOf(selection, field).map((amount) => (Number.isNaN(amount) ? 0 : amount));
  return {
    value: tally(inOneBin(amounts.length), amounts).usd[0],
    format: formatOf(fieldNamed(selection.tape, field)),
  };
}

/** Each loan's value as it is written in a list of values; empty where blank. */
function writtenValues(selection: Selection, key: string): (position: number) => string {
  const { tape, loans } = selection;
  if (fieldNamed(tape, key).kind === 'text') {
    const column = textsOf(tape, key);
    return (position) => wordOf(column, loans[position]!);
  }
  const values = valuesOf(selection, key);
  return (position) => (Number.isNaN(values[position]) ? '' : String(values[position]));
}

/** Percent of the balance whose field is one of these; undefined where there is no balance. */
function shareOf(selection: Selection, { field, of }: StatOf<'share'>): Figure {
  const wanted = new Set(of.map(String));
  const valueAt = writtenValues(selection, field);
  let usd = 0;
  let totalUsd = 0;
  selection.usd.forEach((balance, position) => {
    totalUsd += balance;
    if (wanted.has(valueAt(position))) usd += balance;
  });
  return { value: totalUsd > 0 ? (usd / totalUsd) * 100 : undefined, format: 'pct' };
}

function figureOf(selection: Selection, spec: StatSpec): Figure {
  switch (spec.measure) {
    case 'loans':
      return { value: selection.loans.length, format: 'count' };
    case 'sum':
      return sumOf(selection, spec.field);
    case 'mean':
    case 'average':
      return averageOf(selection, spec);
    case 'share':
      return shareOf(selection, spec);
  }
}

function listOf(selection: Selection, { top, ...spec }: ShareListSpec, percent: PercentRule): ShareList {
  const { id, title, rows } = stratify(selection, { ...spec, averages: [], extremes: [] }, percent);
  return { id, title, rows: rows.slice(0, top).map(({ bin, pct }) => ({ bin, pct })) };
}

/** Works out the lines and lists of a summary whose fields the tape has. */
export function summarize(selection: Selection, { stats, lists }: SummarySpec, percent: PercentRule): Summary {
  const { tape } = selection;
  return {
    stats: stats
      .filter((spec) => spec.measure === 'loans' || hasField(tape, spec.field))
      .map((spec) => ({ id: spec.id, title: spec.title, extremes: undefined, ...figureOf(selection, spec) })),
    lists: lists.filter(({ field }) => hasField(tape, field)).map((spec) => listOf(selection, spec, percent)),
  };
}
