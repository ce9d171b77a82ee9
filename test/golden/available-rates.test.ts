import { describe, expect, test } from 'vitest';
import { libraryDeal } from '../../engine/library/index.ts';
import { rateSchedule, type RateCell } from '../../engine/scenario/rate-schedule.ts';
import published from './impac-2003-8/rate-schedules.json' with { type: 'json' };

const deal = libraryDeal('impac-2003-8');
if (!deal?.rateSchedule) throw new Error('the reference deal has a rate schedule');
const schedule = deal.rateSchedule;
const cells = rateSchedule(deal, schedule, 'cash');

const PUBLISHED = { '1': published.group1, '2': published.group2 };

/** Computed less published in basis points, for periods of a group. */
function differences(group: '1' | '2', last: number, measure: 'base' | 'shocked'): number[] {
  return PUBLISHED[group]
    .filter(({ period }) => period <= last)
    .map((row) => {
      const ours = cells.find((cell) => cell.group === group && cell.period === row.period);
      return ((measure === 'base' ? ours?.basePct : ours?.shockedPct) ?? Number.NaN) * 100 - row[measure] * 100;
    });
}

const widest = (all: number[]): number => Math.max(...all.map((bps) => Math.abs(bps)));

describe('the published available rate schedules of Impac CMB Trust 2003-8', () => {
  test('group 2, periods 1-32: within 3 bp', () => {
    expect(widest(differences('2', 32, 'base'))).toBeLessThan(3);
  });

  test('group 2, periods 1-32, indices 1,000 bp higher from period 2: within 10 bp', () => {
    expect(widest(differences('2', 32, 'shocked'))).toBeLessThan(10);
  });

  test('group 1, periods 1-5: within 3 bp', () => {
    expect(widest(differences('1', 5, 'base'))).toBeLessThan(3);
  });
});

describe('available rates', () => {
  const period = (all: RateCell[], group: string, number: number) =>
    all.find((cell) => cell.group === group && cell.period === number);

  test('do not move before the shift begins', () => {
    expect(period(cells, '1', 1)?.shockedPct).toBe(period(cells, '1', 1)?.basePct);
    const later = rateSchedule(deal, { ...schedule, fromPeriod: 10 }, 'cash');
    expect(period(later, '2', 9)?.shockedPct).toBe(period(later, '2', 9)?.basePct);
    expect(period(later, '2', 10)?.shockedPct).toBeGreaterThan(period(later, '2', 10)?.basePct ?? 0);
  });

  test('by the document: net mortgage rate x loans / bonds x 30 / actual days', () => {
    const [first] = rateSchedule(deal, schedule, 'document').filter(({ group }) => group === '2');
    // 5.295 % less 0.2872 % of fees, on 77,192,599 of loans and 71,872,000 of bonds, over 25 days.
    expect(first?.basePct).toBeCloseTo((5.0078 * 77_192_599 * 30) / 71_872_000 / 25, 9);
  });
});
