import type { Deal } from '../deal/schema/deal.ts';
import { worstCell, type AggregationCost, type ComparedCell } from '../scenario/aggregation-cost.ts';
import { printFixed, printValue } from '../units/print.ts';
import { linesOfDeal, measureCell, type Measure, type MeasureLine } from './published.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from './table.ts';

/** What differs: in years, or for either return in basis points. */
type Difference = 'walYears' | 'bps';

/** Printed finer than the figures themselves, because they are what the table is about. */
const DIFFERENCES: Readonly<Record<Difference, Column>> = {
  walYears: { key: 'walDifference', title: 'Difference', unit: 'years', format: 'yield' },
  bps: { key: 'bpsDifference', title: 'Difference', unit: 'bp', format: 'number' },
};

const MEASURES: Readonly<Record<Difference, readonly Measure[]>> = {
  walYears: ['walYears'],
  bps: ['dmBps', 'yieldPct'],
};

const RUNS = [
  { key: 'onLoans', title: 'loans' },
  { key: 'onReplines', title: 'replines' },
] as const;

const linesFor = (deal: Deal, difference: Difference): MeasureLine[] =>
  linesOfDeal(deal).filter(({ measure }) => MEASURES[difference].includes(measure));

const columnsFor = (deal: Deal, difference: Difference): Column[] => [
  ...linesFor(deal, difference).flatMap(({ measure, title, unit, format }) =>
    RUNS.map((run) => ({ key: `${measure}|${run.key}`, title: `${title}, ${run.title}`, unit, format })),
  ),
  DIFFERENCES[difference],
];

function cellsFor(deal: Deal, compared: ComparedCell, difference: Difference): [string, Cell][] {
  const figures = linesFor(deal, difference).flatMap((line) =>
    RUNS.map(({ key }): [string, Cell] => [`${line.measure}|${key}`, measureCell(compared[key], undefined, line)]),
  );
  const { key, format } = DIFFERENCES[difference];
  return [...figures, [key, cell(compared[difference], format)]];
}

function rowOf(deal: Deal, compared: ComparedCell): Row {
  const { tranche, redemption, speedPct } = compared.onLoans;
  return {
    id: `${tranche}|${redemption}|${speedPct}`,
    kind: 'body',
    tranche,
    cells: {
      tranche: textCell(tranche),
      redemption: textCell(`To ${redemption}`),
      speedPct: cell(speedPct, 'count'),
      ...Object.fromEntries(cellsFor(deal, compared, 'walYears')),
      ...Object.fromEntries(cellsFor(deal, compared, 'bps')),
    },
  };
}

/** `-0.024 years (1-M-4 to maturity at 0%)`; nothing where no cell has both figures. */
function worstText(cost: AggregationCost, difference: Difference): string[] {
  const worst = worstCell(cost, difference);
  if (!worst) return [];
  const { format, unit } = DIFFERENCES[difference];
  const { tranche, redemption, speedPct } = worst.onLoans;
  return [`${printValue(worst[difference], format)} ${unit} (${tranche} to ${redemption} at ${speedPct}%)`];
}

const counted = (count: number, one: string): string => `${printFixed(count, 0)} ${count === 1 ? one : `${one}s`}`;

function closingNote(cost: AggregationCost): string {
  const lines = `${counted(cost.loans, 'loan')} in ${counted(cost.lines, 'line')}.`;
  const worst = [...worstText(cost, 'walYears'), ...worstText(cost, 'bps')];
  return worst.length === 0 ? lines : `${lines} Furthest apart: ${worst.join(' and ')}.`;
}

/** What replines cost against the loans themselves: a row for each class, redemption and speed. */
export function aggregationTable(deal: Deal, cost: AggregationCost): Table {
  return {
    id: 'aggregation',
    title: 'Replines against loans',
    columns: [
      { key: 'tranche', title: 'Class', format: 'text' },
      { key: 'redemption', title: 'Redemption', format: 'text' },
      { key: 'speedPct', title: 'Speed', unit: '% of pricing', format: 'count' },
      ...columnsFor(deal, 'walYears'),
      ...columnsFor(deal, 'bps'),
    ],
    rows: cost.cells.map((compared) => rowOf(deal, compared)),
    notes: ['Differences are replines less loans.', closingNote(cost)],
  };
}
