import type { CollateralCashflow } from '../collateral/cashflow.ts';
import { compileFormula } from '../deal/formula/compile.ts';
import type { Read } from '../deal/formula/typing.ts';
import { groupPosition, resolveNames, type FormulaScope, type NameReaders } from '../deal/formula/names.ts';
import type { FormulaType, QuantityName } from '../deal/formula/quantities.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { at } from '../units/assert.ts';
import { INTEREST, potNames } from './pots.ts';
import type { RunState } from './run-state.ts';

export type ReadRun = Read<RunState>;

/** A quantity of one group, or summed over all groups where the group is undefined. */
const byGroup =
  (pick: (state: RunState) => Float64Array) =>
  (group: number | undefined): ReadRun =>
    group === undefined
      ? (state) => pick(state).reduce((total, value) => total + value, 0)
      : (state) => pick(state)[group]!;

/** What the loans of one group, or of all, paid in the period. */
const collected =
  (pick: (flow: CollateralCashflow) => Float64Array) =>
  (group: number | undefined): ReadRun =>
  ({ collateral, period }) =>
    group === undefined
      ? collateral.reduce((total, flow) => total + pick(flow)[period]!, 0)
      : pick(collateral[group]!)[period]!;

const loans = byGroup((state) => state.loansUsd);
const bonds = byGroup((state) => state.bondsUsd);

const READERS: Record<Exclude<QuantityName, 'ocTarget'>, (group: number | undefined) => ReadRun> = {
  loans,
  bonds,
  loansAtCutOff: byGroup((state) => state.loansAtCutOffUsd),
  oc: (group) => {
    const [readLoans, readBonds] = [loans(group), bonds(group)];
    return (state) => readLoans(state) - readBonds(state);
  },
  excessInterest: byGroup((state) => state.potsUsd[INTEREST]!),
  delinquent90: byGroup((state) => state.delinquent90Usd),
  cumulativeLosses: byGroup((state) => state.cumulativeLossesUsd),
  scheduledPrincipal: collected((flow) => flow.scheduledUsd),
  prepaidPrincipal: collected((flow) => flow.prepaidUsd),
  lossesToMakeGood: byGroup((state) => state.lossesToMakeGoodUsd),
  period: () => (state) => state.period,
  paymentDate: () => (state) => state.timeline.scheduledDates[state.period]!,
};

/** Compiles formulas over a deal's named quantities. */
export class DealFormulas {
  /** The overcollateralization target of each group; filled while the plan is made, asked only while it runs. */
  readonly targets: ReadRun[] = [];
  /** How many running averages the formulas keep. */
  histories = 0;
  readonly #deal: Deal;
  readonly #readers: NameReaders<RunState> = {
    quantity: (name, group) => (name === 'ocTarget' ? this.#target(group) : READERS[name](group)),
    trigger: (position) => (state) => state.triggers[position]!,
    account: (position) => this.#account(position),
    schedule:
      (position) =>
      ({ schedulesUsd, period }) =>
        schedulesUsd[position]![period]!,
    balance:
      (tranche) =>
      ({ claims }) =>
        claims.principal.owedUsd[tranche]!,
    openingBalance: (tranche) => (state) => state.openingBalanceUsd[tranche]!,
  };

  constructor(deal: Deal) {
    this.#deal = deal;
  }

  compile(text: string, type: FormulaType, scope: FormulaScope): ReadRun {
    const resolve = resolveNames(this.#deal, scope, this.#readers);
    const averages: ReadRun[] = [];
    const rolling = (periods: number, value: ReadRun): ReadRun => {
      const average = this.#average(periods, value);
      averages.push(average);
      return average;
    };
    const read = compileFormula(text, type, resolve, scope.everyPeriod ? rolling : undefined);
    if (averages.length === 0) return read;
    return (state) => {
      // An average counts every period, also those in which a choice goes the other way.
      for (const average of averages) average(state);
      return read(state);
    };
  }

  /** Keeps what a value was in each period, and gives the mean of the last ones. */
  #average(periods: number, value: ReadRun): ReadRun {
    const slot = this.histories;
    this.histories += 1;
    return (state) => {
      const history = (state.histories[slot] ??= new Float64Array(state.timeline.periods + 1));
      history[state.period] = value(state);
      const first = Math.max(1, state.period - periods + 1);
      let sum = 0;
      for (let period = first; period <= state.period; period += 1) sum += history[period]!;
      return sum / (state.period - first + 1);
    };
  }

  #account(position: number): ReadRun {
    const { id, group } = at(this.#deal.accounts, position);
    const [pot, of] = [potNames(this.#deal).indexOf(id), groupPosition(this.#deal, group)];
    return ({ potsUsd }) => potsUsd[pot]![of]!;
  }

  /** A target is worked out once a period, when a rule first asks for it. */
  #target(group: number | undefined): ReadRun {
    if (group === undefined) {
      const all = this.#deal.groups.map((_group, position) => this.#target(position));
      return (state) => all.reduce((total, read) => total + read(state), 0);
    }
    return (state) => {
      const known = state.ocTargetUsd[group]!;
      return Number.isNaN(known) ? (state.ocTargetUsd[group] = this.targets[group]!(state)) : known;
    };
  }
}
