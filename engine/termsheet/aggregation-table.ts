import type { Deal } from '../deal/schema/deal.ts';
import { worstCell, type AggregationCost } from '../scenario/aggregation-cost.ts';
import { printFixed, printValue } from '../units/print.ts';
import {
  COMPARED_LIFE,
  COMPARED_RETURN,
  comparisonColumns,
  comparisonRow,
  type Comparison,
} from './comparison-columns.ts';
import { linesOfDeal } from './published.ts';
import type { Table } from './table.ts';

const comparisonOf = (deal: Deal): Comparison => ({
  lines: linesOfDeal(deal),
  pricings: { a: { key: 'onLoans', title: 'loans' }, b: { key: 'onReplines', title: 'replines' } },
  compared: [COMPARED_LIFE, COMPARED_RETURN],
});

/** `-0.024 years (1-M-4 to maturity at 0%)`; nothing where no cell has both figures. */
function worstText(cost: AggregationCost, { difference }: typeof COMPARED_LIFE | typeof COMPARED_RETURN): string[] {
  const { of, column } = difference;
  const worst = worstCell(cost, of);
  if (!worst) return [];
  const { tranche, redemption, speedPct } = worst.onLoans;
  return [`${printValue(worst[of], column.format)} ${column.unit} (${tranche} to ${redemption} at ${speedPct}%)`];
}

const counted = (count: number, one: string): string => `${printFixed(count, 0)} ${count === 1 ? one : `${one}s`}`;

function closingNote(cost: AggregationCost): string {
  const lines = `${counted(cost.loans, 'loan')} in ${counted(cost.lines, 'line')}.`;
  const worst = [...worstText(cost, COMPARED_LIFE), ...worstText(cost, COMPARED_RETURN)];
  return worst.length === 0 ? lines : `${lines} Furthest apart: ${worst.join(' and ')}.`;
}

/** What replines cost against the loans themselves: a row for each class, redemption and speed. */
export function aggregationTable(deal: Deal, cost: AggregationCost): Table {
  const comparison = comparisonOf(deal);
  return {
    id: 'aggregation',
    title: 'Replines against loans',
    columns: comparisonColumns(comparison),
    rows: cost.cells.flatMap(({ onLoans, onReplines }) => comparisonRow(comparison, { a: onLoans, b: onReplines })),
    notes: ['Differences are replines less loans.', closingNote(cost)],
  };
}
