import { describe, expect, test } from 'vitest';
import { averagePsaPct, averageSmm, cprOfSmm, type ObservedPool } from '../../engine/analytics/historic-speed.ts';
import { poolOfReplines } from '../../engine/collateral/loan-pool.ts';
import { amortizePool } from '../../engine/collateral/loan-schedule.ts';
import { smmOfAbs } from '../../engine/collateral/prepayment.ts';
import { at } from '../../engine/units/assert.ts';
import { dateOf } from '../../engine/units/dates.ts';

describe('absolute prepayment speed (Standard Formulas), SMM in percent', () => {
  test.each([
    [10, [0.52, 1.1, 1.73, 2.44]],
    [30, [0.58, 1.41, 2.65, 4.76]],
    [50, [0.66, 1.96, 5.66, 100]],
  ])('month %i at 0.5, 1, 1.5 and 2 ABS', (month, published) => {
    const printed = [0.005, 0.01, 0.015, 0.02].map((abs) => Number((smmOfAbs(abs, month) * 100).toFixed(2)));
    expect(printed).toEqual(published);
  });

  test('2 ABS in month 11 is 2.5 %', () => {
    expect(smmOfAbs(0.02, 11) * 100).toBeCloseTo(2.5, 12);
  });
});

describe('speeds from pool factors (Standard Formulas), 9.5 % pools', () => {
  /** Scheduled principal parts of months after an age, of a pool with so many months at issue. */
  function scheduledParts(issueMonths: number, age: number, months: number): number[] {
    const loan = {
      name: 'Pool',
      balanceUsd: '1',
      noteRatePct: '9.5',
      remainingTermMonths: issueMonths,
      ageMonths: 0,
      interestOnlyMonths: 0,
    };
    const { scheduledPart } = at(amortizePool(poolOfReplines([loan]), new Map(), dateOf('2000-01-01')), 0).schedule;
    return Array.from(scheduledPart.slice(age + 1, age + 1 + months));
  }

  const scheduledUsd = ({ openingUsd, scheduledParts: parts }: ObservedPool) =>
    parts.reduce((usd, part) => usd * (1 - part), openingUsd);

  test('one month of one pool', () => {
    const scheduled = 0.85150625 * (0.99157471 / 0.992133);
    const smm = averageSmm(0.84732282, scheduled, 1);
    expect(scheduled.toFixed(8)).toBe('0.85102709');
    // Printed as .435270; the printed factors give .4352705.
    expect(Math.abs(smm * 100 - 0.43527)).toBeLessThan(0.000001);
    expect((cprOfSmm(smm) * 100).toFixed(4)).toBe('5.1000');
    const pool = { openingUsd: 0.85150625, scheduledParts: [1 - 0.99157471 / 0.992133], firstLoanMonth: 17 };
    expect(averagePsaPct([pool], 0.84732282).toFixed(0)).toBe('150');
  });

  test('six months of two pools together', () => {
    // The pool issued with 358 months was two months old by then.
    const one = { openingUsd: 1e6 * 0.86925218, scheduledParts: scheduledParts(358, 9, 6), firstLoanMonth: 12 };
    const two = { openingUsd: 2e6 * 0.99950812, scheduledParts: scheduledParts(360, 1, 6), firstLoanMonth: 2 };
    const actual = 1e6 * 0.84732282 + 2e6 * 0.9829023;
    const scheduled = scheduledUsd(one) + scheduledUsd(two);
    expect((one.openingUsd + two.openingUsd).toFixed(2)).toBe('2868268.42');
    expect(scheduled.toFixed(2)).toBe('2859330.23');
    expect(actual.toFixed(2)).toBe('2813127.42');
    const smm = averageSmm(actual, scheduled, 6);
    expect((smm * 100).toFixed(6)).toBe('0.271142');
    expect((cprOfSmm(smm) * 100).toFixed(4)).toBe('3.2056');
    expect(averagePsaPct([one, two], actual).toFixed(2)).toBe('212.02');
  });
});
