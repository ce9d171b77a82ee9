import { PCT } from '../units/money.ts';
import type { Ledger } from './ledger.ts';
import type { Plan } from './plan.ts';
import type { RunState } from './run-state.ts';

export type Redemption = 'call' | 'maturity';

/** What a run assumes of the deal's own switches; how the loans behave is in their cash flows. */
export interface RunOptions {
  redemption: Redemption;
  /** Whether derivative contracts pay and are paid. */
  hedges: 'included' | 'excluded';
  /** Loans 90 or more days delinquent, percent of the balance, by period; the last one holds. Absent: none. */
  delinquent90Pct?: readonly string[] | undefined;
  /** Triggers held on or off whatever their test says: `triggerEvent` in all groups, or `2/triggerEvent` in one. */
  forcedTriggers?: Readonly<Record<string, 'on' | 'off'>> | undefined;
  /** Takes every movement of cash, for a run that is to be explained. */
  ledger?: Ledger | undefined;
}

/** Balances delinquent at the end of the due period, by group. */
export function markDelinquent(state: RunState, { delinquent90Pct }: RunOptions): void {
  const pct = delinquent90Pct?.[state.period - 1] ?? delinquent90Pct?.at(-1);
  if (pct === undefined) return;
  for (let group = 0; group < state.loansUsd.length; group += 1) {
    state.delinquent90Usd[group] = state.loansUsd[group]! * Number(pct) * PCT;
  }
}

/** Tests the triggers in the order of the document; a latching one stays on. */
export function setTriggers(state: RunState, plan: Plan, { forcedTriggers }: RunOptions): void {
  for (let index = 0; index < plan.triggers.length; index += 1) {
    const { id, group, latching, isOn } = plan.triggers[index]!;
    const forced = forcedTriggers && (forcedTriggers[`${group}/${id}`] ?? forcedTriggers[id]);
    // Asked in every period, whatever comes of it, for the sake of running averages.
    const tested = isOn(state);
    if (forced !== undefined) state.triggers[index] = Number(forced === 'on');
    else if (!latching || !state.triggers[index]) state.triggers[index] = tested;
  }
}
