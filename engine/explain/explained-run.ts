import type { LoanBook } from '../collateral/loan-book.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { CompiledDeal, type RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { DealCashflow, TrancheCashflow } from '../waterfall/cashflow.ts';
import { Ledger, type LedgerEntry } from '../waterfall/ledger.ts';
import type { PlannedTranche } from '../waterfall/plan-tranche.ts';
import type { Plan } from '../waterfall/plan.ts';

/** A run that was made once more with a ledger, for one class. */
export interface ExplainedRun {
  deal: Deal;
  terms: RunTerms;
  plan: Plan;
  run: DealCashflow;
  loans: CollateralCashflow[];
  entries: readonly LedgerEntry[];
  /** The class's position in the document. */
  position: number;
  planned: PlannedTranche;
  flow: TrancheCashflow;
}

/** Undefined for a class the deal does not have. */
export function explainedRun(deal: Deal, terms: RunTerms, tranche: string, book?: LoanBook): ExplainedRun | undefined {
  const position = deal.tranches.findIndex(({ id }) => id === tranche);
  if (position < 0) return undefined;
  const compiled = new CompiledDeal(deal, book);
  const ledger = new Ledger();
  const run = compiled.run({ ...terms, ledger });
  return {
    deal,
    terms,
    plan: compiled.plan,
    run,
    loans: compiled.collateral(terms),
    entries: ledger.entries,
    position,
    planned: at(compiled.plan.tranches, position),
    flow: at(run.tranches, position),
  };
}
