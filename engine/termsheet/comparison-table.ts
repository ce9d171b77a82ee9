import { pairCells } from '../scenario/compare-pricings.ts';
import type { PricedDeal } from '../scenario/price-deal.ts';
import {
  COMPARED_DURATION,
  COMPARED_LIFE,
  COMPARED_RETURN,
  COMPARED_WINDOW,
  comparisonColumns,
  comparisonRow,
  type Comparison,
} from './comparison-columns.ts';
import type { MeasureLine } from './published.ts';
import type { Table } from './table.ts';

/** Two pricings and what they are called. */
export interface ComparedPricings {
  a: { title: string; priced: PricedDeal; assumptions: string };
  b: { title: string; priced: PricedDeal; assumptions: string };
  /** The lines of both deals' classes. */
  lines: readonly MeasureLine[];
}

/** Two pricings side by side, a row for each class, redemption and speed, with differences in years and basis points. */
export function comparisonTable({ a, b, lines }: ComparedPricings): Table {
  const comparison: Comparison = {
    lines,
    pricings: { a: { key: 'a', title: a.title }, b: { key: 'b', title: b.title } },
    compared: [COMPARED_LIFE, COMPARED_RETURN, COMPARED_DURATION, COMPARED_WINDOW],
  };
  return {
    id: 'comparison',
    title: `${b.title} against ${a.title}`,
    columns: comparisonColumns(comparison),
    rows: pairCells(a.priced, b.priced).flatMap((pair) => comparisonRow(comparison, pair)),
    notes: [
      `Differences are ${b.title} less ${a.title}, at the speeds of ${a.title}.`,
      `${a.title}: ${a.assumptions}`,
      `${b.title}: ${b.assumptions}`,
    ],
  };
}
