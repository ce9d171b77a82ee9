import type { Deal } from '../deal/schema/deal.ts';
import { CompiledDeal, type RunTerms } from '../scenario/compile-deal.ts';
import { dealRun, type DealRun } from '../scenario/deal-run.ts';
import { at } from '../units/assert.ts';
import type { Place } from '../units/diagnostic.ts';
import { printDate } from '../units/print.ts';
import type { TrancheCashflow } from '../waterfall/cashflow.ts';
import { Ledger, type LedgerEntry } from '../waterfall/ledger.ts';
import type { PlannedTranche } from '../waterfall/plan-tranche.ts';
import type { Explanation } from './explanation.ts';

/** A run that was made once more with a ledger, for one class. */
export interface ExplainedRun extends DealRun {
  entries: readonly LedgerEntry[];
  /** The class's position in the document. */
  position: number;
  planned: PlannedTranche;
  flow: TrancheCashflow;
}

/** Undefined for a class the deal does not have. */
export function explainedRun(
  deal: Deal,
  terms: RunTerms,
  tranche: string,
  compiled?: CompiledDeal,
): ExplainedRun | undefined {
  const position = deal.tranches.findIndex(({ id }) => id === tranche);
  if (position < 0) return undefined;
  const ledger = new Ledger();
  const made = dealRun(deal, compiled ?? new CompiledDeal(deal), { ...terms, ledger });
  return {
    ...made,
    terms,
    entries: ledger.entries,
    position,
    planned: at(made.plan.tranches, position),
    flow: at(made.run.tranches, position),
  };
}

/** Where a rule stands in the document. */
export const rulePlace = ({ list, position }: NonNullable<LedgerEntry['rule']>): Place =>
  list === 'redemption' ? ['redemption', 'priority', position] : ['priority', position];

/** The clean-up call, where it ends the run. */
export function callPart({ deal, plan, run }: DealRun): Explanation[] {
  const { calledInPeriod } = run;
  if (calledInPeriod === undefined) return [];
  const date = printDate(at(plan.timeline.paymentDates, calledInPeriod));
  return [
    {
      text: `The clean-up call is exercised in period ${calledInPeriod}, on ${date}: ${deal.redemption.cleanUpCall}`,
      place: ['redemption', 'cleanUpCall'],
      parts: [],
    },
  ];
}
