import type { RunState } from './run-state.ts';

/** Dollars: less than this is float noise. */
export const DUST_USD = 0.0001;

/**
 * Writes off what the group's loans no longer cover, from the last class of the group up, after all distributions.
 * The amount may be reimbursed later, without interest and without raising the balance.
 */
export function writeDown(state: RunState, group: number): void {
  let shortfall = state.bondsUsd[group]! - state.loansUsd[group]!;
  const { principal, realizedLosses } = state.claims;
  for (let tranche = state.groupOf.length - 1; tranche >= 0 && shortfall > DUST_USD; tranche -= 1) {
    if (state.groupOf[tranche] !== group) continue;
    const usd = Math.min(shortfall, principal.owedUsd[tranche]!);
    principal.owedUsd[tranche]! -= usd;
    realizedLosses.owedUsd[tranche]! += usd;
    state.bondsUsd[group]! -= usd;
    state.writtenOffUsd[tranche]! += usd;
    shortfall -= usd;
  }
}
