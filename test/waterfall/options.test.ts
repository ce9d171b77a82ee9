import { describe, expect, test } from 'vitest';
import { check } from '../../engine/deal/check/check.ts';
import type { Deal, Group } from '../../engine/deal/schema/deal.ts';
import { CompiledDeal, type RunTerms } from '../../engine/scenario/compile-deal.ts';
import { Ledger } from '../../engine/waterfall/ledger.ts';
import { libraryDeal } from '../../engine/library/index.ts';
import { twoTranches } from '../deals/two-tranche.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

const [group] = twoTranches.groups;
if (!group) throw new Error('one group');
const withGroup = (change: Partial<Group>): Deal => ({ ...twoTranches, groups: [{ ...group, ...change }] });
const loansOf = (deal: Deal) => new CompiledDeal(deal).collateral({ speedPct: 100 })[0];
const terms: RunTerms = { speedPct: 100, redemption: 'maturity' };

describe('prepayment interest shortfalls', () => {
  const plain = loansOf(twoTranches);

  test('cost half a month of interest on what is prepaid in the middle of it', () => {
    const loans = loansOf(withGroup({ prepaymentInterest: { lostDays: 15, compensatedPct: '0' } }));
    const lost = ((plain?.prepaidUsd[5] ?? 0) * 0.06) / 12 / 2;
    expect(loans?.shortfallUsd[5]).toBeCloseTo(lost, 8);
    expect(loans?.interestUsd[5]).toBeCloseTo((plain?.interestUsd[5] ?? 0) - lost, 6);
  });

  test('are made good by the servicer up to a rate on the loans', () => {
    const partly = loansOf(withGroup({ prepaymentInterest: { lostDays: 15, compensatedPct: '0.03' } }));
    const lost = ((plain?.prepaidUsd[5] ?? 0) * 0.06) / 12 / 2;
    expect(partly?.shortfallUsd[5]).toBeCloseTo(lost - ((plain?.balanceUsd[4] ?? 0) * 0.0003) / 12, 8);
    const wholly = loansOf(withGroup({ prepaymentInterest: { lostDays: 15, compensatedPct: '0.25' } }));
    expect(wholly?.interestUsd).toEqual(plain?.interestUsd);
  });
});

describe('running averages', () => {
  const watched = (when: string): Deal => ({
    ...withGroup({ ocTarget: 'if(late, 4% * loansAtCutOff, 2% * loansAtCutOff)' }),
    triggers: [{ id: 'late', group: 'A', when, latching: false }],
  });
  const certificates = (deal: Deal, delinquent90Pct: string[]) =>
    new CompiledDeal(deal).run({ ...terms, delinquent90Pct }).certificatesUsd[0];

  test('are over the periods there were, then over so many', () => {
    const deal = watched('average(3, delinquent90 / loans) > 5%');
    expect(check(deal).diagnostics).toEqual([]);
    // Averages of 0, 0, 4, 8, 12 %: the fourth is the first above 5 %.
    const seen = certificates(deal, ['0', '0', '12', '12', '12']);
    const calm = certificates(twoTranches, ['0']);
    expect(seen?.[3]).toBeCloseTo(calm?.[3] ?? 0, 6);
    expect(seen?.[4]).toBe(0);
    expect(calm?.[4]).toBeGreaterThan(0);
  });

  test('count every period, also those in which a choice goes the other way', () => {
    const rising = ['0', '0', '12', '12', '12', '12', '12', '12'];
    const chosen = certificates(watched('if(period > 5, average(6, delinquent90 / loans) > 5%, false)'), rising);
    const joined = certificates(watched('period > 5 and average(6, delinquent90 / loans) > 5%'), rising);
    expect(chosen).toEqual(joined);
    // Averages of 7.2 % in period 5 and 8 % in period 6.
    expect([chosen?.[5] === 0, chosen?.[6] === 0]).toEqual([false, true]);
  });

  test('are for triggers only, and of a whole number of periods', () => {
    const says = (deal: Deal) =>
      check(deal)
        .diagnostics.map(({ message }) => message)
        .join(' ');
    expect(says(withGroup({ ocTarget: 'average(3, loans)' }))).toContain('running averages are for triggers only');
    expect(says(watched('average(0, loans) > 1'))).toContain('a whole number of periods from 1 to 120');
  });
});

test('the ledger of the reference deal at 5 CDR balances to the cent over all periods', () => {
  const deal = libraryDeal('impac-2003-8');
  if (!deal) throw new Error('the reference deal is shipped');
  for (const speedPct of [100, 50]) {
    const ledger = new Ledger();
    new CompiledDeal(deal).run({ speedPct, redemption: 'maturity', losses: FIVE_CDR, ledger });
    const byPeriod = new Map<number, number>();
    for (const { period, from, rule, usd } of ledger.entries) {
      const isIn = from.startsWith('loans.');
      const isOut = rule !== undefined;
      byPeriod.set(period, (byPeriod.get(period) ?? 0) + (isIn ? usd : 0) - (isOut ? usd : 0));
    }
    for (const { period, to, usd } of ledger.entries) {
      if (to.startsWith('fees.')) byPeriod.set(period, (byPeriod.get(period) ?? 0) - usd);
    }
    for (const [, left] of byPeriod) expect(Math.abs(left)).toBeLessThan(0.01);
  }
});
