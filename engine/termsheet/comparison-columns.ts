import { differencesOf, type Differences, type PricedPair } from '../scenario/compare-pricings.ts';
import type { PricedCell } from '../scenario/price-deal.ts';
import { measureCell, type Measure, type MeasureLine } from './published.ts';
import { REDEMPTION_TITLES } from './pricing-table.ts';
import { cell, textCell, type Cell, type Column, type Row } from './table.ts';

/** Measures of two pricings side by side, and behind them by how much they differ. */
export interface ComparedMeasures {
  measures: readonly Measure[];
  difference?: { of: keyof Differences; column: Column };
}

/** Differences are printed finer than the figures themselves, because they are what such a table is about. */
export const COMPARED_LIFE = {
  measures: ['walYears'],
  difference: {
    of: 'walYears',
    column: { key: 'walDifference', title: 'Difference', unit: 'years', format: 'yield' },
  },
} as const satisfies ComparedMeasures;

export const COMPARED_RETURN = {
  measures: ['dmBps', 'yieldPct'],
  difference: { of: 'bps', column: { key: 'bpsDifference', title: 'Difference', unit: 'bp', format: 'number' } },
} as const satisfies ComparedMeasures;

export const COMPARED_DURATION: ComparedMeasures = {
  measures: ['modDurationYears'],
  difference: {
    of: 'modDurationYears',
    column: { key: 'durationDifference', title: 'Difference', unit: 'years', format: 'yield' },
  },
};

export const COMPARED_WINDOW: ComparedMeasures = { measures: ['firstPrincipal', 'lastPrincipal'] };

/** Two pricings as the columns of a table: which lines, what each pricing is called, and what is told of them. */
export interface Comparison {
  lines: readonly MeasureLine[];
  pricings: Readonly<Record<keyof PricedPair, { key: string; title: string }>>;
  compared: readonly ComparedMeasures[];
}

const PAIR = ['a', 'b'] as const;
const linesFor = ({ lines }: Comparison, { measures }: ComparedMeasures): MeasureLine[] =>
  lines.filter(({ measure }) => measures.includes(measure));

const KEY_COLUMNS: Column[] = [
  { key: 'tranche', title: 'Class', format: 'text' },
  { key: 'redemption', title: 'Redemption', format: 'text' },
  { key: 'speedPct', title: 'Speed', unit: '% of pricing', format: 'count' },
];

/** Columns of each measure, `walYears|` and the key of the pricing, and those of the differences. */
export function comparisonColumns(comparison: Comparison): Column[] {
  const { compared, pricings } = comparison;
  const columns = compared.flatMap((one) => [
    ...linesFor(comparison, one).flatMap(({ measure, title: what, unit, format }) =>
      PAIR.map((side): Column => {
        const { key, title } = pricings[side];
        return { key: `${measure}|${key}`, title: `${what}, ${title}`, unit, format };
      }),
    ),
    ...(one.difference ? [one.difference.column] : []),
  ]);
  return [...KEY_COLUMNS, ...columns];
}

const figureCell = (priced: PricedCell | undefined, line: MeasureLine): Cell =>
  priced
    ? measureCell(priced, undefined, line)
    : { value: undefined, format: line.format, reason: 'This pricing does not have the class.' };

function comparedCells(comparison: Comparison, one: ComparedMeasures, pair: PricedPair): [string, Cell][] {
  const figures = linesFor(comparison, one).flatMap((line) =>
    PAIR.map((side): [string, Cell] => [
      `${line.measure}|${comparison.pricings[side].key}`,
      figureCell(pair[side], line),
    ]),
  );
  if (!one.difference) return figures;
  const { of, column } = one.difference;
  return [...figures, [column.key, cell(differencesOf(pair)[of], column.format)]];
}

/** A row for a class at a speed and redemption; nothing for a pair of nothing. */
export function comparisonRow(comparison: Comparison, pair: PricedPair): Row[] {
  const known = pair.a ?? pair.b;
  if (!known) return [];
  const { tranche, redemption, speedPct } = known;
  const row: Row = {
    id: `${tranche}|${redemption}|${speedPct}`,
    kind: 'body',
    tranche,
    cells: {
      tranche: textCell(tranche),
      redemption: textCell(REDEMPTION_TITLES[redemption]),
      speedPct: cell(speedPct, 'count'),
      ...Object.fromEntries(comparison.compared.flatMap((one) => comparedCells(comparison, one, pair))),
    },
  };
  return [row];
}
