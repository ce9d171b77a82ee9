import type { LoanBook } from '../collateral/loan-book.ts';
import type { Collateral, Repline, TapeCollateral } from '../deal/schema/collateral.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { at } from '../units/assert.ts';
import { differencesOf } from './compare-pricings.ts';
import { priceDeal, type PricedCell } from './price-deal.ts';

/** The loans of a group, and the replines that they were gathered into. */
export interface Aggregation {
  /** Id of the group. */
  group: string;
  loans: TapeCollateral;
  replines: Repline[];
}

/** One class at one speed and redemption, run twice. Differences are replines less loans. */
export interface ComparedCell {
  onLoans: PricedCell;
  onReplines: PricedCell;
  walYears: number | undefined;
  /** Of the discount margin, or of the yield where a class has one. */
  bps: number | undefined;
}

export interface AggregationCost {
  loans: number;
  lines: number;
  /** By class as listed, then redemption, then speed. */
  cells: ComparedCell[];
}

/** The deal with a group standing on other loans. */
export function standOn(deal: Deal, group: string, collateral: Collateral): Deal {
  return { ...deal, groups: deal.groups.map((one) => (one.id === group ? { ...one, collateral } : one)) };
}

const standOnAll = (deal: Deal, collaterals: readonly [string, Collateral][]): Deal =>
  collaterals.reduce((standing, [group, collateral]) => standOn(standing, group, collateral), deal);

function compare(onLoans: PricedCell, onReplines: PricedCell): ComparedCell {
  const { walYears, bps } = differencesOf({ a: onLoans, b: onReplines });
  return { onLoans, onReplines, walYears, bps };
}

/**
 * What it costs to run replines in the place of the loans: every class over the deal's grid, with some groups on their
 * loans and then on their replines, and the others as they are. The deal must have the tapes, and the book must find them.
 */
export function aggregationCost(deal: Deal, aggregations: readonly Aggregation[], book: LoanBook): AggregationCost {
  const onLoans = standOnAll(
    deal,
    aggregations.map(({ group, loans }) => [group, loans]),
  );
  const onReplines = standOnAll(
    deal,
    aggregations.map(({ group, replines }) => [group, { kind: 'replines', replines }]),
  );
  const { cells: replineCells } = priceDeal(onReplines, { book });
  const loanCells = priceDeal(onLoans, { book }).cells;
  return {
    loans: aggregations.reduce((sum, { loans }) => sum + loans.loans, 0),
    lines: aggregations.reduce((sum, { replines }) => sum + replines.length, 0),
    cells: loanCells.map((cell, i) => compare(cell, at(replineCells, i))),
  };
}

/** The cell in which the loans and the replines are furthest apart; undefined where no cell has both figures. */
export function worstCell({ cells }: AggregationCost, measure: 'walYears' | 'bps'): ComparedCell | undefined {
  const size = (cell: ComparedCell): number => Math.abs(cell[measure] ?? -1);
  const compared = cells.filter((cell) => cell[measure] !== undefined);
  return compared.reduce<ComparedCell | undefined>(
    (worst, cell) => (worst && size(worst) >= size(cell) ? worst : cell),
    undefined,
  );
}
