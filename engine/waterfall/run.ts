import type { CollateralCashflow } from '../collateral/cashflow.ts';
import { projectCollateral, type CollateralTerms } from '../collateral/project.ts';
import { assert } from '../units/assert.ts';
import { accrueInterest } from './accrue.ts';
import { collectFunds, sellLoans } from './available-funds.ts';
import { clearDealCashflow, emptyDealCashflow, type DealCashflow, type TrancheCashflow } from './cashflow.ts';
import { recordCollections, recordRule } from './ledger.ts';
import { openRun } from './opening.ts';
import type { Plan } from './plan.ts';
import { markDelinquent, setTriggers, type RunOptions } from './run-options.ts';
import { CLAIM_KINDS, type RunState } from './run-state.ts';
import { DUST_USD, writeDown } from './write-down.ts';

/** Cash may be off by float noise of this many dollars, never by a cent. */
const TOLERANCE_USD = 0.005;

/** From now on the period's targets are those of the date before, whether or not a rule asked for them. */
function keepTargets(state: RunState, { targets }: Plan): void {
  const { ocTargetUsd, ocTargetBeforeUsd } = state;
  for (let group = 0; group < ocTargetUsd.length; group += 1) {
    const asked = ocTargetUsd[group]!;
    ocTargetBeforeUsd[group] = Number.isNaN(asked) ? targets[group]!(state) : asked;
  }
  ocTargetUsd.fill(Number.NaN);
}

/** A balance of less than a hundredth of a cent is float noise: the class is paid off. */
function dropDust({ claims: { principal }, bondsUsd, groupOf }: RunState): void {
  bondsUsd.fill(0);
  for (let tranche = 0; tranche < groupOf.length; tranche += 1) {
    if (principal.owedUsd[tranche]! < DUST_USD) principal.owedUsd[tranche] = 0;
    bondsUsd[groupOf[tranche]!]! += principal.owedUsd[tranche]!;
  }
}

function beginPeriod(state: RunState, plan: Plan, options: RunOptions): void {
  for (const kind of CLAIM_KINDS) state.claims[kind].paidUsd.fill(0);
  state.certificatesUsd.fill(0);
  state.writtenOffUsd.fill(0);
  state.accretedUsd.fill(0);
  state.openingBalanceUsd.set(state.claims.principal.owedUsd);
  collectFunds(state, options.hedges === 'included' ? plan.hedges : []);
  markDelinquent(state, options);
  setTriggers(state, plan, options);
}

function sum(amounts: Float64Array): number {
  let total = 0;
  for (let i = 0; i < amounts.length; i += 1) total += amounts[i]!;
  return total;
}

function fundsInHand({ potsUsd }: RunState): number {
  let total = 0;
  for (let pot = 0; pot < potsUsd.length; pot += 1) total += sum(potsUsd[pot]!);
  return total;
}

/** Cash in = cash paid + cash retained, in every period. */
function assertConserved(state: RunState, cashIn: number): void {
  let cashOut = sum(state.certificatesUsd) + fundsInHand(state);
  for (const kind of CLAIM_KINDS) cashOut += sum(state.claims[kind].paidUsd);
  assert(
    Math.abs(cashIn - cashOut) < TOLERANCE_USD,
    () => `period ${state.period}: ${cashIn} came in, ${cashOut} was paid or kept`,
  );
}

/** Current interest that no rule paid is carried like any other shortfall. */
function carryUnpaidInterest({ claims: { interest, unpaidInterest } }: RunState): void {
  for (let tranche = 0; tranche < interest.owedUsd.length; tranche += 1) {
    unpaidInterest.owedUsd[tranche]! += interest.owedUsd[tranche]!;
    interest.owedUsd[tranche] = 0;
  }
}

function recordTranche(state: RunState, flow: TrancheCashflow, tranche: number): void {
  const { period, claims } = state;
  flow.balanceUsd[period] = claims.principal.owedUsd[tranche]!;
  flow.interestUsd[period] = claims.interest.paidUsd[tranche]!;
  flow.principalUsd[period] = claims.principal.paidUsd[tranche]!;
  flow.unpaidInterestUsd[period] = claims.unpaidInterest.paidUsd[tranche]!;
  flow.realizedLossesUsd[period] = claims.realizedLosses.paidUsd[tranche]!;
  flow.basisRiskUsd[period] = claims.basisRisk.paidUsd[tranche]!;
  flow.unpaidInterestOwedUsd[period] = claims.unpaidInterest.owedUsd[tranche]!;
  flow.basisRiskOwedUsd[period] = claims.basisRisk.owedUsd[tranche]!;
  flow.noteRate[period] = state.noteRate[tranche]!;
  flow.writtenOffUsd[period] = state.writtenOffUsd[tranche]!;
  flow.accretedUsd[period] = state.accretedUsd[tranche]!;
}

