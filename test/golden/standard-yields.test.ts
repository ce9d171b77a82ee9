import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceAtYield, yieldAtPrice, yieldSensitivity } from '../../engine/analytics/bond-yield.ts';
import {
  accruedInterestUsd,
  datedCashflow,
  fullPriceUsd,
  type DatedCashflow,
} from '../../engine/analytics/dated-cashflow.ts';
import { discountMargin } from '../../engine/analytics/discount-margin.ts';
import { bondBasisRate, bondEquivalentYield, mortgageYield } from '../../engine/analytics/equivalent-yield.ts';
import { BPS, PCT } from '../../engine/units/money.ts';
import { printFixed } from '../../engine/units/print.ts';
import {
  CMO_ACCRUED_USD,
  CMO_CASH_USD,
  CMO_LIBOR,
  floatingCmo,
  floatingCmoOverIndex,
  ginnie,
  GINNIE_CASH_USD,
  GINNIE_ISSUED,
  GINNIE_PRINCIPAL_USD,
} from '../deals/standard-bonds.ts';

const printed = (value: number | undefined, decimals: number): string => printFixed(value ?? Number.NaN, decimals);
const pct = (rate: number | undefined): string => printed((rate ?? Number.NaN) / PCT, 5);
const bps = (rate: number | undefined): string => printed((rate ?? Number.NaN) / BPS, 2);
const sum = (amounts: Float64Array): number => amounts.reduce((total, amount) => total + amount, 0);

describe('a GNMA I 9 % at 150 PSA, price 100 (Standard Formulas)', () => {
  const bondYield = yieldAtPrice(ginnie(GINNIE_ISSUED), 100) ?? Number.NaN;

  test.each([
    [1, '0.8242'],
    [2, '0.8491'],
    [3, '0.8738'],
    [360, '0.0562'],
  ])('month %i pays %s per 100', (month, published) => {
    expect(printed(GINNIE_CASH_USD[month - 1], 4)).toBe(published);
  });

  test('yield, bond-equivalent and mortgage', () => {
    expect(pct(bondYield)).toBe('9.10675');
    expect(pct(mortgageYield(bondYield))).toBe('8.93863');
    expect(bondEquivalentYield(mortgageYield(bondYield), 12)).toBeCloseTo(bondYield, 14);
  });

  test('average life, to the days the cash arrives', () => {
    const { years, cashUsd } = ginnie(GINNIE_ISSUED, GINNIE_PRINCIPAL_USD);
    expect(printed(sum(cashUsd.map((usd, i) => usd * (years[i] ?? Number.NaN))) / sum(cashUsd), 5)).toBe('9.77844');
  });

  test('durations and convexity, per unit of bond-equivalent yield', () => {
    const moves = yieldSensitivity(ginnie(GINNIE_ISSUED), bondYield);
    expect(printed(moves?.macaulayYears, 5)).toBe('5.73147');
    expect(printed(moves?.modifiedDurationYears, 5)).toBe('5.48186');
    expect(printed(moves?.convexity, 4)).toBe('54.4326');
  });

  test('settled seven days later: the buyer pays seven days of interest, and waits seven days less', () => {
    const settlement = GINNIE_ISSUED + 7;
    const accrued = accruedInterestUsd(100, 0.09, '30/360', GINNIE_ISSUED, settlement);
    const invoice = fullPriceUsd(100, 100, accrued);
    expect(printed(invoice, 4)).toBe('100.1750');
    expect(pct(yieldAtPrice(ginnie(settlement), invoice))).toBe('9.10644');
  });
});

describe('a floating CMO at 99 (Standard Formulas)', () => {
  const fullPrice = fullPriceUsd(100, 99, CMO_ACCRUED_USD);

  test('full price and flows', () => {
    expect(printed(fullPrice, 4)).toBe('100.2589');
    expect(Array.from(CMO_CASH_USD, (usd) => printed(usd, 4))).toEqual(['55.3012', '52.6938']);
  });

  // Three-month LIBOR compounds four times a year in an index yield, and not at all in a discount margin, which is simple
  // over each time between payments, the first one too: hence the margin is not yield less index yield.
  test.each([
    ['bond-equivalent', '30/360', bondBasisRate(CMO_LIBOR), ['10.96675', '10.46235', '50.44', '62.05']],
    ['money-market', 'actual/360', CMO_LIBOR, ['10.76838', '10.31723', '45.11', '56.89']],
  ] as const)('%s yield, index, spread and discount margin', (_basis, dayCount, index, published) => {
    const found = yieldAtPrice(floatingCmo(dayCount), fullPrice) ?? Number.NaN;
    const indexYield = bondEquivalentYield(index, 4);
    const margin = discountMargin(floatingCmoOverIndex(dayCount, index), fullPrice)?.margin;
    expect([pct(found), pct(indexYield), bps(found - indexYield), bps(margin)]).toEqual(published);
  });
});

