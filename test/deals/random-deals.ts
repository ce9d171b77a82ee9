import fc from 'fast-check';
import type { AdjustableRate, Prefunding, PrepaymentSpeed, Repline } from '../../engine/deal/schema/collateral.ts';
import type { Deal, Group } from '../../engine/deal/schema/deal.ts';
import type { Step } from '../../engine/deal/schema/steps.ts';
import type { Tranche } from '../../engine/deal/schema/tranche.ts';
import { floater } from './two-tranche.ts';

const pct = (low: number, high: number) =>
  fc.integer({ min: low * 100, max: high * 100 }).map((n) => (n / 100).toFixed(2));
const usd = (low: number, high: number) => fc.integer({ min: low, max: high }).map((n) => String(n * 1_000));

const adjustable: fc.Arbitrary<AdjustableRate> = fc.record({
  index: fc.constant('SOFR'),
  marginPct: pct(0, 5),
  initialCapPct: pct(1, 5),
  periodicCapPct: pct(1, 2),
  lifetimeCapPct: pct(10, 15),
  lifetimeFloorPct: pct(0, 4),
  monthsToRoll: fc.integer({ min: 0, max: 84 }),
  changeEveryMonths: fc.constantFrom(1, 6, 12),
  lookbackDays: fc.constantFrom(0, 45),
});

const repline = (longestTermMonths: number): fc.Arbitrary<Repline> =>
  fc
    .record({
      name: fc.constant('Loans'),
      balanceUsd: usd(1, 500_000),
      noteRatePct: pct(0, 9),
      adjustable: fc.option(adjustable, { nil: undefined }),
      remainingTermMonths: fc.integer({ min: 6, max: longestTermMonths }),
      ageMonths: fc.double({ min: 0, max: 60, noNaN: true }),
      ioPart: fc.constantFrom(0, 0, 0.3, 0.9),
    })
    .map(({ ioPart, ...line }) => ({
      ...line,
      interestOnlyMonths: Math.floor((line.remainingTermMonths - 1) * ioPart),
    }));

const speed: fc.Arbitrary<PrepaymentSpeed> = fc.oneof(
  fc.record({ kind: fc.constant('cpr' as const), annualPct: pct(0, 60) }),
  fc.record({
    kind: fc.constant('cprByAge' as const),
    steps: fc
      .uniqueArray(fc.record({ fromMonth: fc.integer({ min: 1, max: 60 }), annualPct: pct(0, 60) }), {
        minLength: 1,
        maxLength: 4,
        selector: ({ fromMonth }) => fromMonth,
      })
      .map((steps) => steps.toSorted((a, b) => a.fromMonth - b.fromMonth)),
  }),
);

const prefundingOf = (loansUsd: number): fc.Arbitrary<Prefunding | undefined> =>
  fc.option(
    fc.record({
      amountUsd: fc.constant(String(Math.floor(loansUsd / 4))),
      purchases: fc
        .integer({ min: 0, max: 100 })
        .map((part) => [
          { period: 1, amountUsd: String(Math.floor((loansUsd * part) / 400)), youngerByMonths: part % 2 },
        ]),
      fundingPeriodEnds: fc.integer({ min: 1, max: 3 }),
    }),
    { nil: undefined },
  );

function group(id: string, longestTermMonths: number): fc.Arbitrary<Group> {
  return fc.array(repline(longestTermMonths), { minLength: 1, maxLength: 4 }).chain((replines) => {
    const loansUsd = replines.reduce((total, line) => total + Number(line.balanceUsd), 0);
    return fc.record({
      id: fc.constant(id),
      name: fc.constant(`Group ${id}`),
      collateral: fc.constant({ kind: 'replines' as const, replines }),
      speed,
      fees: fc.array(fc.record({ name: fc.constant('Fee'), annualPct: pct(0, 1) }), { maxLength: 2 }),
      prefunding: prefundingOf(loansUsd),
      ocTarget: fc.constantFrom(
        '0',
        '2% * loansAtCutOff',
        'if(stepdown, max(10% * loans, 0.5% * loansAtCutOff), 5% * loansAtCutOff)',
      ),
    });
  });
}

const loansOf = ({ collateral }: Group): number =>
  collateral.kind === 'replines' ? collateral.replines.reduce((sum, line) => sum + Number(line.balanceUsd), 0) : 0;

