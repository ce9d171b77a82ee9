import fc from 'fast-check';
import type { Account, Deal, Group, Schedule, Trigger } from '../../engine/deal/schema/deal.ts';
import type { Hedge } from '../../engine/deal/schema/market.ts';
import type { Tranche } from '../../engine/deal/schema/tranche.ts';
import { DAY_COUNTS } from '../../engine/units/day-count.ts';
import { pct } from './random-scenarios.ts';

const orNone = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });

const floating: fc.Arbitrary<Tranche['coupon']> = fc
  .record({
    marginBps: fc.integer({ min: -100, max: 500 }).map(String),
    multiplier: fc.option(fc.constantFrom('-1.5', '2', '0.75'), { nil: undefined, freq: 3 }),
    capPct: orNone(pct(2, 15)),
    floorPct: fc.option(pct(0, 3), { nil: undefined, freq: 3 }),
    stepUpMultiple: orNone(fc.constantFrom('1.5', '2')),
    availableFundsCap: fc.boolean(),
  })
  .map((terms) => ({ kind: 'floating' as const, index: 'SOFR', ...terms }));

const coupon: fc.Arbitrary<Tranche['coupon']> = fc.oneof(
  { weight: 8, arbitrary: floating },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('fixed' as const), ratePct: pct(0, 9), availableFundsCap: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'none' as const }) },
);

/** The same class on other terms: caps that bind, margins that step up, other day counts. */
export const randomClass = (tranche: Tranche): fc.Arbitrary<Tranche> =>
  fc
    .record({
      coupon,
      dayCount: fc.constantFrom(...DAY_COUNTS),
      accrual: fc.constantFrom('betweenPayments' as const, 'betweenPayments' as const, 'monthBefore' as const),
    })
    .map((terms) => ({ ...tranche, ...terms }));

const notional = (groups: string[]): fc.Arbitrary<Hedge['notional']> => {
  const usd = fc.integer({ min: 0, max: 400_000 }).map((thousands) => String(thousands * 1_000));
  return fc.oneof(
    fc.record({ kind: fc.constant('bondBalance' as const), group: fc.constantFrom(...groups) }),
    fc.record({ kind: fc.constant('constant' as const), usd, balanceGuaranteed: fc.boolean() }),
    fc.record({
      kind: fc.constant('schedule' as const),
      usd: fc.array(usd, { minLength: 1, maxLength: 24 }),
      balanceGuaranteed: fc.boolean(),
    }),
  );
};

/** Any kind of contract, up to three of them. */
export function randomHedges({ groups }: Deal): fc.Arbitrary<Hedge[]> {
  const ids = groups.map(({ id }) => id);
  const contract = {
    group: fc.constantFrom(...ids),
    receiveIndex: fc.constant('SOFR'),
    floatDayCount: fc.constantFrom(...DAY_COUNTS),
    notional: notional(ids),
  };
  const rates = (low: number, high: number) => fc.array(pct(low, high), { minLength: 1, maxLength: 12 });
  const hedge = fc.oneof(
    fc.record({
      kind: fc.constant('swap' as const),
      ...contract,
      payFixedPct: pct(0, 10),
      fixedDayCount: fc.constantFrom(...DAY_COUNTS),
    }),
    fc.record({ kind: fc.constant('cap' as const), ...contract, strikesPct: rates(0, 10) }),
    fc.record({
      kind: fc.constant('corridor' as const),
      ...contract,
      strikesPct: rates(0, 8),
      ceilingsPct: rates(4, 15),
    }),
  );
  return fc.array(hedge, { maxLength: 3 }).map((all) => all.map((one, i) => ({ id: `Contract ${i + 1}`, ...one })));
}

/** Thresholds are odd numbers, so that no amount of a run ever meets one exactly. */
const WHEN: Record<string, string[]> = {
  stepdown: ['period > 6 and loans <= 60.005% * loansAtCutOff', 'paymentDate >= date(2026, 12, 25)'],
  lateLoans: ['delinquent90 > 4.005% * loans', 'delinquent90("OTHER") > 2.005% * loansAtCutOff and not stepdown'],
  lossEvent: ['cumulativeLosses > 1.005% * loansAtCutOff', 'lossesToMakeGood > 0.505% * loansAtCutOff or lateLoans'],
  thinOc: ['oc < 1.375% * loansAtCutOff', 'oc("OTHER") < 3.375% * loansAtCutOff'],
};

export function randomTriggers({ groups }: Deal): fc.Arbitrary<Trigger[]> {
  const trigger = (id: string, group: string): fc.Arbitrary<Trigger> => {
    const other = groups.find((one) => one.id !== group)?.id ?? group;
    const when = fc.constantFrom(...WHEN[id]!).map((text) => text.replaceAll('OTHER', other));
    return fc.record({ id: fc.constant(id), group: fc.constant(group), when, latching: fc.boolean() });
  };
  return fc.tuple(...groups.flatMap(({ id }) => Object.keys(WHEN).map((name) => trigger(name, id))));
}

const TARGETS = [
  '0',
  '2% * loansAtCutOff',
  'if(stepdown and not lateLoans, max(10% * loans, 0.5% * loansAtCutOff), 5% * loansAtCutOff)',
  'max(7% * loans, 2 * max(0, 50% * delinquent90 - 4 * excessInterest))',
  'min(5% * loansAtCutOff, 8% * bonds)',
  '100000 * period',
  '3% * loansAtCutOff + cumulativeLosses / 2',
  'if(lossEvent or thinOc, 20% * loans, 4% * loans)',
];

const FROZEN = ['lateLoans', 'period > 9', 'lossEvent or delinquent90 > 3.335% * loans'];

export const randomTarget = (group: Group): fc.Arbitrary<Group> =>
  fc
    .record({ ocTarget: fc.constantFrom(...TARGETS), frozen: orNone(fc.constantFrom(...FROZEN)) })
    .map(({ ocTarget, frozen }) => ({
      ...group,
      ocTarget,
      ...(frozen !== undefined && { ocTargetFrozenWhile: frozen }),
    }));

/** A reserve fund and an allowance in each group, for rules and limits to name. */
export const accountsOf = ({ groups }: Deal): Account[] =>
  groups.map(({ id }, i) => ({ id: 'reserve', group: id, openingUsd: String(i * 500_000) }));

export const schedulesOf = ({ groups }: Deal): Schedule[] =>
  groups.map(({ id }, i) => ({
    kind: 'amounts',
    id: 'allowance',
    group: id,
    usd: ['1000000', '0', '2500000.50'],
    lastHolds: i === 0,
  }));

export const randomCall: fc.Arbitrary<string> = fc.constantFrom(
  'loans <= 10.005% * loansAtCutOff',
  'loans <= 25.005% * loansAtCutOff or paymentDate >= date(2027, 2, 1)',
  'loans("A") <= 30.005% * loansAtCutOff("A") and period > 5',
  'bonds < 20.005% * loansAtCutOff',
  'lossEvent("A")',
  'oc > ocTarget + 4.005% * loansAtCutOff',
  'false',
);
