import { netInterestUsd, type CollateralCashflow } from '../collateral/cashflow.ts';
import type { DealCashflow } from '../waterfall/cashflow.ts';
import type { Plan } from '../waterfall/plan.ts';

interface SpreadInputs {
  plan: Plan;
  loans: CollateralCashflow[];
  run: DealCashflow;
}

/** What excess spread of a period is made of, dollars. */
export interface SpreadParts {
  /** Interest of the loans less fees. */
  netInterestUsd: number;
  /** Net receipts of derivative contracts; negative where the trust paid. */
  hedgesUsd: number;
  /** Interest accrued on the bonds at their note rates. */
  bondInterestUsd: number;
  /** Loans and pre-funded cash at the beginning of the due period. */
  loansUsd: number;
}

/** The balance that a class accrues on in a period: its own, or that of the classes its notional amount is made of. */
export function accruingUsd(
  { plan, run }: Pick<SpreadInputs, 'plan' | 'run'>,
  position: number,
  period: number,
): number {
  const positions = plan.tranches[position]!.notionalOf ?? [position];
  return positions.reduce((total, one) => total + run.tranches[one]!.balanceUsd[period - 1]!, 0);
}

function bondInterestUsd(inputs: SpreadInputs, group: number, period: number): number {
  const { plan, run } = inputs;
  return plan.tranches.reduce((total, tranche, position) => {
    if (tranche.group !== group) return total;
    const rate = run.tranches[position]!.noteRate[period]!;
    return total + accruingUsd(inputs, position, period) * rate * tranche.accrual[period]!;
  }, 0);
}

/** The excess spread of a group in a period, 1 or later, part by part. */
export function spreadParts(inputs: SpreadInputs, group: number, period: number): SpreadParts {
  const flow = inputs.loans[group]!;
  return {
    netInterestUsd: netInterestUsd(flow, period),
    hedgesUsd: inputs.run.hedgesUsd[group]![period]!,
    bondInterestUsd: bondInterestUsd(inputs, group, period),
    loansUsd: flow.balanceUsd[period - 1]! + flow.prefundedUsd[period - 1]!,
  };
}

/**
 * Excess spread, an annual decimal: (net interest of the loans + net receipts of derivative contracts - interest accrued
 * on the bonds) x 12 / loans and pre-funded cash at the beginning of the period. Not a number where there are none.
 */
export const excessSpread = (parts: SpreadParts): number =>
  parts.loansUsd > 0
    ? ((parts.netInterestUsd + parts.hedgesUsd - parts.bondInterestUsd) * 12) / parts.loansUsd
    : Number.NaN;
