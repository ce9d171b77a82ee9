import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { at } from '../../engine/units/assert.ts';
import type { DealCashflow, TrancheCashflow } from '../../engine/waterfall/cashflow.ts';
import { cashInPeriod } from '../../engine/waterfall/cashflow.ts';
import { Ledger } from '../../engine/waterfall/ledger.ts';
import type { CollateralCashflow } from '../../engine/collateral/cashflow.ts';
import { randomDeal } from '../deals/random-deals.ts';

const CENT = 0.01;
const NOISE = 1e-6;
const RUNS = 150;

const speed = fc.constantFrom(0, 50, 100, 250);
const redemption = fc.constantFrom<'call' | 'maturity'>('call', 'maturity');

const sum = (amounts: ArrayLike<number>): number => Array.from(amounts).reduce((total, usd) => total + usd, 0);

interface Ran {
  deal: Deal;
  run: DealCashflow;
  loans: CollateralCashflow[];
}

function holds(property: (ran: Ran) => void): void {
  fc.assert(
    fc.property(randomDeal, speed, redemption, (deal, speedPct, how) => {
      const compiled = new CompiledDeal(deal);
      property({ deal, run: compiled.run({ speedPct, redemption: how }), loans: compiled.collateral({ speedPct }) });
    }),
    { numRuns: RUNS },
  );
}

const everyPeriod = (run: DealCashflow, look: (flow: TrancheCashflow, period: number) => void): void => {
  for (const flow of run.tranches) for (let period = 1; period <= run.periods; period += 1) look(flow, period);
};

