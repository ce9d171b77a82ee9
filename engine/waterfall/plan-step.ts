import type { Deal } from '../deal/schema/deal.ts';
import type { ClassStep, DepositStep, Payees, Step } from '../deal/schema/steps.ts';
import { groupOfSource, groupPosition, stepScope } from '../deal/formula/names.ts';
import type { DealFormulas } from './plan-formulas.ts';
import { RunError } from '../units/run-error.ts';
import { payInOrder, payProRata, payShares, settle, settleFromExcess, type Pay, type Settle } from './pay.ts';
import { CLAIM_KINDS, type ClaimKind, type RunState } from './run-state.ts';
import { fundsOf } from './funds.ts';
import { potPosition } from './pots.ts';

/** A rule of the priority of payments made ready to run. */
export type PlannedStep = (state: RunState) => void;

/** The tranches a rule pays, as positions in the document. */
export function payeesOf(deal: Deal, to: Payees): number[] {
  const positions = deal.tranches.map((_tranche, position) => position);
  if (Array.isArray(to)) return to.map((id) => deal.tranches.findIndex((tranche) => tranche.id === id));
  const group = to.slice('group.'.length);
  return positions.filter((position) => deal.tranches[position]?.group === group);
}

/** The claims a rule pays, one after the other within a class. */
function claimsOf(pay: ClassStep['pay']): readonly ClaimKind[] {
  if (pay === 'accrete') return ['interest'];
  if (pay !== 'redemption') return [pay];
  return ['principal', ...CLAIM_KINDS.filter((kind) => kind !== 'principal')];
}

/** What current interest was not paid becomes an unpaid interest shortfall. */
function carryShortfall(state: RunState, payees: number[]): void {
  const { interest, unpaidInterest } = state.claims;
  for (const tranche of payees) {
    unpaidInterest.owedUsd[tranche]! += interest.owedUsd[tranche]!;
    interest.owedUsd[tranche] = 0;
  }
}

/** What a rule may pay of the cash that is there, never below zero; all of it without a formula. */
type Budget = (state: RunState, available: number) => number;

/**
 * A rule asks for its limit even where there is nothing to pay: a target is worked out when a rule first asks for it, and
 * float noise in a pot must not decide which one does.
 */
function budgetOf(step: Exclude<Step, { pay: 'certificates' }>, deal: Deal, formulas: DealFormulas): Budget {
  const { upTo, from, cite } = step;
  if (upTo === undefined) return (_state, available) => available;
  const limit = formulas.compile(upTo, 'number', stepScope(deal, from));
  return (state, available) => {
    const usd = limit(state);
    if (available <= 0) return 0;
    if (Number.isNaN(usd))
      throw new RunError(`${cite}: the limit "${upTo}" has no value in period ${state.period}: change the formula`);
    return Math.min(available, Math.max(0, usd));
  };
}

function payOf({ order, sharesPct }: ClassStep): Pay {
  if (order === 'shares') return payShares(sharesPct ?? []);
  return order === 'inOrder' ? payInOrder : payProRata;
}

/** Interest that is not paid but added to the balance: the cash for it goes where the rule says. */
const accreteInto =
  (pot: number, group: number): Settle =>
  (state, _kind, tranche, usd) => {
    state.claims.interest.owedUsd[tranche]! -= usd;
    state.claims.principal.owedUsd[tranche]! += usd;
    state.bondsUsd[state.groupOf[tranche]!]! += usd;
    state.accretedUsd[tranche]! += usd;
    state.potsUsd[pot]![group]! += usd;
  };

function settleOf(step: ClassStep, deal: Deal): Settle {
  if (step.pay === 'accrete')
    return accreteInto(potPosition(deal, step.into), groupPosition(deal, groupOfSource(step.into)));
  return step.from.startsWith('excess.') ? settleFromExcess : settle;
}

function planClassStep(step: ClassStep, deal: Deal, formulas: DealFormulas, group: number): PlannedStep {
  const funds = fundsOf(potPosition(deal, step.from), group);
  const payees = payeesOf(deal, step.to);
  const claims = claimsOf(step.pay);
  const budget = budgetOf(step, deal, formulas);
  const pay = payOf(step);
  const book = settleOf(step, deal);
  return (state) => {
    const usd = budget(state, funds.available(state));
    // Most rules find their pot empty in most periods.
    if (usd > 0) funds.take(state, pay(state, claims, payees, usd, book));
    if (step.pay === 'interest') carryShortfall(state, payees);
  };
}

function planDeposit(step: DepositStep, deal: Deal, formulas: DealFormulas, group: number): PlannedStep {
  const funds = fundsOf(potPosition(deal, step.from), group);
  const budget = budgetOf(step, deal, formulas);
  const [pot, into] = [potPosition(deal, step.into), groupPosition(deal, groupOfSource(step.into))];
  return (state) => {
    const usd = budget(state, funds.available(state));
    if (usd <= 0) return;
    funds.take(state, usd);
    state.potsUsd[pot]![into]! += usd;
  };
}

export function planStep(step: Step, deal: Deal, formulas: DealFormulas): PlannedStep {
  const group = groupPosition(deal, groupOfSource(step.from));
  if (step.pay === 'deposit') return planDeposit(step, deal, formulas, group);
  if (step.pay !== 'certificates') return planClassStep(step, deal, formulas, group);
  const funds = fundsOf(potPosition(deal, step.from), group);
  return (state) => {
    const rest = funds.available(state);
    if (rest <= 0) return;
    state.certificatesUsd[group]! += rest;
    funds.take(state, rest);
  };
}
