import type { CollateralPlan } from '../collateral/plan-collateral.ts';
import type { LoanBook } from '../collateral/loan-book.ts';
import { CALL_SCOPE, groupPosition, targetScope, triggerScope } from '../deal/formula/names.ts';
import type { Deal, Group } from '../deal/schema/deal.ts';
import type { Step } from '../deal/schema/steps.ts';
import { curvesOf, type Curves } from '../market/curves.ts';
import { at } from '../units/assert.ts';
import { dateOf } from '../units/dates.ts';
import type { LedgerNames } from './ledger.ts';
import { DealFormulas, type ReadRun } from './plan-formulas.ts';
import { RunError } from '../units/run-error.ts';
import { planHedge, type PlannedHedge } from './plan-hedge.ts';
import { planSchedule } from './plan-schedule.ts';
import { planStep, type PlannedStep } from './plan-step.ts';
import { planTranche, type PlannedTranche } from './plan-tranche.ts';
import { potNames } from './pots.ts';
import { timelineOf, type PaymentDates, type Timeline } from './timeline.ts';

export interface PlannedTrigger {
  id: string;
  group: string;
  isOn: ReadRun;
  latching: boolean;
}

/** A deal compiled for one set of curves and one rule of payment dates; it runs at any speed, to call or to maturity. */
export interface Plan {
  timeline: Timeline;
  collateral: CollateralPlan[];
  tranches: PlannedTranche[];
  groupOf: Int32Array;
  triggers: PlannedTrigger[];
  /** The overcollateralization target of each group, dollars. */
  targets: ReadRun[];
  hedges: PlannedHedge[];
  /** How many pots and accounts each group has. */
  pots: number;
  accounts: { pot: number; group: number; openingUsd: number }[];
  /** Dollars by period. */
  schedules: Float64Array[];
  callable: ReadRun;
  /** The rules as the document has them, in the same order as the planned ones. */
  rules: { priority: readonly Step[]; redemption: readonly Step[] };
  names: LedgerNames;
  priority: PlannedStep[];
  redemption: PlannedStep[];
}

function planNames(deal: Deal): Pick<Plan, 'rules' | 'names'> {
  return {
    rules: { priority: deal.priority, redemption: deal.redemption.priority },
    names: { groups: deal.groups.map(({ id }) => id), tranches: deal.tranches.map(({ id }) => id) },
  };
}

type PlannedRules = Pick<Plan, 'triggers' | 'targets' | 'callable' | 'priority' | 'redemption'>;

/** The overcollateralization target of a group, which must be an amount in every period. */
function planTarget({ name, ocTarget, ocTargetFrozenWhile }: Group, group: number, formulas: DealFormulas): ReadRun {
  const scope = targetScope(group);
  const target = formulas.compile(ocTarget, 'number', scope);
  const frozen = formulas.compile(ocTargetFrozenWhile ?? 'false', 'boolean', scope);
  return (state) => {
    const before = state.ocTargetBeforeUsd[group]!;
    if (frozen(state) && !Number.isNaN(before)) return before;
    const usd = target(state);
    if (Number.isFinite(usd)) return usd;
    throw new RunError(
      `${name}: the OC target "${ocTarget}" has no value in period ${state.period}: change the formula`,
    );
  };
}

function planRules(deal: Deal): PlannedRules {
  const formulas = new DealFormulas(deal);
  const triggers = deal.triggers.map(({ id, group, when, latching }, position) => ({
    id,
    group,
    isOn: formulas.compile(when, 'boolean', triggerScope(deal, position)),
    latching,
  }));
  formulas.targets.push(...deal.groups.map((group, position) => planTarget(group, position, formulas)));
  return {
    triggers,
    targets: formulas.targets,
    callable: formulas.compile(deal.redemption.cleanUpCall, 'boolean', CALL_SCOPE),
    priority: deal.priority.map((step) => planStep(step, deal, formulas)),
    redemption: deal.redemption.priority.map((step) => planStep(step, deal, formulas)),
  };
}

/** A curve set of a deal by name. */
export function curvesNamed(deal: Deal, name: string): Curves {
  const set = deal.curveSets.find((one) => one.name === name);
  if (!set) throw new Error(`The deal has no curve set "${name}"`);
  return curvesOf(set);
}

/** Compiles a deal that `check` found free of errors. */
export function planDeal(deal: Deal, curves: Curves, paymentDates: PaymentDates, book: LoanBook): Plan {
  const cutOff = dateOf(deal.dates.cutOff);
  const collateral = deal.groups.map((group) => book.plan(deal, group, curves, cutOff));
  const timeline = timelineOf(deal.dates, Math.max(...collateral.map(({ periods }) => periods)), paymentDates);
  const groupOf = Int32Array.from(deal.tranches, ({ group }) => groupPosition(deal, group));
  const positionOf = (id: string) => deal.tranches.findIndex((tranche) => tranche.id === id);
  const tranches = deal.tranches.map((tranche, i) => planTranche(tranche, groupOf[i]!, timeline, curves, positionOf));
  const hedges = deal.hedges.map((hedge) => planHedge(hedge, deal, timeline, curves));
  const accounts = deal.accounts.map(({ id, group, openingUsd }) => ({
    pot: potNames(deal).indexOf(id),
    group: groupPosition(deal, group),
    openingUsd: Number(openingUsd),
  }));
  const schedules = deal.schedules.map((schedule) =>
    planSchedule(schedule, at(collateral, groupPosition(deal, schedule.group)), timeline.periods),
  );
  return {
    timeline,
    collateral,
    tranches,
    groupOf,
    hedges,
    pots: potNames(deal).length,
    accounts,
    schedules,
    ...planNames(deal),
    ...planRules(deal),
  };
}