describe('random deals', () => {
  test('are sound', () => {
    fc.assert(
      fc.property(randomDeal, (deal) => {
        expect(check(deal).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test('pay out what their loans bring in, neither more nor less', () => {
    holds(({ run, loans }) => {
      for (let period = 1; period <= run.periods; period += 1) {
        const part = (amounts: Float64Array): number => (period < amounts.length ? at(amounts, period) : 0);
        const cashIn = loans.reduce((total, flow) => {
          const collected = part(flow.scheduledUsd) + part(flow.prepaidUsd) + part(flow.unspentUsd);
          const sold = period === run.calledInPeriod ? part(flow.balanceUsd) + part(flow.prefundedUsd) : 0;
          return total + collected + sold + Math.max(0, part(flow.interestUsd) - part(flow.feesUsd));
        }, 0);
        const toClasses = run.tranches.reduce((total, flow) => total + cashInPeriod(flow, period), 0);
        const toCertificates = run.certificatesUsd.reduce((total, usd) => total + at(usd, period), 0);
        expect(Math.abs(cashIn - toClasses - toCertificates)).toBeLessThan(CENT);
      }
    });
  });

  test('never pay or leave a negative amount', () => {
    holds(({ run }) => {
      everyPeriod(run, (flow, period) => {
        const { balanceUsd, interestUsd, principalUsd, unpaidInterestUsd, basisRiskUsd, realizedLossesUsd } = flow;
        const amounts = [balanceUsd, interestUsd, principalUsd, unpaidInterestUsd, basisRiskUsd, realizedLossesUsd];
        for (const usd of amounts) expect(at(usd, period)).toBeGreaterThanOrEqual(-NOISE);
      });
    });
  });

  test('never pay a class more principal than its balance, and take every dollar of it off', () => {
    holds(({ run }) => {
      everyPeriod(run, ({ balanceUsd, principalUsd, writtenOffUsd, accretedUsd }, period) => {
        const before = at(balanceUsd, period - 1);
        const off = at(principalUsd, period) + at(writtenOffUsd, period) - at(accretedUsd, period);
        expect(Math.abs(before - off - at(balanceUsd, period))).toBeLessThan(CENT);
      });
    });
  });

  test('keep seniority: in sequence, no class is paid while an earlier one of its group is owed', () => {
    holds(({ deal, run }) => {
      const principal = deal.priority.find((step) => step.pay === 'principal');
      if (principal?.pay !== 'principal' || principal.order !== 'inOrder') return;
      run.tranches.forEach((flow, i) => {
        const junior = run.tranches[i + 1];
        if (!junior || deal.tranches[i]?.group !== deal.tranches[i + 1]?.group) return;
        for (let period = 1; period < run.periods; period += 1) {
          if (at(flow.balanceUsd, period) > CENT) expect(at(junior.principalUsd, period)).toBeLessThan(CENT);
        }
      });
    });
  });

  test('end a called deal with nothing owed while the loans cover the bonds', () => {
    holds(({ run }) => {
      if (run.calledInPeriod === undefined) return;
      const lost = run.tranches.reduce((total, flow) => total + sum(flow.writtenOffUsd), 0);
      if (lost > CENT) return;
      for (const flow of run.tranches) expect(at(flow.balanceUsd, run.periods)).toBeLessThan(CENT);
    });
  });
});

describe('the ledger', () => {
  test('holds every dollar of every period: each pot pays out what comes in, and the classes get what it says', () => {
    fc.assert(
      fc.property(randomDeal, speed, redemption, (deal, speedPct, how) => {
        const ledger = new Ledger();
        const run = new CompiledDeal(deal).run({ speedPct, redemption: how, ledger });
        const pots = new Map<string, number>();
        const paid = new Map<string, number>();
        for (const { from, to, usd, period } of ledger.entries) {
          expect(usd).toBeGreaterThan(-NOISE);
          const pot = from.replace(/^excess/, 'either');
          pots.set(pot, (pots.get(pot) ?? 0) - usd);
          pots.set(to, (pots.get(to) ?? 0) + usd);
          paid.set(`${to} ${period}`, (paid.get(`${to} ${period}`) ?? 0) + usd);
        }
        for (const { id } of deal.groups) {
          const left = ['interest', 'principal', 'either'].reduce(
            (usd, pot) => usd + (pots.get(`${pot}.${id}`) ?? 0),
            0,
          );
          expect(Math.abs(left)).toBeLessThan(CENT);
        }
        everyPeriod(run, (flow, period) => {
          expect(Math.abs(cashInPeriod(flow, period) - (paid.get(`${flow.tranche} ${period}`) ?? 0))).toBeLessThan(
            CENT,
          );
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('principal paid pro rata', () => {
  test('does not depend on the order in which classes are listed', () => {
    fc.assert(
      fc.property(randomDeal, speed, (deal, speedPct) => {
        const proRata: Deal = {
          ...deal,
          priority: deal.priority.map((step) => (step.pay === 'certificates' ? step : { ...step, order: 'proRata' })),
        };
        const reversed: Deal = { ...proRata, tranches: proRata.tranches.toReversed() };
        const [one, other] = [proRata, reversed].map((which) =>
          new CompiledDeal(which).run({ speedPct, redemption: 'maturity' }),
        );
        for (const flow of one?.tranches ?? []) {
          const twin = other?.tranches.find(({ tranche }) => tranche === flow.tranche);
          if (sum(flow.writtenOffUsd) + sum(twin?.writtenOffUsd ?? []) > 0) return;
          flow.principalUsd.forEach((usd, period) => {
            expect(Math.abs(usd - at(twin?.principalUsd ?? [], period))).toBeLessThan(CENT);
          });
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a run to call', () => {
  test('is the run to maturity until the call', () => {
    fc.assert(
      fc.property(randomDeal, speed, (deal, speedPct) => {
        const compiled = new CompiledDeal(deal);
        const [call, maturity] = (['call', 'maturity'] as const).map((how) =>
          compiled.run({ speedPct, redemption: how }),
        );
        const last = call?.calledInPeriod ?? 1;
        call?.tranches.forEach((flow, i) => {
          const same = maturity?.tranches[i]?.balanceUsd.slice(0, last) ?? [];
          expect(Array.from(flow.balanceUsd.slice(0, last))).toEqual(Array.from(same));
        });
      }),
      { numRuns: RUNS },
    );
  });
});
