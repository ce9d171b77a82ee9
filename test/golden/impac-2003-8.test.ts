import { describe, expect, test } from 'vitest';
import { libraryDeal } from '../../engine/library/index.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import { assert } from '../../engine/units/assert.ts';
import { isoMonth } from '../../engine/units/dates.ts';
import { printFixed } from '../../engine/units/print.ts';
import {
  cellOf,
  CREDIT_ENHANCEMENT,
  DM_TABLE_FIGURES,
  FRONT_PAGE_FIGURES,
  printedLike,
  TOTAL_BALANCE_USD,
  type PublishedFigure,
} from './published.ts';

const deal = libraryDeal('impac-2003-8');
assert(deal !== undefined, () => 'the reference deal is not shipped');
const priced = priceDeal(deal);
const table = structureTable(deal, priced);

const missing = (figures: PublishedFigure[]): string[] =>
  figures
    .filter((figure) => printedLike(figure, cellOf(priced.cells, figure)) !== figure.text)
    .map((figure) => `${figure.name}: ${printedLike(figure, cellOf(priced.cells, figure))} for ${figure.text}`);

const ofMeasure = (...measures: PublishedFigure['measure'][]): PublishedFigure[] =>
  DM_TABLE_FIGURES.filter(({ measure }) => measures.includes(measure));

/** How far our unrounded figure is from the printed one, at the most. */
const worst = (measure: 'walYears' | 'modDurationYears'): number =>
  Math.max(
    ...ofMeasure(measure).map((figure) =>
      Math.abs((cellOf(priced.cells, figure)?.[measure] ?? Number.NaN) - Number(figure.text)),
    ),
  );

describe('the published price-DM tables of Impac CMB Trust 2003-8', () => {
  test('give 64 columns of five figures', () => {
    expect(DM_TABLE_FIGURES).toHaveLength(64 * 5);
  });

  test('discount margin prints as published in every column', () => {
    expect(missing(ofMeasure('dmBps'))).toEqual([]);
  });

  test('first and last principal fall in the published months in every column', () => {
    expect(missing(ofMeasure('firstPrincipal', 'lastPrincipal'))).toEqual([]);
  });

  test('average life prints as published in 61 of 64 columns, and these are the others', () => {
    expect(missing(ofMeasure('walYears'))).toMatchInlineSnapshot(`
      [
        "2-A-1 maturity 0% walYears: 18.02 for 18.03",
        "2-M-1 maturity 0% walYears: 18.02 for 18.03",
        "2-B-1 maturity 0% walYears: 18.02 for 18.03",
      ]
    `);
    expect(worst('walYears')).toBeLessThan(0.01);
  });

  test('modified duration prints as published in 48 of 64 columns, and these are the others', () => {
    expect(missing(ofMeasure('modDurationYears'))).toMatchInlineSnapshot(`
      [
        "1-A-1 maturity 80% modDurationYears: 3.31 for 3.32",
        "1-A-2 call 0% modDurationYears: 8.79 for 8.80",
        "1-A-2 maturity 180% modDurationYears: 1.27 for 1.28",
        "1-M-2 call 0% modDurationYears: 8.34 for 8.35",
        "1-M-2 maturity 80% modDurationYears: 3.18 for 3.19",
        "1-M-2 maturity 180% modDurationYears: 1.25 for 1.26",
        "1-M-4 maturity 100% modDurationYears: 2.49 for 2.50",
        "2-A-1 call 0% modDurationYears: 8.54 for 8.55",
        "2-A-1 call 100% modDurationYears: 3.30 for 3.31",
        "2-A-1 call 180% modDurationYears: 2.04 for 2.05",
        "2-A-1 maturity 0% modDurationYears: 15.29 for 15.30",
        "2-A-1 maturity 180% modDurationYears: 3.05 for 3.06",
        "2-M-1 call 0% modDurationYears: 8.41 for 8.42",
        "2-M-1 call 180% modDurationYears: 2.03 for 2.04",
        "2-M-1 maturity 100% modDurationYears: 4.23 for 4.24",
        "2-B-1 maturity 0% modDurationYears: 11.72 for 11.73",
      ]
    `);
    expect(worst('modDurationYears')).toBeLessThan(0.015);
  });
});

describe('the front page of Impac CMB Trust 2003-8', () => {
  test('life, duration and window print as published, but for these', () => {
    expect(missing(FRONT_PAGE_FIGURES)).toMatchInlineSnapshot(`
      [
        "1-M-3 maturity 100% modDurationYears: 2.52 for 2.53",
        "1-M-4 maturity 100% modDurationYears: 2.49 for 2.50",
        "2-A-1 call 100% modDurationYears: 3.30 for 3.31",
        "2-M-1 maturity 100% modDurationYears: 4.23 for 4.24",
        "2-M-2 call 100% modDurationYears: 3.20 for 3.21",
      ]
    `);
  });

  test('the classes add up to the published total', () => {
    expect(table.rows.at(-1)?.cells['balanceUsd']?.value).toBe(TOTAL_BALANCE_USD);
  });

  test('credit enhancement prints as published for all ten classes, with OC at its target', () => {
    const ours = table.rows
      .filter(({ kind }) => kind === 'body')
      .map(({ tranche, cells }) => `${tranche} ${printFixed(Number(cells['atTargetPct']?.value), 2)}`);
    const published = CREDIT_ENHANCEMENT.map(({ cls, subordinationPct }) => `${cls} ${printFixed(subordinationPct, 2)}`);
    expect(ours).toEqual(published);
  });
});

describe('what is reached', () => {
  test('is held for all 100 cells: any change of a figure needs a reason', () => {
    const held = priced.cells.map((cell) => ({
      cell: `${cell.tranche} ${cell.redemption} ${cell.speedPct}%`,
      dmBps: cell.dmBps?.toFixed(3),
      walYears: cell.walYears?.toFixed(5),
      modDurationYears: cell.modDurationYears?.toFixed(5),
      window: [cell.firstPrincipal, cell.lastPrincipal].map((day) => day !== undefined && isoMonth(day)).join(' '),
    }));
    expect(held.map((row) => Object.values(row).join(' | ')).join('\n')).toMatchSnapshot();
  });
});
