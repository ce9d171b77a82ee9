import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CollateralCashflow } from '../../engine/collateral/cashflow.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { yearFraction } from '../../engine/units/day-count.ts';
import { cashInPeriod, type DealCashflow, type TrancheCashflow } from '../../engine/waterfall/cashflow.ts';
import { bothOf } from './agree.ts';
import { HALF_A_CENT } from './compare.ts';
import { randomCases } from './random-cases.ts';
import { accrualDates, openTimeline, type Timeline } from './timeline.ts';

/** CASES=20000 npm test looks at more of them. */
const CASES = 5 * Number(process.env['CASES'] ?? 2_000);
const LONGEST_TERM_MONTHS = 12;

const total = (amounts: readonly number[]): number => amounts.reduce((sum, usd) => sum + usd, 0);
const at = (amounts: Float64Array, period: number): number => amounts[period] ?? 0;

/** Without the rules that put cash aside, so that each period's cash is paid out in it. */
function withoutReserves(deal: Deal): Deal {
  const priority = deal.priority.filter((step) => !('into' in step) && !step.from.startsWith('reserve.'));
  return { ...deal, priority };
}

function cashIn(loans: readonly CollateralCashflow[], run: DealCashflow, period: number): number {
  const collected = loans.map((flow) => {
    const principal = [flow.scheduledUsd, flow.prepaidUsd, flow.recoveredUsd, flow.unspentUsd].map((usd) =>
      at(usd, period),
    );
    const sold = period === run.calledInPeriod ? at(flow.balanceUsd, period) + at(flow.prefundedUsd, period) : 0;
    return total(principal) + sold + Math.max(0, at(flow.interestUsd, period) - at(flow.feesUsd, period));
  });
  return total(collected) + total(run.hedgesUsd.map((usd) => at(usd, period)));
}

function leaks(loans: readonly CollateralCashflow[], run: DealCashflow, period: number): string[] {
  const toClasses = run.tranches.map((flow) => cashInPeriod(flow, period));
  const toCertificates = run.certificatesUsd.map((usd) => at(usd, period));
  const gap = cashIn(loans, run, period) - total(toClasses) - total(toCertificates);
  return Math.abs(gap) < HALF_A_CENT ? [] : [`period ${period}: ${gap} came in and was not paid`];
}

function negatives(flow: TrancheCashflow, period: number): string[] {
  const { tranche, noteRate: _rate, ...amounts } = flow;
  const wrong = Object.entries(amounts).filter(([, usd]) => !(at(usd, period) >= -1e-6));
  return wrong.map(([what, usd]) => `${tranche} ${what}, period ${period}: ${at(usd, period)}`);
}

/** No more principal than balance, no more interest than accrued, no more losses made good than were written off. */
function overpaid({ terms, flow, timeline }: Class, period: number): string[] {
  const before = at(flow.balanceUsd, period - 1);
  const off = at(flow.principalUsd, period) + at(flow.writtenOffUsd, period) - at(flow.accretedUsd, period);
  const year = yearFraction(terms.dayCount, ...accrualDates(timeline, period, terms.accrual));
  const upTo = (amounts: Float64Array) => total(Array.from(amounts.subarray(0, period + 1)));
  const found = {
    principal: at(flow.principalUsd, period) - before - at(flow.accretedUsd, period),
    balance: Math.abs(before - off - at(flow.balanceUsd, period)),
    interest: at(flow.interestUsd, period) - before * at(flow.noteRate, period) * year,
    'losses made good': upTo(flow.realizedLossesUsd) - upTo(flow.writtenOffUsd),
  };
  const wrong = Object.entries(found).filter(([, usd]) => !(usd < HALF_A_CENT));
  return wrong.map(([what, usd]) => `${flow.tranche} ${what}, period ${period}: ${usd} too much`);
}

interface Class {
  terms: Deal['tranches'][number];
  flow: TrancheCashflow;
  timeline: Timeline;
}

function faultsOf(deal: Deal, loans: readonly CollateralCashflow[], run: DealCashflow): string[] {
  const timeline = openTimeline(deal, run.periods);
  const classes = run.tranches.map((flow, i): Class => ({ flow, timeline, terms: deal.tranches[i]! }));
  return Array.from({ length: run.periods }, (_period, i) => i + 1).flatMap((period) => [
    ...leaks(loans, run, period),
    ...run.certificatesUsd.flatMap((usd) => (at(usd, period) < 0 ? [`certificates, period ${period}`] : [])),
    ...classes.flatMap((one) => [...negatives(one.flow, period), ...overpaid(one, period)]),
  ]);
}

test(
  `${CASES} random deals pay what comes in, nothing negative, no one too much`,
  { timeout: 60_000 + CASES * 10 },
  () => {
    fc.assert(
      fc.property(randomCases(LONGEST_TERM_MONTHS), ({ deal: whole, scenario }) => {
        const deal = withoutReserves(whole);
        const both = bothOf(deal);
        expect(faultsOf(deal, both.loans(scenario), both.engine(scenario)).slice(0, 5)).toEqual([]);
      }),
      { numRuns: CASES },
    );
  },
);
