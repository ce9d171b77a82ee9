import { describe, expect, test } from 'vitest';
import type { Losses } from '../../engine/deal/schema/assumptions.ts';
import { libraryDeal } from '../../engine/library/index.ts';
import { CompiledDeal, type RunTerms } from '../../engine/scenario/compile-deal.ts';
import { at } from '../../engine/units/assert.ts';

const deal = libraryDeal('impac-2003-8');
if (!deal) throw new Error('the reference deal is shipped');
const compiled = new CompiledDeal(deal);

const losses = (cdrPct: string, severityPct: string, more: Partial<Losses> = {}): Losses => ({
  defaults: { kind: 'cdr', annualPct: cdrPct },
  severityPct,
  lagMonths: 12,
  order: 'together',
  advancing: true,
  ...more,
});

const terms = (speedPct: number, of?: Losses): RunTerms => ({ speedPct, redemption: 'maturity', losses: of });
const sum = (amounts: Float64Array | undefined): number => (amounts ?? new Float64Array()).reduce((a, b) => a + b, 0);

describe('losses of the reference deal', () => {
  test.each([100, 50])(
    'at 5 CDR, 40 %% severity and %i %% speed are absorbed by excess cash flow and OC',
    (speedPct) => {
      const run = compiled.run(terms(speedPct, losses('5', '40')));
      const lost = compiled.collateral(terms(speedPct, losses('5', '40'))).map(({ lossUsd }) => sum(lossUsd));
      expect(lost.every((usd) => usd > 5e6)).toBe(true);
      for (const flow of run.tranches) expect(sum(flow.writtenOffUsd)).toBe(0);
      const spared = compiled.run(terms(speedPct)).certificatesUsd.map(sum);
      expect(run.certificatesUsd.map(sum).every((usd, group) => usd < (spared[group] ?? 0))).toBe(true);
    },
  );

  test('beyond that are written off from the bottom class up', () => {
    const run = compiled.run(terms(100, losses('20', '60')));
    for (const group of ['1', '2']) {
      const first = run.tranches
        .filter((_flow, i) => deal.tranches[i]?.group === group)
        .map(({ writtenOffUsd }) => writtenOffUsd.findIndex((usd) => usd > 0.01));
      expect(first.every((period) => period > 0)).toBe(true);
      expect(first).toEqual(first.toSorted((a, b) => b - a));
    }
  });

  test('never touch a senior class while one below it stands', () => {
    const run = compiled.run(terms(100, losses('20', '60')));
    run.tranches.forEach((flow, i) => {
      const below = run.tranches.filter((_one, j) => j > i && deal.tranches[j]?.group === deal.tranches[i]?.group);
      flow.writtenOffUsd.forEach((usd, period) => {
        if (usd < 0.01) return;
        for (const junior of below) expect(at(junior.balanceUsd, period)).toBeLessThan(0.01);
      });
    });
  });

  test('leave the loans and the bonds of a group equal where classes were written off', () => {
    const bad = terms(100, losses('20', '60'));
    const run = compiled.run(bad);
    const [loans] = compiled.collateral(bad);
    const bonds = (period: number) =>
      run.tranches.reduce(
        (total, flow, i) => total + (deal.tranches[i]?.group === '1' ? at(flow.balanceUsd, period) : 0),
        0,
      );
    const period = 60;
    expect(bonds(period)).toBeLessThanOrEqual((loans?.balanceUsd[period] ?? 0) + 0.01);
  });

  test('cross groups: at 5 CDR group 2 makes good what group 1 would write off alone', () => {
    const alone = new CompiledDeal({ ...deal, priority: deal.priority.filter(({ cite }) => !cite.endsWith(', 7')) });
    const bad = terms(100, losses('5', '40'));
    const [helped, unhelped] = [compiled.run(bad), alone.run(bad)];
    const writtenOff = (run: typeof helped) => run.tranches.reduce((total, flow) => total + sum(flow.writtenOffUsd), 0);
    expect(writtenOff(unhelped)).toBeGreaterThan(500_000);
    expect(writtenOff(helped)).toBe(0);
    expect(sum(helped.certificatesUsd[1])).toBeLessThan(sum(unhelped.certificatesUsd[1]));
  });
});

describe('how loans default', () => {
  const cash = (of: Losses) => {
    const [loans] = compiled.collateral(terms(100, of));
    return { interest: sum(loans?.interestUsd), lost: sum(loans?.lossUsd), recovered: sum(loans?.recoveredUsd) };
  };

  test('no default rate is no loss at all', () => {
    const none = compiled.collateral(terms(100, losses('0', '40')))[0];
    const plain = compiled.collateral(terms(100))[0];
    expect(sum(none?.lossUsd)).toBe(0);
    none?.balanceUsd.forEach((usd, period) => expect(usd).toBeCloseTo(plain?.balanceUsd[period] ?? 0, 3));
  });

  test('advances bring in interest until liquidation', () => {
    expect(cash(losses('5', '40', { advancing: false })).interest).toBeLessThan(cash(losses('5', '40')).interest);
  });

  test('a full loss recovers nothing', () => {
    expect(cash(losses('5', '100', { advancing: false })).recovered).toBeCloseTo(0, 6);
  });

  test('defaults ahead of prepayments lose more than prepayments ahead of defaults', () => {
    const [first, last] = (['defaultsFirst', 'prepaymentsFirst'] as const).map((order) =>
      cash(losses('5', '40', { order })),
    );
    expect(first?.lost).toBeGreaterThan(last?.lost ?? 0);
  });
});

describe('triggers', () => {
  test('forced on in a scenario, a trigger event holds the group 2 target at its initial amount', () => {
    const forced = compiled.run({ ...terms(100), forcedTriggers: { '2/triggerEvent': 'on' } });
    const free = compiled.run(terms(100));
    const lastPayment = (run: typeof free) => run.tranches[9]?.principalUsd.findLastIndex((usd) => usd > 1) ?? 0;
    expect(lastPayment(forced)).toBeLessThan(lastPayment(free));
  });

  test('a target frozen while a trigger is on keeps its previous value', () => {
    const [one, two] = deal.groups;
    if (!one || !two) throw new Error('two groups');
    const frozen = { ...deal, groups: [one, { ...two, ocTarget: '1000 * period', ocTargetFrozenWhile: 'period > 5' }] };
    const run = new CompiledDeal(frozen).run(terms(0));
    const growing = new CompiledDeal({ ...frozen, groups: [one, { ...two, ocTarget: '5000' }] }).run(terms(0));
    expect(run.certificatesUsd[1]?.[40]).toBeCloseTo(growing.certificatesUsd[1]?.[40] ?? 0, 2);
  });

  test('delinquency reaches the formulas as a share of the loans', () => {
    const [one, two] = deal.groups;
    if (!one || !two) throw new Error('two groups');
    const watched = {
      ...deal,
      groups: [one, { ...two, ocTarget: 'if(delinquent90 > 5% * loans, 9% * loansAtCutOff, 7% * loansAtCutOff)' }],
    };
    const of = new CompiledDeal(watched);
    const calm = of.run(terms(100));
    const late = of.run({ ...terms(100), delinquent90Pct: ['0', '0', '10'] });
    expect(late.certificatesUsd[1]?.[2]).toBeCloseTo(calm.certificatesUsd[1]?.[2] ?? 0, 6);
    expect(late.certificatesUsd[1]?.[3]).toBeLessThan(calm.certificatesUsd[1]?.[3] ?? 0);
  });
});