/** How the deal stood in the period. The targets are those that the rules went by. */
function recordDeal({ period, triggers, ocTargetBeforeUsd }: RunState, result: DealCashflow, called: boolean): void {
  for (const [trigger, byPeriod] of result.triggersOn.entries()) byPeriod[period] = triggers[trigger]!;
  if (called) return;
  for (const [group, byPeriod] of result.ocTargetsUsd.entries()) byPeriod[period] = ocTargetBeforeUsd[group]!;
}

function endPeriod(state: RunState, result: DealCashflow, called: boolean): void {
  carryUnpaidInterest(state);
  recordDeal(state, result, called);
  for (let group = 0; group < state.loansUsd.length; group += 1) {
    writeDown(state, group);
    result.certificatesUsd[group]![state.period] = state.certificatesUsd[group]!;
    result.hedgesUsd[group]![state.period] = state.hedgesUsd[group]!;
  }
  dropDust(state);
  for (let tranche = 0; tranche < result.tranches.length; tranche += 1) {
    recordTranche(state, result.tranches[tranche]!, tranche);
  }
}

/** Runs the rules of a list in order; with a ledger, each movement is taken down. */
function distribute(state: RunState, plan: Plan, { ledger }: RunOptions, list: 'priority' | 'redemption'): void {
  if (ledger) recordCollections(ledger, state, plan.names, list === 'redemption');
  const rules = plan[list];
  for (let position = 0; position < rules.length; position += 1) {
    const pay = rules[position]!;
    if (ledger) recordRule(ledger, state, { step: plan.rules[list][position]!, list, position }, plan.names, pay);
    else pay(state);
  }
}

/** Whether the deal was called. */
function runPeriod(state: RunState, plan: Plan, options: RunOptions): boolean {
  beginPeriod(state, plan, options);
  accrueInterest(state, plan);
  const callable = plan.callable(state) !== 0;
  const called = callable && options.redemption === 'call';
  if (called) sellLoans(state);
  const cashIn = fundsInHand(state);
  distribute(state, plan, options, called ? 'redemption' : 'priority');
  assertConserved(state, cashIn);
  if (!called) keepTargets(state, plan);
  // Not exercised, the call lets margins step up from the next accrual period on.
  state.callPassed ||= callable;
  return called;
}

/** In the memory of an earlier run of the same plan, if it is given. */
function emptyResult({ tranches, collateral, triggers, timeline }: Plan, earlier?: DealCashflow): DealCashflow {
  const classes = tranches.map(({ id }) => id);
  const { periods } = timeline;
  const result = earlier
    ? clearDealCashflow(earlier, periods)
    : emptyDealCashflow(classes, collateral.length, triggers.length, periods);
  for (const [position, { balanceUsd }] of tranches.entries()) result.tranches[position]!.balanceUsd[0] = balanceUsd;
  return result;
}

/**
 * Pays a deal's bonds out of its collateral, period by period, to the clean-up call or to the last loan payment. An
 * `earlier` run of the same plan is overwritten.
 */
export function runDeal(
  plan: Plan,
  collateral: CollateralCashflow[],
  options: RunOptions,
  earlier?: DealCashflow,
): DealCashflow {
  const state = openRun(plan, collateral);
  const result = emptyResult(plan, earlier);
  for (let period = 1; period <= plan.timeline.periods; period += 1) {
    state.period = period;
    const called = runPeriod(state, plan, options);
    endPeriod(state, result, called);
    if (!called) continue;
    result.calledInPeriod = period;
    result.periods = period;
    break;
  }
  return result;
}

/** The collateral of every group. */
export function projectGroups(plan: Plan, terms: CollateralTerms): CollateralCashflow[] {
  return plan.collateral.map((group) => projectCollateral(group, terms, plan.timeline.periods));
}
