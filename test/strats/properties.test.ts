import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOf } from '../../engine/strats/percent-of.ts';
import { selectLoans } from '../../engine/strats/selection.ts';
import { stratifyTwoWay } from '../../engine/strats/stratify-two-way.ts';
import { stratify, type Stratification } from '../../engine/strats/stratify.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { binsOf, smallTape, stratOf } from './small-tape.ts';

const cents = fc.integer({ min: 0, max: 5_000_000_00 }).map((value) => value / 100);
const blankOr = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 8 });

const loan = fc.record({
  current_balance: blankOr(cents),
  ltv_pct: blankOr(fc.double({ min: 0, max: 130, noNaN: true })),
  fico: blankOr(fc.integer({ min: 300, max: 850 })),
  state: blankOr(fc.constantFrom('CA', 'NY', 'TX', 'ca', 'Missing', 'Other')),
});

type Loan = { [Key in keyof (typeof loan extends fc.Arbitrary<infer One> ? One : never)]: string | number | undefined };

const tapeOf = (loans: readonly Loan[]): Tape =>
  smallTape({
    current_balance: loans.map((one) => one.current_balance),
    ltv_pct: loans.map((one) => one.ltv_pct),
    fico: loans.map((one) => one.fico),
    state: loans.map((one) => one.state),
  });

const holds = fc.constantFrom('lowerEnd', 'upperEnd');
const descending = fc.boolean();
const edges = fc
  .uniqueArray(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 8 })
  .map((list) => list.toSorted((a, b) => a - b));

const numberBins = fc.oneof(
  fc.record({ kind: fc.constant('width'), width: fc.constantFrom(0.25, 5, 7.5, 20, 33), holds, descending }),
  fc.record({ kind: fc.constant('edges'), edges, holds, descending }),
  fc.record({
    kind: fc.constant('quantiles'),
    parts: fc.integer({ min: 2, max: 9 }),
    of: fc.constantFrom('loans', 'balance'),
    descending,
  }),
  fc.record({ kind: fc.constant('values'), order: fc.constantFrom('label', 'balance') }),
  edges.map((list) => ({ kind: 'ranges', ranges: list.map((edge) => ({ lower: edge, upper: edge + 0.5 })) })),
);
const axis = fc.oneof(
  fc.record({ field: fc.constantFrom('ltv_pct', 'fico'), bins: numberBins }),
  fc.record({
    field: fc.constant('state'),
    bins: fc.record({ kind: fc.constant('values'), order: fc.constantFrom('label', 'balance', 'stateName') }),
  }),
);
const loans = fc.array(loan, { maxLength: 60 });

const AVERAGES = { averages: ['fico', 'ltv_pct'], extremes: ['ltv_pct'] };

/** Figures by label; two rows may be labelled alike only where a word reads like a bin without a value. */
const figuresByLabel = ({ rows }: Stratification): string[] =>
  rows.map(({ bin, count, balanceUsd, pct }) => JSON.stringify([bin, count, balanceUsd, pct])).toSorted();

describe('of any loans in any bins', () => {
  test('every loan and every cent is in one row', () => {
    fc.assert(
      fc.property(loans, axis, (list, { field, bins }) => {
        const { rows, total } = stratify(selectLoans(tapeOf(list)), stratOf(field, bins));
        const centsOf = (usd: number): number => Math.round(usd * 100);
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
        expect(total.count).toBe(list.length);
        expect(rows.reduce((sum, { balanceUsd }) => sum + centsOf(balanceUsd), 0)).toBe(centsOf(total.balanceUsd));
        expect(rows.every(({ count }) => count > 0)).toBe(true);
      }),
    );
  });

  test('a value is within the printed ends of its row, to the printed digit', () => {
    fc.assert(
      fc.property(loans, numberBins, (list, bins) => {
        const { rows } = stratify(selectLoans(tapeOf(list)), stratOf('ltv_pct', bins, AVERAGES));
        for (const { bin, extremes } of rows) {
          const { min, max } = extremes['ltv_pct'] ?? { min: Number.NaN, max: Number.NaN };
          if (typeof bin.lower === 'number') expect(min).toBeGreaterThanOrEqual(bin.lower - 0.005001);
          if (typeof bin.upper === 'number') expect(max).toBeLessThanOrEqual(bin.upper + 0.005001);
        }
      }),
    );
  });

  test('the order of the loans does not matter', () => {
    fc.assert(
      fc.property(loans, axis, (list, { field, bins }) => {
        const spec = stratOf(field, bins);
        const [one, other] = [list, list.toReversed()].map((some) => stratify(selectLoans(tapeOf(some)), spec));
        // What a quantile ends on hangs on which of its equal loans comes first only through rounding of the sum.
        if (spec.bins.kind === 'quantiles') return;
        expect(figuresByLabel(other!)).toEqual(figuresByLabel(one!));
      }),
    );
  });

  test('the total average is the average of the rows', () => {
    fc.assert(
      fc.property(loans, axis, (list, { field, bins }) => {
        const whole = list.map((one) => ({ ...one, fico: one.fico ?? 700, current_balance: one.current_balance ?? 1 }));
        const { rows, total } = stratify(selectLoans(tapeOf(whole)), stratOf(field, bins, AVERAGES));
        const weighted = rows.reduce((sum, { averages, balanceUsd }) => sum + (averages['fico'] ?? 0) * balanceUsd, 0);
        if (total.balanceUsd > 0) expect(weighted / total.balanceUsd).toBeCloseTo(total.averages['fico']!, 6);
      }),
    );
  });

  test('the totals of a grid are the two stratifications', () => {
    fc.assert(
      fc.property(loans, axis, axis, (list, rows, columns) => {
        const selection = selectLoans(tapeOf(list));
        const [rowAxis, columnAxis] = [rows, columns].map(({ field, bins }) => ({ field, bins: binsOf(bins) }));
        const grid = stratifyTwoWay(selection, {
          id: 'g',
          title: 'g',
          rows: rowAxis!,
          columns: columnAxis!,
          measure: 'count',
        });
        const countsOf = (one: typeof rows) =>
          stratify(selection, stratOf(one.field, one.bins)).rows.map(({ count }) => count);
        expect(grid.rows.map(({ total }) => total)).toEqual(countsOf(rows));
        expect(grid.totals).toEqual(countsOf(columns));
        for (const { cells, total } of grid.rows)
          expect(cells.reduce((sum: number, count) => sum + (count ?? 0), 0)).toBe(total);
      }),
    );
  });
});

test('percentages that sum to 100 do, and none is a hundredth or more off', () => {
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 60 }), (usd) => {
      const total = usd.reduce((sum, amount) => sum + amount, 0);
      fc.pre(total > 0);
      const shares = percentOf(usd, 'sumTo100').map((share) => share ?? Number.NaN);
      expect(shares.reduce((sum, share) => sum + Math.round(share * 100), 0)).toBe(10_000);
      shares.forEach((share, i) => expect(Math.abs(share - (usd[i]! / total) * 100)).toBeLessThan(0.0100001));
    }),
  );
});
