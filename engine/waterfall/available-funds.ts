import { at } from '../units/assert.ts';
import type { RunState } from './run-state.ts';

/** Brings a group's collections of the period into its pots: interest after fees, and principal. */
export function collectFunds(state: RunState, group: number): void {
  const flow = at(state.collateral, group);
  const { period } = state;
  state.loansUsd[group] = flow.balanceUsd[period]! + flow.prefundedUsd[period]!;
  // Fees rank first, and are paid as far as interest reaches.
  state.interestFundsUsd[group] = Math.max(0, flow.interestUsd[period]! - flow.feesUsd[period]!);
  state.principalFundsUsd[group] =
    flow.scheduledUsd[period]! + flow.prepaidUsd[period]! + flow.recoveredUsd[period]! + flow.unspentUsd[period]!;
  state.lossesToMakeGoodUsd[group]! += flow.lossUsd[period]!;
  state.ocTargetUsd[group] = Number.NaN;
}

/** The clean-up call: the loans and any pre-funded cash are bought at par and join the period's collections. */
export function sellLoans(state: RunState): void {
  for (let group = 0; group < state.loansUsd.length; group += 1) {
    state.principalFundsUsd[group]! += state.loansUsd[group]!;
    state.loansUsd[group] = 0;
  }
}