/** Classes that take random parts of 90 to 100 % of the loans. */
function tranches(of: Group): fc.Arbitrary<Tranche[]> {
  const parts = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 6 });
  return fc
    .tuple(
      parts,
      fc.integer({ min: 90, max: 100 }),
      fc.array(fc.integer({ min: -20, max: 400 }), { minLength: 6, maxLength: 6 }),
    )
    .map(([weights, coveredPct, margins]) => {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      return weights.map((weight, i) => {
        const balanceUsd = String(Math.floor((loansOf(of) * coveredPct * weight) / 100 / total));
        const one = floater(`${of.id}-${i + 1}`, balanceUsd, String(margins[i]));
        const coupon = { ...one.coupon, stepUpMultiple: '1.5', capPct: '10', availableFundsCap: i % 3 !== 2 };
        return { ...one, group: of.id, coupon };
      });
    });
}

function rules(id: string, other: string, order: 'inOrder' | 'proRata'): Step[] {
  const [to, interest, principal, excess] = [`group.${id}`, `interest.${id}`, `principal.${id}`, `excess.${id}`];
  const restore = `min(ocTarget("${other}") - oc("${other}"), lossesToMakeGood("${other}"))`;
  return [
    { pay: 'interest', from: interest, to, order: 'inOrder', cite: '1' },
    { pay: 'principal', from: principal, to, order, upTo: 'ocTarget - oc', cite: '2' },
    { pay: 'principal', from: excess, to, order, upTo: 'ocTarget - oc', cite: '3' },
    { pay: 'unpaidInterest', from: excess, to, order: 'inOrder', cite: '4' },
    { pay: 'realizedLosses', from: excess, to, order: 'proRata', cite: '5' },
    { pay: 'basisRisk', from: excess, to, order, cite: '6' },
    { pay: 'principal', from: excess, to: `group.${other}`, order: 'proRata', upTo: restore, cite: '7' },
    { pay: 'certificates', from: excess, cite: '8' },
  ];
}

const redemptionOf = (id: string): Step[] => [
  { pay: 'redemption', from: `excess.${id}`, to: `group.${id}`, order: 'inOrder', cite: 'Call' },
  { pay: 'certificates', from: `excess.${id}`, cite: 'Call' },
];

/** Deals of one or two groups with random loans, classes, speeds, targets and orders of principal. */
export const randomDeals = (longestTermMonths: number): fc.Arbitrary<Deal> =>
  fc
    .constantFrom<string[]>(['A'], ['A', 'B'])
    .chain((ids) => fc.tuple(...ids.map((id) => group(id, longestTermMonths))))
    .chain((groups) =>
      fc.tuple(
        fc.constant(groups),
        fc.tuple(...groups.map(tranches)),
        fc.constantFrom<'inOrder' | 'proRata'>('inOrder', 'proRata'),
        fc.array(pct(0, 12), { minLength: 1, maxLength: 24 }),
      ),
    )
    .map(([groups, classes, order, rates]): Deal => ({
      format: 'trancheworks-deal/1',
      name: 'Random deal',
      dates: { cutOff: '2026-01-01', settlement: '2026-01-30', firstPayment: '2026-02-25' },
      curveSets: [{ name: 'Random', firstMonth: '2026-01', ratesPct: { SOFR: rates } }],
      tapes: [],
      groups,
      tranches: classes.flat(),
      triggers: groups.map(({ id }) => ({
        id: 'stepdown',
        group: id,
        when: 'period > 36 and loans <= 50% * loansAtCutOff',
        latching: true,
      })),
      hedges: [],
      accounts: [],
      schedules: [],
      priority: groups.flatMap(({ id }) => rules(id, groups.find((one) => one.id !== id)?.id ?? id, order)),
      redemption: {
        cleanUpCall: 'loans <= 10% * loansAtCutOff',
        priority: groups.flatMap(({ id }) => redemptionOf(id)),
      },
      pricing: {
        curveSet: 'Random',
        speedsPct: ['100'],
        redemptions: ['call', 'maturity'],
        paymentDates: 'unadjusted',
        hedges: 'excluded',
        lifeDayCount: 'actual/365',
      },
    }));

export const randomDeal = randomDeals(360);
