import { describe, expect, test } from 'vitest';
import { gridSpec, stratSpec } from '../../engine/strats/strat-spec.ts';
import type { FieldView, LoanFlowView, TapeRowView } from '../../electron/channels/collateral-views.ts';
import { axisOf, newAxis } from '../../renderer/collateral/bins-draft.ts';
import { cashflowRows, sumOfFlows } from '../../renderer/collateral/cashflow-rows.ts';
import { FILE_ROW, loanColumns, loanRow } from '../../renderer/collateral/loan-rows.ts';
import { stratOf } from '../../renderer/collateral/strat-draft.ts';
import { nextSort } from '../../renderer/grid/finder.ts';

const fields: FieldView[] = [
  { key: 'loan_id', title: 'Loan', kind: 'text' },
  { key: 'current_balance', title: 'Current balance', kind: 'usd' },
  { key: 'first_payment_date', title: 'First payment', kind: 'date' },
];

describe('a loan as a row', () => {
  const loan: TapeRowView = {
    loan: 4,
    fileRow: 6,
    excluded: true,
    cells: ['A-5', '1,234.50', '2003-07-01'],
    issues: { current_balance: 'error', '': 'warning' },
  };

  test('is named after its place on the tape, and every field may be typed', () => {
    expect(loanRow(loan, fields)).toMatchObject({ id: '4', kind: 'body', excluded: true });
    expect(loanColumns(fields).map(({ term }) => term)).toEqual([undefined, ...fields.map(({ key }) => key)]);
  });

  test('has figures with their numbers, and marks where an issue is open', () => {
    const { cells } = loanRow(loan, fields);
    expect(cells['current_balance']).toEqual({ text: '1,234.50', value: 1234.5, issue: 'error' });
    expect(cells['first_payment_date']).toEqual({ text: '2003-07-01' });
    expect(cells[FILE_ROW]).toMatchObject({ text: '6', issue: 'warning' });
  });
});

test('pressing a head sorts up, then down, then not; with Shift after the others', () => {
  const up = nextSort([], 'a', false);
  expect(up).toEqual([{ field: 'a', descending: false }]);
  const down = nextSort(up, 'a', false);
  expect(down).toEqual([{ field: 'a', descending: true }]);
  expect(nextSort(down, 'a', false)).toEqual([]);
  const both = nextSort(down, 'b', true);
  expect(both.map(({ field }) => field)).toEqual(['a', 'b']);
  expect(nextSort(both, 'a', true)).toEqual([{ field: 'b', descending: false }]);
  expect(nextSort(both, 'b', false)).toEqual([{ field: 'b', descending: true }]);
});

describe('a stratification that is built', () => {
  const draft = { rows: newAxis('loan_id'), averages: ['current_balance'], columns: undefined, measure: 'pct' };

  test.each([
    ['each value', {}],
    ['ranges of a width', { kind: 'width', width: '0.5' }],
    ['ranges between ends', { kind: 'edges', edges: '600, 650;700' }],
    ['equal parts', { kind: 'quantiles', parts: '4' }],
    ['months', { kind: 'months' }],
  ] as const)('asks for %s in the words of the engine', (_what, bins) => {
    const built = stratOf({ ...draft, rows: { ...draft.rows, ...bins } }, fields);
    if ('message' in built || built.kind !== 'table') throw new Error('This draft is a table.');
    expect(stratSpec.parse(built.spec)).toEqual(built.spec);
  });

  test('is a grid where there is a second field', () => {
    const built = stratOf({ ...draft, columns: newAxis('first_payment_date'), measure: 'current_balance' }, fields);
    if ('message' in built || built.kind !== 'grid') throw new Error('This draft is a grid.');
    expect(gridSpec.parse(built.spec)).toEqual(built.spec);
    expect(built.spec.title).toBe('Loan by First payment');
  });

  test.each([
    ['a width', { kind: 'width', width: '0' }],
    ['ends', { kind: 'edges', edges: '700, 600' }],
    ['ends', { kind: 'edges', edges: '' }],
    ['a number of parts', { kind: 'quantiles', parts: '1' }],
  ] as const)('is refused in words where what was typed is not %s', (_what, bins) => {
    expect(axisOf({ ...newAxis('fico'), ...bins })).toHaveProperty('message');
  });
});

describe('the cash flow of the loans', () => {
  const flow = (group: string, months: string[], usd: number): LoanFlowView => {
    const all = months.map(() => usd);
    const flows = { balanceUsd: all, interestUsd: all, scheduledUsd: all, prepaidUsd: all, recoveredUsd: all };
    return { group, name: `Group ${group}`, months, ...flows, lossUsd: all };
  };

  test('of several groups is their sum, as long as the longest', () => {
    const sum = sumOfFlows([flow('1', ['Aug-03'], 1), flow('2', ['Aug-03', 'Sep-03'], 10)]);
    expect(sum?.months).toEqual(['Aug-03', 'Sep-03']);
    expect(sum?.prepaidUsd).toEqual([11, 10]);
    expect(sumOfFlows([])).toBeUndefined();
  });

  test('is a row a month and a total, in which balances have no sum', () => {
    const rows = cashflowRows(flow('1', ['Aug-03', 'Sep-03'], 1_000.4));
    expect(rows.map(({ cells }) => cells['scheduledUsd']?.text)).toEqual(['1,000', '1,000', '2,001']);
    expect(rows.at(-1)?.cells['balanceUsd']).toBeUndefined();
  });
});
