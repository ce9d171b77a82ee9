import { describe, expect, test } from 'vitest';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { check } from '../../engine/deal/check/check.ts';
import { floater, twoTranches } from '../deals/two-tranche.ts';

/** Balances of class 1A5 of WMALT 2005-5 before periods 1, 2, 3 and 4, and after period 4. */
const BALANCES = [187_500_000, 186_088_908.9, 184_545_701.53, 182_871_771.93, 181_068_700.81];
const PAID_BACK = ['0', '448314.55', '443024.60', '437262.08'];

/** The annual rate, percent, at which interest-only loans shrink from one balance to the next. */
const steps = BALANCES.slice(1).map((balance, i) => {
  const survival = balance / (BALANCES[i] ?? Number.NaN);
  return { fromMonth: i + 1, annualPct: ((1 - survival ** 12) * 100).toFixed(12) };
});

const deal: Deal = {
  ...twoTranches,
  name: 'WMALT 2005-5 class 1A5',
  curveSets: [{ name: 'Flat', firstMonth: '2026-02', ratesPct: { SOFR: ['4', '8'] } }],
  groups: [
    {
      id: 'A',
      name: 'Loans',
      collateral: {
        kind: 'replines',
        replines: [
          {
            name: 'Interest only',
            balanceUsd: '187500000',
            noteRatePct: '5.5',
            remainingTermMonths: 360,
            ageMonths: 0,
            interestOnlyMonths: 350,
          },
        ],
      },
      speed: { kind: 'cprByAge', steps },
      fees: [],
      ocTarget: '0',
    },
  ],
  tranches: [{ ...floater('1A5', '187500000', '40'), dayCount: '30/360', accrual: 'monthBefore' }],
  accounts: [{ id: 'yieldMaintenance', group: 'A', openingUsd: '10000000' }],
  schedules: [{ kind: 'amounts', id: 'paidBack', group: 'A', usd: PAID_BACK, lastHolds: false }],
  priority: [
    { pay: 'interest', from: 'interest.A', to: 'group.A', order: 'inOrder', cite: 'First' },
    { pay: 'basisRisk', from: 'yieldMaintenance.A', to: 'group.A', order: 'inOrder', upTo: 'paidBack', cite: 'Second' },
    { pay: 'principal', from: 'principal.A', to: 'group.A', order: 'inOrder', cite: 'Third' },
    { pay: 'certificates', from: 'excess.A', cite: 'Last' },
  ],
  redemption: {
    cleanUpCall: 'false',
    priority: [{ pay: 'certificates', from: 'excess.A', cite: 'Call' }],
  },
};

describe('cap and carry-forward (WMALT 2005-5, class 1A5): LIBOR + 40 bp under a 5.5 % collateral cap', () => {
  const [flow] = new CompiledDeal(deal).run({ speedPct: 100, redemption: 'maturity' }).tranches;
  const cents = (usd: number | undefined) => (usd ?? Number.NaN).toFixed(2);

  test('is a sound deal', () => {
    expect(check(deal).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each([
    [2, '184545701.53', '1302622.36', '852907.50', '449714.86', '448314.55', 1_400.32],
    [3, '182871771.93', '1291819.91', '845834.47', '445985.45', '443024.60', 4_370.96],
    [4, '181068700.81', '1280102.40', '838162.29', '441940.12', '437262.08', 9_079.59],
  ])('period %i', (period, after, uncapped, atCap, shortfall, paidBack, unpaid) => {
    const opening = flow?.balanceUsd[period - 1] ?? Number.NaN;
    expect(cents(flow?.balanceUsd[period])).toBe(after);
    expect(cents((opening * 0.084) / 12)).toBe(uncapped);
    expect(cents(flow?.interestUsd[period])).toBe(atCap);
    expect(cents((opening * 0.084) / 12 - (flow?.interestUsd[period] ?? 0))).toBe(shortfall);
    expect(cents(flow?.basisRiskUsd[period])).toBe(paidBack);
    // Published to the cent on rounded inputs, so a cent either way.
    expect(Math.abs((flow?.basisRiskOwedUsd[period] ?? Number.NaN) - unpaid)).toBeLessThan(0.015);
  });
});
