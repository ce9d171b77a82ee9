import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { DealCashflow } from '../waterfall/cashflow.ts';
import type { Plan } from '../waterfall/plan.ts';
import type { CompiledDeal, RunTerms } from './compile-deal.ts';

/** One run of a deal, and all that it was made of. */
export interface DealRun {
  deal: Deal;
  plan: Plan;
  terms: RunTerms;
  /** By group, in the order of the document. */
  loans: CollateralCashflow[];
  run: DealCashflow;
}

/** Runs a deal that was compiled. */
export function dealRun(deal: Deal, compiled: CompiledDeal, terms: RunTerms): DealRun {
  return { deal, plan: compiled.plan, terms, loans: compiled.collateral(terms), run: compiled.run(terms) };
}

/** Loans and pre-funded cash of a group after a period, dollars; nothing once the loans are sold. Period 0 is closing. */
export function loansUsd({ loans, run }: DealRun, group: number, period: number): number {
  const { balanceUsd, prefundedUsd } = loans[group]!;
  return period === run.calledInPeriod ? 0 : balanceUsd[period]! + prefundedUsd[period]!;
}

/** Bonds of a group after the payments of a period, dollars. Period 0 is closing. */
export function bondsUsd({ plan, run }: DealRun, group: number, period: number): number {
  return run.tranches.reduce(
    (total, { balanceUsd }, position) =>
      plan.tranches[position]!.group === group ? total + balanceUsd[period]! : total,
    0,
  );
}
