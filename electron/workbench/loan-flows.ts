import type { CollateralTerms } from '../../engine/collateral/project.ts';
import type { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { at } from '../../engine/units/assert.ts';
import { printMonth } from '../../engine/units/print.ts';
import type { LoanFlowView } from '../channels/collateral-views.ts';

/** What the loans of each group are projected to pay, up to their last payment; losses are the scenario's where none are given. */
export function loanFlows({ deal, compiled, assumed }: ScenarioRun, terms: CollateralTerms): LoanFlowView[] {
  const { paymentDates } = compiled.plan.timeline;
  const { speedPct, losses = assumed.losses } = terms;
  return compiled.collateral({ speedPct, losses }).map((flow, group) => {
    const { id, name } = at(deal.groups, group);
    const last = at(compiled.plan.collateral, group).periods;
    const periods = Array.from({ length: last }, (_, period) => period + 1);
    const of = (usd: Float64Array) => Array.from(usd.subarray(1, last + 1));
    return {
      group: id,
      name,
      months: periods.map((period) => printMonth(at(paymentDates, period))),
      balanceUsd: of(flow.balanceUsd),
      interestUsd: of(flow.interestUsd),
      scheduledUsd: of(flow.scheduledUsd),
      prepaidUsd: of(flow.prepaidUsd),
      recoveredUsd: of(flow.recoveredUsd),
      lossUsd: of(flow.lossUsd),
    };
  });
}
