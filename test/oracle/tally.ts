import type { DealCashflow, TrancheCashflow } from '../../engine/waterfall/cashflow.ts';
import type { RandomCase } from './random-cases.ts';

/** What a case is there for: how many of the random ones met it. */
export interface Tally {
  cases: number;
  counts: Map<string, number>;
}

const happens = (amounts: Float64Array): boolean => amounts.some((usd) => Math.abs(usd) > 1);

const inSomeClass = (run: DealCashflow, of: (flow: TrancheCashflow) => Float64Array): boolean =>
  run.tranches.some((flow) => happens(of(flow)));

const MET: Record<string, (run: DealCashflow, of: RandomCase) => boolean> = {
  'bonds written off': (run) => inSomeClass(run, (flow) => flow.writtenOffUsd),
  'losses reimbursed': (run) => inSomeClass(run, (flow) => flow.realizedLossesUsd),
  'unpaid interest paid later': (run) => inSomeClass(run, (flow) => flow.unpaidInterestUsd),
  'basis risk paid': (run) => inSomeClass(run, (flow) => flow.basisRiskUsd),
  'interest accreted': (run) => inSomeClass(run, (flow) => flow.accretedUsd),
  'contracts pay or are paid': (run) => run.hedgesUsd.some(happens),
  called: (run) => run.calledInPeriod !== undefined,
  'two groups': (run) => run.certificatesUsd.length > 1,
  'late payers': (_run, { scenario }) => scenario.delinquent90Pct?.some((pct) => Number(pct) > 4) === true,
  'forced triggers': (_run, { scenario }) => Object.keys(scenario.forcedTriggers ?? {}).length > 0,
};

export const newTally = (): Tally => ({ cases: 0, counts: new Map() });

export function count(tally: Tally, run: DealCashflow, of: RandomCase): void {
  tally.cases += 1;
  for (const [what, isMet] of Object.entries(MET)) {
    if (isMet(run, of)) tally.counts.set(what, (tally.counts.get(what) ?? 0) + 1);
  }
}

/** What fewer than so many percent of the cases met. */
export const rare = ({ cases, counts }: Tally, leastPct: number): string[] =>
  Object.keys(MET).filter((what) => (counts.get(what) ?? 0) * 100 < cases * leastPct);
