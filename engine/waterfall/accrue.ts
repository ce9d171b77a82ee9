import { availableInterestUsd } from '../collateral/cashflow.ts';
import type { Plan } from './plan.ts';
import type { PlannedTranche } from './plan-tranche.ts';
import type { RunState } from './run-state.ts';

function sumAt(amounts: Float64Array, positions: readonly number[]): number {
  let total = 0;
  for (const position of positions) total += amounts[position]!;
  return total;
}

function accrueTranche(state: RunState, tranche: PlannedTranche, position: number): void {
  const { interest, principal, unpaidInterest, basisRisk } = state.claims;
  const { period } = state;
  const part = tranche.accrual[period]!;
  const bonds = state.bondsUsd[tranche.group]!;
  // A first period of no days in the 30/360 count pays nothing, whatever the rate.
  const availableFundsRate =
    bonds > 0 && part > 0 ? state.availableInterestUsd[tranche.group]! / bonds / part : Infinity;
  const uncapped = (state.callPassed ? tranche.steppedUpRate : tranche.couponRate)[period]!;
  const noteRate = tranche.availableFundsCap ? Math.min(uncapped, availableFundsRate) : uncapped;
  const balance = tranche.notionalOf ? sumAt(principal.owedUsd, tranche.notionalOf) : principal.owedUsd[position]!;
  interest.owedUsd[position] = balance * noteRate * part;
  unpaidInterest.owedUsd[position]! *= 1 + noteRate * part;
  basisRisk.owedUsd[position] =
    basisRisk.owedUsd[position]! * (1 + uncapped * part) + balance * (uncapped - noteRate) * part;
  state.noteRate[position] = noteRate;
}

/**
 * Accrues the period's interest on every class: the note rate is the least of the coupon, the fixed cap and the
 * available funds rate; what the last one takes away becomes a basis risk amount, which earns the uncapped coupon.
 */
export function accrueInterest(state: RunState, plan: Plan): void {
  for (let group = 0; group < state.bondsUsd.length; group += 1) {
    const available = availableInterestUsd(state.collateral[group]!, state.period);
    state.availableInterestUsd[group] = Math.max(0, available);
  }
  for (let tranche = 0; tranche < plan.tranches.length; tranche += 1) {
    accrueTranche(state, plan.tranches[tranche]!, tranche);
  }
}
