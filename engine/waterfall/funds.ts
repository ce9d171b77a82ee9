import { assert } from '../units/assert.ts';
import type { RunState } from './run-state.ts';

/** Cash of a group that rules may pay from. */
export interface Funds {
  available: (state: RunState) => number;
  take: (state: RunState, usd: number) => void;
}

function potOf(pot: string, group: number): Funds {
  return {
    available: (state) => state.potsUsd[pot]![group]!,
    take: (state, usd) => {
      const byGroup = state.potsUsd[pot]!;
      const left = byGroup[group]! - usd;
      assert(left > -0.005, () => `period ${state.period}, group ${group}: ${usd} taken out of ${left + usd}`);
      byGroup[group] = left > 0 ? left : 0;
    },
  };
}

/** Excess cash flow is not an account of its own: it is what is left of both pots, interest used first. */
function excessOf(group: number): Funds {
  const interest = potOf('interest', group);
  const principal = potOf('principal', group);
  return {
    available: (state) => interest.available(state) + principal.available(state),
    take: (state, usd) => {
      const fromInterest = Math.min(usd, interest.available(state));
      interest.take(state, fromInterest);
      principal.take(state, usd - fromInterest);
    },
  };
}

/** The name of a pot or account in `reserve.1`. */
export const potName = (source: string): string => source.slice(0, source.indexOf('.'));

/** The cash that a source such as `excess.1` names; the group is its position in the document. */
export function fundsOf(source: string, group: number): Funds {
  const name = potName(source);
  return name === 'excess' ? excessOf(group) : potOf(name, group);
}
