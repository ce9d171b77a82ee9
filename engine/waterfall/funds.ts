import { assert } from '../units/assert.ts';
import { INTEREST, PRINCIPAL } from './pots.ts';
import type { RunState } from './run-state.ts';

/** Cash of a group that rules may pay from. */
export interface Funds {
  available: (state: RunState) => number;
  take: (state: RunState, usd: number) => void;
}

function potOf(pot: number, group: number): Funds {
  return {
    available: ({ potsUsd }) => potsUsd[pot]![group]!,
    take: ({ potsUsd, period }, usd) => {
      const byGroup = potsUsd[pot]!;
      const left = byGroup[group]! - usd;
      assert(left > -0.005, () => `period ${period}, group ${group}: ${usd} taken out of ${left + usd}`);
      byGroup[group] = left > 0 ? left : 0;
    },
  };
}

/** Excess cash flow is not an account of its own: it is what is left of both pots, interest used first. */
function excessOf(group: number): Funds {
  const interest = potOf(INTEREST, group);
  const principal = potOf(PRINCIPAL, group);
  return {
    available: (state) => interest.available(state) + principal.available(state),
    take: (state, usd) => {
      const fromInterest = Math.min(usd, interest.available(state));
      interest.take(state, fromInterest);
      principal.take(state, usd - fromInterest);
    },
  };
}

/** The cash in a pot of a group, both by position; -1 is excess cash flow. */
export function fundsOf(pot: number, group: number): Funds {
  return pot < 0 ? excessOf(group) : potOf(pot, group);
}
