import { describe, expect, test } from 'vitest';
import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { Step } from '../../engine/deal/schema/steps.ts';
import type { Tranche } from '../../engine/deal/schema/tranche.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { at } from '../../engine/units/assert.ts';
import { floater, twoTranches } from '../deals/two-tranche.ts';

const sum = (amounts: Float64Array | undefined): number => (amounts ?? new Float64Array()).reduce((a, b) => a + b, 0);

const withClasses = (tranches: Tranche[], priority: Step[] = twoTranches.priority): Deal => ({
  ...twoTranches,
  tranches,
  priority,
});

function run(deal: Deal) {
  expect(check(deal).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { tranches, certificatesUsd } = new CompiledDeal(deal).run({ speedPct: 100, redemption: 'maturity' });
  return { certificatesUsd, flow: (id: string) => tranches.find(({ tranche }) => tranche === id) };
}

const io = (id: string, notionalOf: string[], ratePct: string): Tranche => ({
  ...floater(id, '0', '0'),
  coupon: { kind: 'fixed', ratePct, availableFundsCap: false },
  notionalOf,
});

describe('an interest-only class', () => {
  const deal = withClasses([floater('A', '98000000', '20'), io('X', ['A'], '0.5')]);

  test('accrues on the balances of the classes it names, and is paid no principal', () => {
    const { flow } = run(deal);
    const a = flow('A');
    const x = flow('X');
    expect(sum(x?.principalUsd)).toBe(0);
    const days = 28;
    expect(x?.interestUsd[2]).toBeCloseTo(((a?.balanceUsd[1] ?? 0) * 0.005 * days) / 360, 6);
  });

  test('is priced in percent of its notional amount', () => {
    const priced = priceDeal({
      ...deal,
      tranches: deal.tranches.map((one) => (one.id === 'X' ? { ...one, pricePct: '1' } : one)),
    });
    const cell = priced.cells.find(({ tranche }) => tranche === 'X');
    expect(cell?.yieldPct).toBeGreaterThan(0);
    expect(cell?.walYears).toBeUndefined();
    expect(cell?.reason).toContain('no principal');
  });
});

test('a principal-only class is paid principal and no interest', () => {
  const po: Tranche = { ...floater('PO', '18000000', '0'), coupon: { kind: 'none' }, pricePct: '80' };
  const deal = withClasses([floater('A', '80000000', '20'), po]);
  const { flow } = run(deal);
  expect(sum(flow('PO')?.interestUsd)).toBe(0);
  expect(sum(flow('PO')?.principalUsd)).toBeCloseTo(18e6, 3);
  expect(priceDeal(deal).cells.find(({ tranche }) => tranche === 'PO')?.yieldPct).toBeGreaterThan(1);
});

test('a floater and its inverse together pay a fixed coupon', () => {
  const plain = floater('F', '60000000', '40');
  const inverse: Tranche = {
    ...floater('I', '20000000', '1500'),
    coupon: {
      kind: 'floating',
      index: 'SOFR',
      marginBps: '1500',
      multiplier: '-3',
      floorPct: '0',
      availableFundsCap: false,
    },
  };
  const curve = { name: 'Flat', firstMonth: '2026-02', ratesPct: { SOFR: ['4', '4.5', '3', '2', '4.9'] } };
  const rates = withClasses([
    { ...plain, coupon: { ...plain.coupon, availableFundsCap: false } as Tranche['coupon'] },
    inverse,
  ]);
  const { flow } = run({ ...rates, curveSets: [curve] });
  for (const period of [1, 2, 3, 4, 5]) {
    const both = at(flow('F')?.noteRate ?? [], period) * 60 + at(flow('I')?.noteRate ?? [], period) * 20;
    expect(both / 80).toBeCloseTo((0.004 * 60 + 0.15 * 20) / 80, 12);
  }
});

describe('concurrent classes', () => {
  const rules: Step[] = twoTranches.priority.map((step) =>
    step.pay === 'principal' && step.from === 'principal.A'
      ? { ...step, to: ['A', 'B'], order: 'shares', sharesPct: ['70', '30'] }
      : step,
  );

  test('are paid in their shares until one is gone, then the other takes all', () => {
    const { flow } = run(withClasses([floater('A', '40000000', '20'), floater('B', '58000000', '30')], rules));
    const [a, b] = [flow('A')?.principalUsd, flow('B')?.principalUsd];
    // The first periods' OC build is paid in order; the second period has none.
    expect((a?.[2] ?? 0) / ((a?.[2] ?? 0) + (b?.[2] ?? 0))).toBeCloseTo(0.7, 6);
    expect(sum(a)).toBeCloseTo(40e6, 3);
    expect(sum(b)).toBeCloseTo(58e6, 3);
  });

  test('need shares that add up to 100', () => {
    const wrong = rules.map((step) =>
      step.pay === 'principal' && step.sharesPct ? { ...step, sharesPct: ['70', '40'] } : step,
    );
    const deal = withClasses([floater('A', '40000000', '20'), floater('B', '58000000', '30')], wrong);
    expect(check(deal).diagnostics.map(({ message }) => message)).toContain(
      'Give a share for each of the 2 classes, 100 in all; found 2 that add up to 110',
    );
  });
});

describe('a reserve account', () => {
  const rules: Step[] = [
    { pay: 'interest', from: 'interest.A', to: 'group.A', order: 'inOrder', cite: '1' },
    { pay: 'unpaidInterest', from: 'reserve.A', to: 'group.A', order: 'inOrder', cite: '2' },
    { pay: 'principal', from: 'principal.A', to: 'group.A', order: 'inOrder', cite: '3' },
    { pay: 'deposit', from: 'excess.A', into: 'reserve.A', upTo: '500000 - reserve', cite: '4' },
    { pay: 'certificates', from: 'excess.A', cite: '5' },
  ];
  const [senior, junior] = twoTranches.tranches;
  if (!senior || !junior) throw new Error('two tranches');
  const uncapped = [senior, junior].map((one) => ({
    ...one,
    coupon: { ...one.coupon, availableFundsCap: false } as Tranche['coupon'],
  }));
  const deal: Deal = {
    ...withClasses(uncapped, rules),
    accounts: [{ id: 'reserve', group: 'A', openingUsd: '100000' }],
    // The loans earn 5.75 % net: too little while the index is high.
    curveSets: [{ name: 'Flat', firstMonth: '2026-02', ratesPct: { SOFR: ['4', '4', '4', '4', '9', '9', '4'] } }],
  };

  test('fills from excess, pays shortfalls, and keeps what it holds', () => {
    const { flow, certificatesUsd } = run(deal);
    expect(certificatesUsd[0]?.[1]).toBe(0);
    expect(certificatesUsd[0]?.[4]).toBeGreaterThan(0);
    expect(flow('Junior')?.unpaidInterestUsd[5]).toBeGreaterThan(0);
    expect(sum(flow('Junior')?.unpaidInterestUsd)).toBeGreaterThan(
      sum(
        run({
          ...deal,
          accounts: [{ id: 'reserve', group: 'A', openingUsd: '0' }],
          priority: rules.filter(({ pay }) => pay !== 'deposit'),
        }).flow('Junior')?.unpaidInterestUsd,
      ),
    );
  });

  test('must be there to be paid into', () => {
    expect(
      check({ ...deal, accounts: [] }).diagnostics.some(({ message }) => message.includes('has no "reserve"')),
    ).toBe(true);
  });
});

test('a turbo pays the bonds from all excess', () => {
  const turbo: Step[] = twoTranches.priority.map((step) =>
    step.pay === 'principal' && step.from === 'excess.A' ? { ...step, upTo: 'bonds' } : step,
  );
  const fast = run(withClasses(twoTranches.tranches, turbo));
  const slow = run(twoTranches);
  const last = (flow: ReturnType<typeof run>) => flow.flow('Junior')?.principalUsd.findLastIndex((usd) => usd > 1) ?? 0;
  expect(last(fast)).toBeLessThan(last(slow));
});

describe('the shipped deals', () => {
  test.each(LIBRARY_KEYS)('%s is sound, says what it is, and prices in every cell', (key) => {
    const deal = libraryDeal(key);
    if (!deal) throw new Error(key);
    expect(check(deal).diagnostics).toEqual([]);
    for (const cell of priceDeal(deal).cells) {
      expect(cell.reason).toBeUndefined();
      expect(Number.isFinite(cell.walYears) && Number.isFinite(cell.modDurationYears)).toBe(true);
    }
  });

  test('the invented ones say so', () => {
    for (const key of LIBRARY_KEYS.filter((one) => one.startsWith('example-'))) {
      expect(libraryDeal(key)?.name).toContain('invented');
    }
  });
});
