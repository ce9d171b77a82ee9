import { at } from '../units/assert.ts';
import type { RunState } from './run-state.ts';

/** Brings a group's collections of the period into its pots: interest after fees, and principal. */
export function collectFunds(state: RunState, group: number): void {
  const flow = at(state.collateral, group);
  const { period } = state;
  const pastLastLoan = period > flow.periods;
  const of = (amounts: Float64Array): number => (pastLastLoan ? 0 : amounts[period]!);
  state.loansUsd[group] = of(flow.balanceUsd) + of(flow.prefundedUsd);
  // Fees rank first, and are paid as far as interest reaches.
  state.interestFundsUsd[group] = Math.max(0, of(flow.interestUsd) - of(flow.feesUsd));
  state.principalFundsUsd[group] = of(flow.scheduledUsd) + of(flow.prepaidUsd) + of(flow.unspentUsd);
  state.lossesToMakeGoodUsd[group]! += of(flow.lossUsd);
  state.ocTargetUsd[group] = Number.NaN;
}

/** The clean-up call: the loans and any pre-funded cash are bought at par and join the period's collections. */
export function sellLoans(state: RunState): void {
  for (let group = 0; group < state.loansUsd.length; group += 1) {
    state.principalFundsUsd[group]! += state.loansUsd[group]!;
    state.loansUsd[group] = 0;
  }
}
