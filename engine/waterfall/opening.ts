import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { Plan } from './plan.ts';
import { noGroupAmounts, noTrancheAmounts, type RunState } from './run-state.ts';

/** A run as the deal closes: every class at its original balance, before the first period. */
export function openRun(plan: Plan, collateral: CollateralCashflow[]): RunState {
  const state: RunState = {
    ...noGroupAmounts(collateral, plan.pots),
    ...noTrancheAmounts(plan.tranches.length),
    timeline: plan.timeline,
    collateral,
    groupOf: plan.groupOf,
    period: 0,
    schedulesUsd: plan.schedules,
    histories: [],
    triggers: new Uint8Array(plan.triggers.length),
    callPassed: false,
  };
  state.loansUsd.set(state.loansAtCutOffUsd);
  for (const { pot, group, openingUsd } of plan.accounts) state.potsUsd[pot]![group] = openingUsd;
  for (const [position, { group, balanceUsd }] of plan.tranches.entries()) {
    state.claims.principal.owedUsd[position] = balanceUsd;
    state.bondsUsd[group]! += balanceUsd;
  }
  return state;
}

/** The overcollateralization target of each group as the deal closes, in dollars. */
export function openingTargets(plan: Plan, collateral: CollateralCashflow[]): number[] {
  const state = openRun(plan, collateral);
  return plan.targets.map((target) => target(state));
}
