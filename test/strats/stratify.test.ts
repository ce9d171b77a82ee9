import { describe, expect, test } from 'vitest';
import { percentOf } from '../../engine/strats/percent-of.ts';
import { selectLoans } from '../../engine/strats/selection.ts';
import { gridSpec } from '../../engine/strats/strat-spec.ts';
import { stratifyTwoWay } from '../../engine/strats/stratify-two-way.ts';
import { stratify } from '../../engine/strats/stratify.ts';
import { gridTable } from '../../engine/termsheet/grid-table.ts';
import { stratTable } from '../../engine/termsheet/strat-table.ts';
import type { Table } from '../../engine/termsheet/table.ts';
import { printValue } from '../../engine/units/print.ts';
import { smallTape, stratOf } from './small-tape.ts';

const TAPE = smallTape({
  loan_id: ['a', 'b', 'c', 'd'],
  current_balance: [100_000, 200_000, 100_000.4, undefined],
  note_rate_pct: [5, 6.5, undefined, 9],
  ltv_pct: [80, 75, 90, 60],
  fico: [700, 640, undefined, undefined],
  state: ['CA', 'CA', 'NY', 'TX'],
});

/** The rows of a table as it prints them, cells parted by bars. */
const printedRows = ({ rows, columns }: Table): string[] =>
  rows.map(({ cells }) =>
    columns.map(({ key }) => printValue(cells[key]?.value, cells[key]?.format ?? 'text')).join(' | '),
  );

describe('a stratification', () => {
  const spec = stratOf('state', { kind: 'values' }, { averages: ['note_rate_pct', 'fico'], extremes: ['ltv_pct'] });

  test('prints loans, current balance, share, averages and extremes', () => {
    const table = stratTable(stratify(selectLoans(TAPE), spec));
    expect(table.columns.map(({ title, unit }) => (unit === undefined ? title : `${title}, ${unit}`))).toEqual([
      'State',
      'Loans, number',
      'Current balance, $',
      'Share, of balance',
      'Note rate, average',
      'FICO, average',
      'LTV, least',
      'LTV, greatest',
    ]);
    expect(printedRows(table)).toEqual([
      'CA | 2 | 300,000 | 75.00% | 6.000% | 660 | 75.00% | 80.00%',
      'NY | 1 | 100,000 | 25.00% |  |  | 90.00% | 90.00%',
      'TX | 1 | 0 | 0.00% |  |  | 60.00% | 60.00%',
      'Total | 4 | 400,000 | 100.00% | 6.000% | 660 | 60.00% | 90.00%',
    ]);
  });

  test('is of the loans that are kept', () => {
    const excluded = Uint8Array.of(0, 1, 0, 0);
    const { rows, total } = stratify(selectLoans({ ...TAPE, excluded }), spec);
    expect(rows.map(({ bin, count }) => `${bin.label} ${count}`)).toEqual(['CA 1', 'NY 1', 'TX 1']);
    expect(total).toMatchObject({ count: 3, balanceUsd: 200_000.4 });
  });

  test('of an original balance sums current balances', () => {
    const tape = smallTape({ current_balance: [90], original_balance: [100] });
    expect(stratify(selectLoans(tape), stratOf('original_balance', { kind: 'values' })).total.balanceUsd).toBe(90);
  });

  test('leaves out averages of fields that are not on the tape, and says how percentages are rounded', () => {
    const asked = stratOf('state', { kind: 'values' }, { averages: ['dti_pct', 'state'] });
    const { averaged, notes } = stratify(selectLoans(TAPE), asked, 'sumTo100');
    expect(averaged).toEqual([]);
    expect(notes).toEqual(['Percentages are rounded to sum to 100.00%: the largest remainders are rounded up.']);
  });

  test('of no loan at all has a total of nothing', () => {
    const { rows, total } = stratify(selectLoans(TAPE, new Uint32Array()), spec);
    expect(rows).toEqual([]);
    expect(total).toMatchObject({ count: 0, balanceUsd: 0, pct: undefined });
  });
});

