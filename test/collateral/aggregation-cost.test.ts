import { describe, expect, test } from 'vitest';
import { aggregateLoans } from '../../engine/collateral/aggregate.ts';
import { libraryDeal } from '../../engine/library/index.ts';
import { aggregationCost, worstCell } from '../../engine/scenario/aggregation-cost.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { aggregationTable } from '../../engine/termsheet/aggregation-table.ts';
import { replineList, replineTable } from '../../engine/termsheet/repline-table.ts';
import { assert } from '../../engine/units/assert.ts';
import { onTapes } from '../deals/on-tapes.ts';
import { tapeOf } from '../tape/small-tape.ts';

const tape = tapeOf([
  { index: '', current_balance: '300000000', note_rate_pct: '7', remaining_term_months: '60' },
  { index: '', current_balance: '450000000', note_rate_pct: '9', remaining_term_months: '70' },
]);

/** A deal of fixed and floating classes on two loans. */
function onTwoLoans(by: string[]) {
  const shipped = libraryDeal('example-prime-auto');
  assert(shipped !== undefined, () => 'the example is not shipped');
  const { deal, collaterals, book } = onTapes(shipped, [tape]);
  const replines = aggregateLoans(tape, { lookbackDays: 0, by });
  const aggregations = collaterals.map((loans, i) => ({ group: deal.groups[i]!.id, loans, replines }));
  return { shipped, deal, book, replines, aggregations, cost: aggregationCost(deal, aggregations, book) };
}

describe('what replines cost', () => {
  const { shipped, deal, book, replines, cost } = onTwoLoans([]);

  test('is the difference of two pricings, replines less loans', () => {
    const onReplines = {
      ...shipped,
      groups: shipped.groups.map((group) => ({ ...group, collateral: { kind: 'replines' as const, replines } })),
    };
    expect(cost.cells.map(({ onLoans }) => onLoans)).toEqual(priceDeal(deal, { book }).cells);
    expect(cost.cells.map((one) => one.onReplines)).toEqual(priceDeal(onReplines).cells);
    for (const { onLoans, onReplines: lines, walYears, bps } of cost.cells) {
      expect(walYears).toBe(lines.walYears! - onLoans.walYears!);
      if (onLoans.dmBps === undefined) expect(bps).toBeCloseTo((lines.yieldPct! - onLoans.yieldPct!) * 100, 9);
      else expect(bps).toBe(lines.dmBps! - onLoans.dmBps);
    }
  });

  test('is the same whether the deal stands on the loans or on replines', () => {
    const { aggregations } = onTwoLoans([]);
    const onOther = { ...deal, groups: shipped.groups };
    expect(aggregationCost(onOther, aggregations, book)).toEqual(cost);
  });

  test('is nothing where every loan is a line', () => {
    const { cost: none } = onTwoLoans(['loan_id']);
    expect([none.loans, none.lines]).toEqual([2, 2]);
    expect(Math.abs(worstCell(none, 'walYears')!.walYears!)).toBeLessThan(1e-9);
    expect(Math.abs(worstCell(none, 'bps')!.bps!)).toBeLessThan(1e-6);
  });

  test('is greatest in the worst cell', () => {
    const sizes = cost.cells.map(({ walYears }) => Math.abs(walYears!));
    expect(Math.abs(worstCell(cost, 'walYears')!.walYears!)).toBe(Math.max(...sizes));
    expect(Math.max(...sizes)).toBeGreaterThan(0);
    expect(worstCell({ loans: 2, lines: 1, cells: [] }, 'bps')).toBeUndefined();
  });

  test('is told class by class, with a margin or a yield, and closes with the worst', () => {
    const { columns, rows, notes } = aggregationTable(deal, cost);
    expect(columns.map(({ title, unit }) => [title, unit].filter(Boolean).join(', '))).toEqual([
      'Class',
      'Redemption',
      'Speed, % of pricing',
      'WAL, loans, years',
      'WAL, replines, years',
      'Difference, years',
      'Discount margin, loans, bp',
      'Discount margin, replines, bp',
      'Yield, loans, %',
      'Yield, replines, %',
      'Difference, bp',
    ]);
    expect(rows).toHaveLength(cost.cells.length);
    const floating = rows.find(({ tranche }) => tranche === 'A-3')?.cells;
    expect(floating?.['dmBps|onLoans']?.value).toBeTypeOf('number');
    expect(floating?.['yieldPct|onLoans']?.value).toBeUndefined();
    expect(notes.at(-1)).toMatch(
      /^2 loans in 1 line\. Furthest apart: -?\d+\.\d{3} years \(.+\) and -?\d+\.\d\d bp \(.+\)\.$/,
    );
  });
});

describe('the table of replines', () => {
  const { replines } = onTwoLoans(['loan_id']);

  test('has a row a line, then the total and averages weighted by balance', () => {
    const { columns, rows } = replineTable(replines);
    expect(rows.map(({ kind }) => kind)).toEqual(['body', 'body', 'total']);
    const total = rows.at(-1)!.cells;
    expect([total['balanceUsd'], total['noteRatePct'], total['remainingTermMonths']].map((one) => one?.value)).toEqual([
      750_000_000, 8.2, 66,
    ]);
    expect(total['marginPct']?.value).toBeUndefined();
    for (const { cells } of rows)
      expect(columns.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(cells)));
  });

  test('lists the lines of groups one after the other, without totals', () => {
    const { rows } = replineList(['1', '2'].map((group) => ({ group, replines })));
    expect(rows.map(({ cells }) => cells['group']?.value)).toEqual(['1', '1', '2', '2']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(4);
  });
});