/** Up to forty payments over up to forty years. */
const anyFlow: fc.Arbitrary<DatedCashflow> = fc
  .array(fc.record({ gap: fc.double({ min: 0.01, max: 1, noNaN: true }), usd: fc.integer({ min: 1, max: 1e6 }) }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((payments) => {
    let time = 0;
    return {
      years: Float64Array.from(payments, ({ gap }) => (time += gap)),
      cashUsd: Float64Array.from(payments, ({ usd }) => usd),
    };
  });
const anyYield = fc.double({ min: -0.3, max: 1, noNaN: true });
const holds = (property: (flow: DatedCashflow, bondYield: number) => void): void =>
  fc.assert(fc.property(anyFlow, anyYield, property), { numRuns: 300 });

describe('price and yield', () => {
  test('undo each other', () => {
    holds((flow, bondYield) => {
      expect(yieldAtPrice(flow, priceAtYield(flow, bondYield))).toBeCloseTo(bondYield, 10);
    });
  });

  test('move against each other', () => {
    holds((flow, bondYield) => {
      expect(priceAtYield(flow, bondYield + 1e-6)).toBeLessThan(priceAtYield(flow, bondYield));
    });
  });

  test('move as far as duration and convexity say', () => {
    holds((flow, bondYield) => {
      const step = 1e-4;
      const [down, here, up] = [-step, 0, step].map((shift) => priceAtYield(flow, bondYield + shift));
      const [below, price, above] = [down ?? 0, here ?? 0, up ?? 0];
      const { modifiedDurationYears = 0, convexity = 0 } = yieldSensitivity(flow, bondYield) ?? {};
      const duration = (below - above) / (2 * step) / price;
      expect(Math.abs(duration / modifiedDurationYears - 1)).toBeLessThan(1e-4);
      const curve = (below - 2 * price + above) / step ** 2 / price;
      expect(Math.abs(curve - convexity)).toBeLessThan(1e-4 * convexity + 1e-6);
    });
  });

  test('at par without delay, the mortgage yield is the coupon', () => {
    const months = Float64Array.from(GINNIE_CASH_USD, (_usd, i) => (i + 1) / 12);
    const found = yieldAtPrice({ years: months, cashUsd: GINNIE_CASH_USD }, 100);
    expect(mortgageYield(found ?? Number.NaN)).toBeCloseTo(0.09, 12);
  });

  test('hold to the ends of the range, and no further', () => {
    const flow = { years: Float64Array.of(0.01, 40), cashUsd: Float64Array.of(50, 100) };
    for (const end of [-0.8999, 9.999]) expect(yieldAtPrice(flow, priceAtYield(flow, end))).toBeCloseTo(end, 8);
    for (const end of [-0.9001, 10.001]) expect(yieldAtPrice(flow, priceAtYield(flow, end))).toBeUndefined();
  });

  test('have no yield where there is none', () => {
    const year = { years: Float64Array.of(1), cashUsd: Float64Array.of(100) };
    for (const price of [0, -1, Number.NaN, Infinity]) expect(yieldAtPrice(year, price)).toBeUndefined();
    const nothing = { years: Float64Array.of(1), cashUsd: Float64Array.of(0) };
    const atOnce = { years: Float64Array.of(0), cashUsd: Float64Array.of(100) };
    expect(yieldAtPrice(nothing, 100)).toBeUndefined();
    expect(yieldAtPrice(atOnce, 100)).toBeUndefined();
    expect(yieldSensitivity(nothing, 0.05)).toBeUndefined();
  });

  test('refuse cash from before settlement', () => {
    const early = () => datedCashflow(Float64Array.of(100), [GINNIE_ISSUED - 1], GINNIE_ISSUED, '30/360');
    expect(early).toThrow('payment 0 comes 1 days before settlement');
  });
});
