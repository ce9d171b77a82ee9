import type { ClaimKind, RunState } from './run-state.ts';

/** Books a payment to a class against what it is owed. */
export type Settle = (state: RunState, kind: ClaimKind, tranche: number, usd: number) => void;

/** Pays the classes' claims of these kinds within a budget; returns what was paid. */
export type Pay = (
  state: RunState,
  kinds: readonly ClaimKind[],
  payees: readonly number[],
  budgetUsd: number,
  settle: Settle,
) => number;

export const settle: Settle = (state, kind, tranche, usd) => {
  const claim = state.claims[kind];
  claim.owedUsd[tranche]! -= usd;
  claim.paidUsd[tranche]! += usd;
  if (kind === 'principal') state.bondsUsd[state.groupOf[tranche]!]! -= usd;
};

/** Principal out of excess cash flow also makes good the realized losses of the group it goes to. */
export const settleFromExcess: Settle = (state, kind, tranche, usd) => {
  settle(state, kind, tranche, usd);
  if (kind !== 'principal') return;
  const group = state.groupOf[tranche]!;
  state.lossesToMakeGoodUsd[group] = Math.max(0, state.lossesToMakeGoodUsd[group]! - usd);
};

/** Each class in full before the next one. */
export const payInOrder: Pay = (state, kinds, payees, budgetUsd, book) => {
  let left = budgetUsd;
  for (const tranche of payees) {
    for (const kind of kinds) {
      const usd = Math.min(left, state.claims[kind].owedUsd[tranche]!);
      if (usd <= 0) continue;
      book(state, kind, tranche, usd);
      left -= usd;
    }
  }
  return budgetUsd - left;
};

function payKindProRata(state: RunState, kind: ClaimKind, payees: readonly number[], budget: number, book: Settle) {
  const { owedUsd } = state.claims[kind];
  let owed = 0;
  for (const tranche of payees) owed += owedUsd[tranche]!;
  if (owed <= 0 || budget <= 0) return 0;
  const part = Math.min(1, budget / owed);
  for (const tranche of payees) {
    if (owedUsd[tranche]! > 0) book(state, kind, tranche, owedUsd[tranche]! * part);
  }
  return Math.min(budget, owed);
}

/** All classes at once, in proportion to what each is owed: by balance for principal. */
export const payProRata: Pay = (state, kinds, payees, budgetUsd, book) => {
  let left = budgetUsd;
  for (const kind of kinds) left -= payKindProRata(state, kind, payees, left, book);
  return budgetUsd - left;
};

/** By fixed shares of the budget, percent in the order of the payees; what one cannot take goes to the others in order. */
export function payShares(sharesPct: readonly string[]): Pay {
  const shares = sharesPct.map((share) => Number(share) / 100);
  return (state, kinds, payees, budgetUsd, book) => {
    let left = budgetUsd;
    for (const [i, tranche] of payees.entries()) {
      left -= payInOrder(state, kinds, [tranche], Math.min(left, budgetUsd * (shares[i] ?? 0)), book);
    }
    left -= payInOrder(state, kinds, payees, left, book);
    return budgetUsd - left;
  };
}
