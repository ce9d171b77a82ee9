import { describe, expect, test } from 'vitest';
import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { priceDeal, type PricedCell } from '../../engine/scenario/price-deal.ts';
import { at } from '../../engine/units/assert.ts';
import { isoDate } from '../../engine/units/dates.ts';
import { floater, twoTranches } from '../deals/two-tranche.ts';

const run = (deal: Deal, redemption: 'call' | 'maturity' = 'maturity') =>
  new CompiledDeal(deal).run({ speedPct: 100, redemption });

const priced = (deal: Deal, tranche: string, redemption: 'call' | 'maturity'): PricedCell => {
  const found = priceDeal(deal).cells.find((cell) => cell.tranche === tranche && cell.redemption === redemption);
  if (!found) throw new Error(`no cell for ${tranche}`);
  return found;
};

const sum = (amounts: Float64Array): number => amounts.reduce((total, usd) => total + usd, 0);

describe('a deal of two tranches and one group', () => {
  test('is sound', () => {
    expect(check(twoTranches).diagnostics).toEqual([]);
  });

  test('prices at its margins to call', () => {
    expect(priced(twoTranches, 'Senior', 'call').dmBps).toBeCloseTo(60, 9);
    expect(priced(twoTranches, 'Junior', 'call').dmBps).toBeCloseTo(140, 9);
  });

  test('pays the junior class no principal before the senior one is gone', () => {
    const [senior, junior] = run(twoTranches).tranches;
    const firstJunior = junior?.principalUsd.findIndex((usd) => usd > 0.005) ?? 0;
    expect(at(senior?.balanceUsd ?? [], firstJunior)).toBe(0);
    expect(at(senior?.balanceUsd ?? [], firstJunior - 1)).toBeGreaterThan(0);
  });

  test('repays every class in full', () => {
    const [senior, junior] = run(twoTranches).tranches;
    expect(sum(senior?.principalUsd ?? new Float64Array())).toBeCloseTo(80e6, 4);
    expect(sum(junior?.principalUsd ?? new Float64Array())).toBeCloseTo(18e6, 4);
  });

  test('accrues interest over real days between business days', () => {
    const compiled = new CompiledDeal(twoTranches);
    const { paymentDates } = compiled.plan.timeline;
    // 25 April 2026 is a Saturday, 25 May Memorial Day.
    expect(paymentDates.slice(1, 5).map(isoDate)).toEqual(['2026-02-25', '2026-03-25', '2026-04-27', '2026-05-26']);
    const [senior] = compiled.run({ speedPct: 100, redemption: 'maturity' }).tranches;
    expect(senior?.interestUsd[1]).toBeCloseTo((80e6 * 0.046 * 26) / 360, 6);
  });

  test('is called in the first period in which the condition holds, at par', () => {
    const called = run(twoTranches, 'call');
    const [loans] = new CompiledDeal(twoTranches).collateral({ speedPct: 100 });
    const period = called.calledInPeriod ?? 0;
    expect(loans?.balanceUsd[period]).toBeLessThanOrEqual(10e6);
    expect(loans?.balanceUsd[period - 1]).toBeGreaterThan(10e6);
    expect(called.tranches.every((flow) => flow.balanceUsd[period] === 0)).toBe(true);
  });
});

describe('changing the data alone', () => {
  test('a third tranche takes its place in the sequence', () => {
    const deal: Deal = {
      ...twoTranches,
      tranches: [
        floater('Senior', '60000000', '60'),
        floater('Mezzanine', '20000000', '90'),
        floater('Junior', '18000000', '140'),
      ],
    };
    const lives = ['Senior', 'Mezzanine', 'Junior'].map((id) => priced(deal, id, 'call').walYears ?? 0);
    expect(lives).toEqual(lives.toSorted((a, b) => a - b));
    expect(priced(deal, 'Junior', 'call').walYears).toBeCloseTo(priced(twoTranches, 'Junior', 'call').walYears ?? 0, 9);
  });

  test('a step-up applies from the period after the first call date that is let pass', () => {
    const coupon = { ...floater('x', '1', '60').coupon, stepUpMultiple: '2' };
    const deal: Deal = {
      ...twoTranches,
      tranches: twoTranches.tranches.map((tranche) => ({ ...tranche, coupon })),
    };
    const period = run(deal, 'call').calledInPeriod ?? 0;
    const junior = run(deal).tranches[1];
    expect(junior?.noteRate[period]).toBeCloseTo(0.046, 12);
    expect(junior?.noteRate[period + 1]).toBeCloseTo(0.052, 12);
  });

  test('a bond that costs less than par yields more than its margin', () => {
    const [senior, junior] = twoTranches.tranches;
    if (!senior || !junior) throw new Error('two tranches');
    const deal: Deal = { ...twoTranches, tranches: [senior, { ...junior, pricePct: '97' }] };
    expect(priced(deal, 'Junior', 'call').dmBps).toBeGreaterThan(140);
  });

  test('the loans cannot pay more than they earn: the rest is carried as basis risk and paid from excess', () => {
    const deal: Deal = {
      ...twoTranches,
      curveSets: [{ name: 'Flat', firstMonth: '2026-02', ratesPct: { SOFR: ['4', '9', '9', '4'] } }],
    };
    const { tranches } = run(deal);
    const [senior] = tranches;
    const loans = new CompiledDeal(deal).collateral({ speedPct: 100 })[0]?.balanceUsd[1] ?? 0;
    const bonds = tranches.reduce((total, { balanceUsd }) => total + (balanceUsd[1] ?? 0), 0);
    // Net mortgage rate x loans / bonds x 30 / actual days, as the offering document defines it.
    expect(senior?.noteRate[2]).toBeCloseTo((0.0575 * loans * 30) / bonds / 28, 12);
    expect(senior?.noteRate[2]).toBeLessThan(0.096);
    expect(sum(senior?.basisRiskUsd ?? new Float64Array())).toBeGreaterThan(0);
  });
});
