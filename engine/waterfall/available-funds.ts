import { at } from '../units/assert.ts';
import { hedgeReceiptUsd, type PlannedHedge } from './plan-hedge.ts';
import { DERIVATIVE, INTEREST, PRINCIPAL } from './pots.ts';
import type { RunState } from './run-state.ts';

/** Brings a group's collections of the period into its pots: interest after fees, and principal. */
function collectLoans(state: RunState, group: number): void {
  const flow = at(state.collateral, group);
  const { period, potsUsd } = state;
  state.loansUsd[group] = flow.balanceUsd[period]! + flow.prefundedUsd[period]!;
  // Fees rank first, and are paid as far as interest reaches.
  potsUsd[INTEREST]![group]! += Math.max(0, flow.interestUsd[period]! - flow.feesUsd[period]!);
  potsUsd[PRINCIPAL]![group]! +=
    flow.scheduledUsd[period]! + flow.prepaidUsd[period]! + flow.recoveredUsd[period]! + flow.unspentUsd[period]!;
  state.lossesToMakeGoodUsd[group]! += flow.lossUsd[period]!;
  state.cumulativeLossesUsd[group]! += flow.lossUsd[period]!;
}

/** Settles a derivative contract: receipts go into the group's own pot, payments rank with the fees. */
function settleHedge(state: RunState, hedge: PlannedHedge): void {
  const interest = state.potsUsd[INTEREST]!;
  const derivative = state.potsUsd[DERIVATIVE]!;
  const net = hedgeReceiptUsd(hedge, state.period, state.bondsUsd);
  const paid = Math.min(interest[hedge.group]!, Math.max(0, -net));
  interest[hedge.group]! -= paid;
  derivative[hedge.group]! += Math.max(0, net);
  state.hedgesUsd[hedge.group]! += Math.max(0, net) - paid;
}

/** The cash of the period, by group, ahead of all rules. */
export function collectFunds(state: RunState, hedges: readonly PlannedHedge[]): void {
  for (let group = 0; group < state.loansUsd.length; group += 1) collectLoans(state, group);
  state.hedgesUsd.fill(0);
  for (const hedge of hedges) settleHedge(state, hedge);
}

/** The clean-up call: the loans and any pre-funded cash are bought at par and join the period's collections. */
export function sellLoans(state: RunState): void {
  for (let group = 0; group < state.loansUsd.length; group += 1) {
    state.potsUsd[PRINCIPAL]![group]! += state.loansUsd[group]!;
    state.loansUsd[group] = 0;
  }
}
