import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregateLoans } from '../../engine/collateral/aggregate.ts';
import type { CollateralCashflow } from '../../engine/collateral/cashflow.ts';
import { poolOfReplines, type LoanPool } from '../../engine/collateral/loan-pool.ts';
import { lotsOf, planCollateral } from '../../engine/collateral/plan-collateral.ts';
import { poolOfTape } from '../../engine/collateral/pool-of-tape.ts';
import { projectCollateral } from '../../engine/collateral/project.ts';
import { repline, type Repline } from '../../engine/deal/schema/collateral.ts';
import type { Group } from '../../engine/deal/schema/deal.ts';
import { curvesOf } from '../../engine/market/curves.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { sumDecimals } from '../../engine/units/money.ts';
import { tapeOf, type Cells } from '../tape/small-tape.ts';

const PERIODS = 72;
const lookbackDays = 45;
const rising = (start: number): string[] =>
  Array.from({ length: PERIODS }, (_, month) => (start + month / 24).toFixed(4));
const curves = curvesOf({
  name: 'Rising',
  firstMonth: '2003-07',
  ratesPct: { LIBOR6M: rising(1), CMT1Y: rising(2.5) },
});

const group: Group = {
  id: '1',
  name: 'Group',
  collateral: { kind: 'replines', replines: [] },
  speed: { kind: 'psa' },
  fees: [],
  ocTarget: '0',
};

const project = (pool: LoanPool, speedPct: number): CollateralCashflow =>
  projectCollateral(
    planCollateral(group, lotsOf(pool, group.prefunding, curves, dateOf('2003-07-01'))),
    { speedPct },
    PERIODS,
  );

/** Few values of each field, so that many loans are alike; blanks where a run can do with them. */
const loan: fc.Arbitrary<Cells> = fc.record({
  product: fc.constantFrom('A', 'B', ''),
  index: fc.constantFrom('LIBOR6M', 'CMT1Y', ''),
  current_balance: fc.integer({ min: 1, max: 90_000_000 }).map((cents) => (cents / 100).toFixed(2)),
  note_rate_pct: fc.constantFrom('3.125', '5.377', '8'),
  gross_margin_pct: fc.constantFrom('2.25', '3', '4.875'),
  initial_cap_pct: fc.constantFrom('1', '3', ''),
  periodic_cap_pct: fc.constantFrom('1', '2', ''),
  lifetime_cap_pct: fc.constantFrom('9', '11.5', ''),
  lifetime_floor_pct: fc.constantFrom('', '4'),
  rate_change_frequency_months: fc.constantFrom('6', '12'),
  months_to_roll: fc.constantFrom('0', '1', '24'),
  remaining_term_months: fc.constantFrom('1', '24', String(PERIODS)),
  age_months: fc.constantFrom('0', '3', '3.5', ''),
  io_term_months: fc.constantFrom('0', '12', '60'),
});
const loans = fc.array(loan, { minLength: 1, maxLength: 15 });

/** What a run takes of a loan, so that loans alike in it do alike. */
const RUN_FIELDS = [
  'index',
  'note_rate_pct',
  'gross_margin_pct',
  'initial_cap_pct',
  'periodic_cap_pct',
  'lifetime_cap_pct',
  'lifetime_floor_pct',
  'rate_change_frequency_months',
  'months_to_roll',
  'remaining_term_months',
  'age_months',
  'io_term_months',
];
const chosen = fc.subarray(['product', 'loan_id', 'state', ...RUN_FIELDS]);

const balances = (replines: readonly Repline[]): string =>
  sumDecimals(replines.map(({ balanceUsd }) => balanceUsd)).toFixed(2);

const weighted = (usd: ArrayLike<number>, values: ArrayLike<number>): number =>
  Array.from(usd).reduce((sum, balance, i) => sum + balance * values[i]!, 0);

const FLOWS = ['balanceUsd', 'interestUsd', 'scheduledUsd', 'prepaidUsd'] as const;

function expectSameFlow(ours: CollateralCashflow, theirs: CollateralCashflow): void {
  const scale = theirs.balanceUsd[0]!;
  for (const key of FLOWS) {
    const worst = Math.max(...ours[key].map((usd, period) => Math.abs(usd - theirs[key][period]!)));
    expect(worst / scale).toBeLessThan(1e-9);
  }
}

describe('loans gathered by any fields', () => {
  test('keep their balance to the cent, and their average rate, margin, age and first interest', () => {
    fc.assert(
      fc.property(loans, chosen, (cells, by) => {
        const tape = tapeOf(cells);
        const pool = poolOfTape(tape, { lookbackDays });
        const replines = aggregateLoans(tape, { lookbackDays, by });
        const lines = poolOfReplines(replines);
        expect(balances(replines)).toBe(sumDecimals(cells.map((one) => one['current_balance']!)).toFixed(2));
        for (const column of ['noteRate', 'margin', 'ageMonths'] as const) {
          const ofLoans = weighted(pool.balanceUsd, pool[column]);
          const difference = weighted(lines.balanceUsd, lines[column]) - ofLoans;
          expect(Math.abs(difference)).toBeLessThanOrEqual(1e-9 * weighted(pool.balanceUsd, [...pool[column]].fill(1)));
        }
        const [loanInterest, lineInterest] = [pool, lines].map((one) => project(one, 0).interestUsd[1]!);
        expect(Math.abs(lineInterest! / loanInterest! - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  test('are lines that a deal may hold, each with a name', () => {
    fc.assert(
      fc.property(loans, chosen, (cells, by) => {
        for (const line of aggregateLoans(tapeOf(cells), { lookbackDays, by })) {
          expect(repline.parse(line)).toEqual(line);
          expect(line.interestOnlyMonths).toBeLessThan(line.remainingTermMonths);
        }
      }),
    );
  });

  test('have one index to a line, and a name that tells it from the others', () => {
    fc.assert(
      fc.property(loans, chosen, (cells, by) => {
        const replines = aggregateLoans(tapeOf(cells), { lookbackDays, by });
        expect(new Set(replines.map(({ name }) => name)).size).toBe(replines.length);
        const indices = new Set(cells.map(({ index }) => index || undefined));
        expect(new Set(replines.map(({ adjustable }) => adjustable?.index))).toEqual(indices);
      }),
    );
  });

  test('come to the same lines in whatever order they stand', () => {
    const shuffled = loans.chain((cells) =>
      fc.tuple(fc.constant(cells), fc.shuffledSubarray(cells, { minLength: cells.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.subarray(['product', ...RUN_FIELDS]), ([cells, others], by) => {
        // A sum in another order differs by float noise; nine decimals round it away.
        const [ours, theirs] = [cells, others].map((one) => aggregateLoans(tapeOf(one), { lookbackDays, by }));
        const byName = (a: Repline, b: Repline) => (a.name < b.name ? -1 : 1);
        expect(ours!.toSorted(byName)).toEqual(theirs!.toSorted(byName));
      }),
    );
  });
});

describe('loans gathered by', () => {
  const samePay = (by: string[]) =>
    fc.assert(
      fc.property(loans, fc.integer({ min: 0, max: 400 }), (cells, speedPct) => {
        const tape = tapeOf(cells);
        const replines = aggregateLoans(tape, { lookbackDays, by });
        const ofLoans = project(poolOfTape(tape, { lookbackDays }), speedPct);
        expectSameFlow(project(poolOfReplines(replines), speedPct), ofLoans);
      }),
    );

  test('their numbers pay what the loans pay', () => samePay(['loan_id']));
  test('all that a run takes of them pay what the loans pay', () => samePay(RUN_FIELDS));
});
