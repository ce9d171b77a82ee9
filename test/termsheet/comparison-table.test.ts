import { describe, expect, test } from 'vitest';
import { LoanBook } from '../../engine/collateral/loan-book.ts';
import { differencesOf, pairCells } from '../../engine/scenario/compare-pricings.ts';
import { PRICING_SCENARIO } from '../../engine/scenario/scenario.ts';
import { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { comparisonTable } from '../../engine/termsheet/comparison-table.ts';
import { linesOfDeal } from '../../engine/termsheet/published.ts';
import { shippedDeal } from '../deal/shipped.ts';

const deal = shippedDeal();
const own = new ScenarioRun(deal, PRICING_SCENARIO, new LoanBook());
const up = new ScenarioRun(deal, { name: 'Up', curves: { shiftBps: '100' } }, new LoanBook());

const sideOf = (title: string, { priced }: Pick<ScenarioRun, 'priced'>) => ({ title, priced, assumptions: 'As run.' });
const compared = (a: Pick<ScenarioRun, 'priced'>, b: Pick<ScenarioRun, 'priced'>) =>
  comparisonTable({ a: sideOf('Pricing', a), b: sideOf('Up', b), lines: linesOfDeal(deal) });

describe('a comparison', () => {
  test('of a scenario with itself has no differences', () => {
    const { rows, columns } = compared(own, own);
    const differences = columns.filter(({ title }) => title === 'Difference').map(({ key }) => key);
    expect(differences).toEqual(['walDifference', 'bpsDifference', 'durationDifference']);
    expect(rows).toHaveLength(own.priced.cells.length);
    for (const { cells } of rows) for (const key of differences) expect(cells[key]?.value).toBe(0);
  });

  test('is the second less the first, in years and basis points', () => {
    const { rows, notes } = compared(own, up);
    const row = rows.find(({ id }) => id === '1-M-2|call|100')?.cells;
    const value = (key: string) => Number(row?.[key]?.value);
    expect(value('walDifference')).toBeCloseTo(value('walYears|b') - value('walYears|a'), 12);
    expect(value('bpsDifference')).toBeCloseTo(value('dmBps|b') - value('dmBps|a'), 9);
    expect(value('durationDifference')).toBeCloseTo(value('modDurationYears|b') - value('modDurationYears|a'), 12);
    expect(value('durationDifference')).not.toBe(0);
    expect(notes[0]).toBe('Differences are Up less Pricing, at the speeds of Pricing.');
  });

  test('tells a class that only one of the two has', () => {
    const other = { priced: { ...own.priced, cells: own.priced.cells.filter(({ tranche }) => tranche !== '2-B-1') } };
    for (const table of [compared(own, other), compared(other, own)]) {
      const row = table.rows.find(({ tranche }) => tranche === '2-B-1')?.cells;
      const figures = [row?.['walYears|a'], row?.['walYears|b']];
      expect(figures.filter((figure) => figure?.value === undefined)).toMatchObject([
        { reason: 'This pricing does not have the class.' },
      ]);
      expect(row?.['walDifference']?.value).toBeUndefined();
    }
  });

  test('is the same the other way round, with the sign turned', () => {
    const back = pairCells(up.priced, own.priced);
    for (const [i, pair] of pairCells(own.priced, up.priced).entries()) {
      const there = differencesOf(pair);
      const turned = back[i] && differencesOf(back[i]);
      expect((there.bps ?? 0) + (turned?.bps ?? 0)).toBeCloseTo(0, 12);
    }
  });
});