describe('percentages', () => {
  test('are unrounded as printed', () => {
    expect(percentOf([1, 7], 'asPrinted')).toEqual([12.5, 87.5]);
    expect(percentOf([1, 2], 'asPrinted')[0]).toBeCloseTo(33.3333333, 7);
  });

  test.each([
    ['thirds', [1, 1, 1], [33.34, 33.33, 33.33]],
    ['a tie goes to the larger', [1, 3, 1, 3], [12.5, 37.5, 12.5, 37.5]],
    ['sevenths', [1, 2, 4], [14.29, 28.57, 57.14]],
  ])('that sum to 100: %s', (_name, usd, expected) => {
    expect(percentOf(usd, 'sumTo100')).toEqual(expected);
  });

  test('of equal remainders the larger amount is rounded up', () => {
    // 0.125 %, 0.375 % and 99.5 %: the halves of a hundredth are equal.
    expect(percentOf([1, 3, 796], 'sumTo100')).toEqual([0.12, 0.38, 99.5]);
  });

  test.each(['asPrinted', 'sumTo100'] as const)('of nothing are none: %s', (rule) => {
    expect(percentOf([0, 0], rule)).toEqual([undefined, undefined]);
  });
});

describe('a grid', () => {
  const gridOf = (measure: unknown) =>
    gridTable(
      stratifyTwoWay(
        selectLoans(TAPE),
        gridSpec.parse({
          id: 'grid',
          title: 'LTV by FICO',
          rows: { field: 'ltv_pct', bins: { kind: 'edges', edges: [75, 80], holds: 'upperEnd' } },
          columns: { field: 'fico', bins: { kind: 'edges', edges: [660, 780], holds: 'lowerEnd' } },
          measure,
        }),
      ),
    );

  test('has the bins that some loan is in', () => {
    expect(gridOf('count').columns.map(({ unit, title }) => unit ?? title)).toEqual([
      'LTV',
      '659 or Less',
      '660 - 779',
      'Missing',
      'Total',
    ]);
  });

  test.each([
    ['count', ['1 |  | 1 | 2', ' | 1 |  | 1', ' |  | 1 | 1', '1 | 1 | 2 | 4']],
    [
      'balance',
      [
        '200,000 |  | 0 | 200,000',
        ' | 100,000 |  | 100,000',
        ' |  | 100,000 | 100,000',
        '200,000 | 100,000 | 100,000 | 400,000',
      ],
    ],
    [
      'pct',
      [
        '50.00% |  | 0.00% | 50.00%',
        ' | 25.00% |  | 25.00%',
        ' |  | 25.00% | 25.00%',
        '50.00% | 25.00% | 25.00% | 100.00%',
      ],
    ],
    [
      { averageOf: 'note_rate_pct' },
      ['6.500% |  |  | 6.500%', ' | 5.000% |  | 5.000%', ' |  |  | ', '6.500% | 5.000% |  | 6.000%'],
    ],
  ])('of %j', (measure, figures) => {
    const labels = ['75.00 or Less', '75.01 - 80.00', '> 80.00', 'Total'];
    expect(printedRows(gridOf(measure))).toEqual(figures.map((row, i) => `${labels[i]} | ${row}`));
  });

  test('of too many cells is refused', () => {
    const ids = Array.from({ length: 400 }, (_, i) => String(i));
    const tape = smallTape({ loan_id: ids, current_balance: ids.map(Number) });
    const axis = { field: 'loan_id', bins: { kind: 'values' } };
    const spec = gridSpec.parse({ id: 'g', title: 'g', rows: axis, columns: axis, measure: 'count' });
    expect(() => stratifyTwoWay(selectLoans(tape), spec)).toThrow(
      '400 rows and 400 columns: put the values into fewer',
    );
  });
});
