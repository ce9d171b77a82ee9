import { describe, expect, test } from 'vitest';
import { smmOfCpr } from '../../engine/collateral/prepayment.ts';
import type { PrepaymentSpeed } from '../../engine/deal/schema/collateral.ts';
import { poolLifeYears, principalOf, projectPool, PSA, type FixedPool } from '../deals/pools.ts';

describe('Standard Formulas (PSA, BMA, SIFMA)', () => {
  const pool: FixedPool = {
    balanceUsd: '100000000',
    grossPct: '9.5',
    feePct: '0.5',
    remainingTermMonths: 360,
    ageMonths: 0,
    speed: PSA,
  };
  const perDollar = (usd: number | undefined) => ((usd ?? Number.NaN) / 1e8).toFixed(8);

  test('month 1 of a 9.5 % pool at 150 PSA', () => {
    const flow = projectPool(pool, 150);
    expect(perDollar(flow.scheduledUsd[1])).toBe('0.00049188');
    expect(perDollar(flow.prepaidUsd[1])).toBe('0.00025022');
    expect(perDollar(flow.interestUsd[1])).toBe('0.00791667');
    expect(perDollar(flow.feesUsd[1])).toBe('0.00041667');
    expect(perDollar(principalOf(flow)[1])).toBe('0.00074210');
  });

  test('month 17 at 150 PSA is 5.1 CPR, SMM .43527 %', () => {
    expect((smmOfCpr(0.051) * 100).toFixed(5)).toBe('0.43527');
    const flow = projectPool(pool, 150);
    const afterScheduled = (flow.balanceUsd[16] ?? 0) - (flow.scheduledUsd[17] ?? 0);
    expect((((flow.prepaidUsd[17] ?? 0) / afterScheduled) * 100).toFixed(5)).toBe('0.43527');
  });
});

describe('the textbook pool (Fabozzi): 8.125 %, 357 months, age 3', () => {
  const pool: FixedPool = {
    balanceUsd: '400000000',
    grossPct: '8.125',
    feePct: '0.625',
    remainingTermMonths: 357,
    ageMonths: 3,
    speed: PSA,
  };
  const dollars = (usd: number | undefined) => Math.round(usd ?? Number.NaN);

  test('month 1 at 165 PSA', () => {
    const flow = projectPool(pool, 165);
    const net = (flow.interestUsd[1] ?? 0) - (flow.feesUsd[1] ?? 0);
    expect(dollars((flow.interestUsd[1] ?? 0) + (flow.scheduledUsd[1] ?? 0))).toBe(2_975_868);
    expect(dollars(net)).toBe(2_500_000);
    expect(dollars(flow.scheduledUsd[1])).toBe(267_535);
    expect(dollars(flow.prepaidUsd[1])).toBe(442_389);
    expect(dollars(principalOf(flow)[1])).toBe(709_923);
    expect(dollars(net + (principalOf(flow)[1] ?? 0))).toBe(3_209_923);
  });

  test('months 1 and 100 at 100 PSA', () => {
    const flow = projectPool(pool, 100);
    expect(dollars(flow.prepaidUsd[1])).toBe(267_470);
    expect(dollars(principalOf(flow)[1])).toBe(535_005);
    expect(dollars(flow.balanceUsd[99])).toBe(231_249_776);
    expect(dollars(flow.scheduledUsd[100])).toBe(332_928);
    expect(dollars(flow.prepaidUsd[100])).toBe(1_187_608);
  });

  test.each([
    [50, '15.11'],
    [100, '11.66'],
    [165, '8.76'],
    [200, '7.68'],
    [300, '5.63'],
    [400, '4.44'],
    [500, '3.68'],
    [600, '3.16'],
    [700, '2.78'],
  ])('average life at %i PSA is %s years', (psa, published) => {
    // The book's clock is 5/360 of a year short of month / 12.
    expect(poolLifeYears(projectPool(pool, psa), -5 / 30).toFixed(2)).toBe(published);
  });
});

describe('the collateral of WMALT 2005-5 group 1', () => {
  /** 8 CPR in loan month 1 to 20 CPR in month 12, flat after. */
  const ramp: PrepaymentSpeed = {
    kind: 'cprByAge',
    steps: Array.from({ length: 12 }, (_step, i) => ({ fromMonth: i + 1, annualPct: (8 + (12 * i) / 11).toFixed(10) })),
  };
  const pool: FixedPool = {
    balanceUsd: '548129000',
    grossPct: '6.08',
    feePct: '0.58',
    remainingTermMonths: 358,
    ageMonths: 1,
    speed: ramp,
  };

  test('average life to the 25th, 30/360 from 30 June, is 4.42 years', () => {
    // The first payment comes 25 days after settlement, each later one a month after.
    expect(poolLifeYears(projectPool(pool, 100), -5 / 30).toFixed(2)).toBe('4.42');
  });
});
