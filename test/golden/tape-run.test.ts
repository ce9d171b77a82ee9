import { beforeAll, describe, expect, test } from 'vitest';
import { aggregateLoans } from '../../engine/collateral/aggregate.ts';
import { aggregationCost, worstCell, type AggregationCost } from '../../engine/scenario/aggregation-cost.ts';
import { priceDeal, type PricedCell } from '../../engine/scenario/price-deal.ts';
import { aggregationTable } from '../../engine/termsheet/aggregation-table.ts';
import { assert } from '../../engine/units/assert.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { onTapes, type DealOnTapes } from '../deals/on-tapes.ts';
import { referenceTape } from '../strats/reference-tapes.ts';
import { cellOf, DM_TABLE_FIGURES, printedLike, type PublishedFigure } from './published.ts';

let standing: DealOnTapes;
let cells: PricedCell[];
let cost: AggregationCost;

beforeAll(async () => {
  const tapes = [await referenceTape('1'), await referenceTape('2')];
  standing = onTapes(shippedDeal(), tapes);
  const { deal, collaterals, book } = standing;
  cells = priceDeal(deal, { book }).cells;
  const aggregations = deal.groups.map(({ id }, i) => {
    const loans = collaterals[i];
    const tape = tapes[i];
    assert(loans !== undefined && tape !== undefined, () => `group ${id} has no tape`);
    return { group: id, loans, replines: aggregateLoans(tape, { lookbackDays: loans.lookbackDays }) };
  });
  cost = aggregationCost(deal, aggregations, book);
});

/** How far our unrounded figures are from the printed ones, at the most. */
function worst(measure: 'walYears' | 'dmBps', isMeant: (figure: PublishedFigure) => boolean): number {
  const figures = DM_TABLE_FIGURES.filter((figure) => figure.measure === measure && isMeant(figure));
  expect(figures).not.toHaveLength(0);
  return Math.max(
    ...figures.map((figure) => Math.abs((cellOf(cells, figure)?.[measure] ?? Number.NaN) - Number(figure.text))),
  );
}

const missing = (...measures: PublishedFigure['measure'][]): string[] =>
  DM_TABLE_FIGURES.filter(({ measure }) => measures.includes(measure))
    .filter((figure) => printedLike(figure, cellOf(cells, figure)) !== figure.text)
    .map((figure) => `${figure.name}: ${printedLike(figure, cellOf(cells, figure))} for ${figure.text}`);

// The tape gives every published total and average of the pool; which loan has what jointly is invented.
describe('Impac CMB Trust 2003-8 on its 1,603 loans', () => {
  test('stands on the loans of both tapes, to the cent', () => {
    expect(standing.collaterals.map(({ loans, balanceUsd }) => [loans, balanceUsd])).toEqual([
      [1_507, '400000020.61'],
      [96, '77192598.57'],
    ]);
  });

  test('average life is as published within 0.01 years at 80, 100 and 180 %, and within 0.07 at 0 %', () => {
    expect(worst('walYears', ({ speedPct }) => speedPct > 0)).toBeLessThan(0.01);
    expect(worst('walYears', ({ speedPct }) => speedPct === 0)).toBeLessThan(0.07);
  });

  test('discount margin is as published within 0.5 bp, and prints so in every column', () => {
    expect(worst('dmBps', () => true)).toBeLessThan(0.5);
    expect(missing('dmBps')).toEqual([]);
  });

  test('first and last principal fall in the published months in every column', () => {
    expect(missing('firstPrincipal', 'lastPrincipal')).toEqual([]);
  });
});

describe('its loans gathered into replines by the usual fields', () => {
  test('are few lines that price like the loans', () => {
    expect([cost.loans, cost.lines]).toEqual([1_603, 70]);
    expect(Math.abs(worstCell(cost, 'walYears')?.walYears ?? Number.NaN)).toBeLessThan(0.025);
    expect(Math.abs(worstCell(cost, 'bps')?.bps ?? Number.NaN)).toBeLessThan(0.06);
  });

  test('are told apart from the loans cell by cell, and in a note', () => {
    const table = aggregationTable(standing.deal, cost);
    expect(table.rows).toHaveLength(cells.length);
    expect(table.notes.at(-1)).toMatchInlineSnapshot(`"1,603 loans in 70 lines. Furthest apart: -0.024 years (1-M-4 to maturity at 0%) and -0.05 bp (1-M-4 to maturity at 0%)."`);
  });
});
