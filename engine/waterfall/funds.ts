import { assert } from '../units/assert.ts';
import type { RunState } from './run-state.ts';

/** A pot of a group's cash in the period. */
export interface Funds {
  available: (state: RunState, group: number) => number;
  take: (state: RunState, group: number, usd: number) => void;
}

function takeFrom(pot: Float64Array, group: number, usd: number, state: RunState): void {
  const left = pot[group]! - usd;
  assert(left > -0.005, () => `period ${state.period}, group ${group}: ${usd} taken out of ${pot[group]}`);
  pot[group] = Math.max(0, left);
}

export const interestOf: Funds = {
  available: (state, group) => state.interestFundsUsd[group]!,
  take: (state, group, usd) => takeFrom(state.interestFundsUsd, group, usd, state),
};

export const principalOf: Funds = {
  available: (state, group) => state.principalFundsUsd[group]!,
  take: (state, group, usd) => takeFrom(state.principalFundsUsd, group, usd, state),
};

/** Excess cash flow is not an account of its own: it is what is left of both pots, interest used first. */
export const excessOf: Funds = {
  available: (state, group) => state.interestFundsUsd[group]! + state.principalFundsUsd[group]!,
  take: (state, group, usd) => {
    const fromInterest = Math.min(usd, state.interestFundsUsd[group]!);
    interestOf.take(state, group, fromInterest);
    principalOf.take(state, group, usd - fromInterest);
  },
};
