import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CollateralCashflow } from '../../engine/collateral/cashflow.ts';
import { poolOfReplines } from '../../engine/collateral/loan-pool.ts';
import { lotsOf, planCollateral } from '../../engine/collateral/plan-collateral.ts';
import { projectCollateral, type CollateralTerms } from '../../engine/collateral/project.ts';
import type { Repline } from '../../engine/deal/schema/collateral.ts';
import type { Group } from '../../engine/deal/schema/deal.ts';
import { curvesOf } from '../../engine/market/curves.ts';
import { dateOf } from '../../engine/units/dates.ts';

const PERIODS = 60;
const curves = curvesOf({
  name: 'Rising',
  firstMonth: '2003-07',
  ratesPct: { LIBOR6M: Array.from({ length: PERIODS }, (_, month) => (1 + month / 12).toFixed(4)) },
});

const group: Group = {
  id: '1',
  name: 'Group',
  collateral: { kind: 'replines', replines: [] },
  speed: { kind: 'psa' },
  fees: [{ name: 'Servicing', annualPct: '0.375' }],
  prepaymentInterest: { lostDays: 15, compensatedPct: '0.05' },
  ocTarget: '0',
};

const project = (replines: Repline[], terms: CollateralTerms): CollateralCashflow =>
  projectCollateral(
    planCollateral(group, lotsOf(poolOfReplines(replines), group.prefunding, curves, dateOf('2003-07-01'))),
    terms,
    PERIODS,
  );

const adjustable = fc.record({
  index: fc.constant('LIBOR6M'),
  marginPct: fc.constantFrom('2.25', '3', '4.75'),
  initialCapPct: fc.constantFrom('1', '3'),
  periodicCapPct: fc.constantFrom('1', '2'),
  lifetimeCapPct: fc.constantFrom('9', '11.5'),
  lifetimeFloorPct: fc.constantFrom('0', '4'),
  monthsToRoll: fc.integer({ min: 0, max: 30 }),
  changeEveryMonths: fc.constantFrom(1, 6, 12),
  lookbackDays: fc.constantFrom(0, 45),
});

/** Few ages and terms, so that many loans have both in common. */
const loan: fc.Arbitrary<Repline> = fc.record(
  {
    name: fc.constant('Loan'),
    balanceUsd: fc.integer({ min: 1, max: 1_000_000 }).map(String),
    noteRatePct: fc.constantFrom('0', '3.125', '5.377', '8'),
    adjustable,
    remainingTermMonths: fc.constantFrom(1, 24, PERIODS),
    ageMonths: fc.constantFrom(0, 3, 3.5),
    interestOnlyMonths: fc.constantFrom(0, 12, 24),
  },
  { requiredKeys: ['name', 'balanceUsd', 'noteRatePct', 'remainingTermMonths', 'ageMonths', 'interestOnlyMonths'] },
);

const sumOf = (flows: CollateralCashflow[], key: keyof CollateralCashflow, period: number): number =>
  flows.reduce((total, flow) => total + (flow[key] as Float64Array)[period]!, 0);

const LINEAR = [
  'balanceUsd',
  'interestUsd',
  'scheduledUsd',
  'prepaidUsd',
  'recoveredUsd',
  'lossUsd',
  'feesUsd',
] as const;

const losses: CollateralTerms['losses'] = {
  defaults: { kind: 'cdr', annualPct: '6' },
  severityPct: '40',
  lagMonths: 6,
  order: 'together',
  advancing: false,
};

describe('loans of one age and term, amortized together', () => {
  test.each([
    ['without losses', undefined],
    ['with losses', losses],
  ])('pay what they pay one by one, %s', (_name, assumed) => {
    fc.assert(
      fc.property(
        fc.array(loan, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 0, max: 400 }),
        (loans, speedPct) => {
          const terms = { speedPct, losses: assumed };
          const together = project(loans, terms);
          const oneByOne = loans.map((one) => project([one], terms));
          for (const key of LINEAR) {
            // What the servicer makes good of a shortfall is reckoned on all loans of the group.
            if (key === 'interestUsd') continue;
            for (let period = 0; period <= PERIODS; period += 1) {
              expect(together[key][period]).toBeCloseTo(sumOf(oneByOne, key, period), 6);
            }
          }
          for (let period = 1; period <= PERIODS; period += 1) {
            const beforeShortfall = together.interestUsd[period]! + together.shortfallUsd[period]!;
            const separately = sumOf(oneByOne, 'interestUsd', period) + sumOf(oneByOne, 'shortfallUsd', period);
            expect(beforeShortfall).toBeCloseTo(separately, 6);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('an interest-only loan repays everything with its last payment', () => {
    const flow = project(
      [
        {
          name: 'B',
          balanceUsd: '1200',
          noteRatePct: '12',
          remainingTermMonths: 24,
          ageMonths: 0,
          interestOnlyMonths: 24,
        },
      ],
      { speedPct: 0 },
    );
    expect(flow.scheduledUsd[23]).toBe(0);
    expect(flow.scheduledUsd[24]).toBe(1200);
    expect(flow.interestUsd[24]).toBeCloseTo(12, 9);
  });
});
