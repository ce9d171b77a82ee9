import type { Losses } from '../deal/schema/assumptions.ts';
import { PCT } from '../units/money.ts';
import type { LoanSchedule } from './loan-schedule.ts';

/** A month of loans that may default: dollars. The columns of the Standard Formulas' default flow. */
export interface DefaultMonth {
  performingUsd: number;
  newDefaultUsd: number;
  /** Defaulted and not yet liquidated; its balance amortizes while principal is advanced. */
  inForeclosureUsd: number;
  /** Scheduled principal of the loans that perform. */
  amortizedUsd: number;
  /** Scheduled principal of the loans in foreclosure: advanced, or not paid at all. */
  amortizedDefaultsUsd: number;
  prepaidUsd: number;
  interestUsd: number;
  /** Interest on loans in foreclosure, the month of liquidation included: advanced, or not paid at all. */
  lostInterestUsd: number;
  /** Amortized balance of the defaults that are liquidated. */
  liquidatedUsd: number;
  lossUsd: number;
  recoveredUsd: number;
}

/** What the engine of defaults needs of a loan and of the run. */
export interface DefaultTerms {
  schedule: LoanSchedule;
  balanceUsd: number;
  /** Single monthly mortality and monthly default rate by month of the schedule. */
  mortality: (month: number) => number;
  defaultRate: Float64Array;
  losses: Losses;
}

/** Opening balances by which defaults and prepayments are reckoned. */
function takeOut(terms: DefaultTerms, performing: number, month: number): { newDefault: number; prepaid: number } {
  const { schedule, losses, mortality, defaultRate } = terms;
  // Nothing defaults that could not be liquidated before the loans are due.
  const rate = month > schedule.months - losses.lagMonths ? 0 : defaultRate[month]!;
  const surviving = 1 - schedule.scheduledPart[month]!;
  const smm = mortality(month);
  if (losses.order === 'prepaymentsFirst') {
    return { prepaid: performing * smm * surviving, newDefault: performing * (1 - smm) * rate };
  }
  const newDefault = performing * rate;
  const base = losses.order === 'together' ? performing : performing - newDefault;
  return { newDefault, prepaid: Math.min(base * smm, performing - newDefault) * surviving };
}

/** The loans that defaulted in each month; a cohort is liquidated whole after the lag. */
class Cohorts {
  readonly #newDefaults: Float64Array;
  /** Scheduled balance of one dollar after each month. */
  readonly #scheduled: Float64Array;
  readonly #lag: number;
  readonly #advancing: boolean;

  constructor({ lagMonths, advancing }: Losses, months: number) {
    this.#newDefaults = new Float64Array(months + 1);
    this.#scheduled = new Float64Array(months + 1).fill(1, 0, 1);
    this.#lag = lagMonths;
    this.#advancing = advancing;
  }

  add(month: number, newDefault: number, scheduledPart: number): void {
    this.#newDefaults[month] = newDefault;
    this.#scheduled[month] = this.#scheduled[month - 1]! * (1 - scheduledPart);
  }

  /** What the loans liquidated in a month owed when they defaulted. */
  defaultedUsd(month: number): number {
    return month > this.#lag ? this.#newDefaults[month - this.#lag]! : 0;
  }

  /** What is left of it by then: with advances it amortized. */
  liquidatedUsd(month: number): number {
    const usd = this.defaultedUsd(month);
    if (usd === 0 || !this.#advancing) return usd;
    return (usd * this.#scheduled[month - 1]!) / this.#scheduled[month - this.#lag - 1]!;
  }
}

/** One month; the record is the same object each time, so a visitor takes what it needs of it. */
export type VisitMonth = (month: number, flow: Readonly<DefaultMonth>) => void;

const NO_MONTH: DefaultMonth = {
  performingUsd: 0,
  newDefaultUsd: 0,
  inForeclosureUsd: 0,
  amortizedUsd: 0,
  amortizedDefaultsUsd: 0,
  prepaidUsd: 0,
  interestUsd: 0,
  lostInterestUsd: 0,
  liquidatedUsd: 0,
  lossUsd: 0,
  recoveredUsd: 0,
};

/**
 * Runs loans through default, foreclosure and liquidation month by month (Standard Formulas, "default engine"): with
 * advances a defaulted balance amortizes until liquidation, and the loss is the severity times the balance at default,
 * at most the amortized balance; without advances nothing is paid on it until then.
 */
export function runDefaults(terms: DefaultTerms, visit: VisitMonth): void {
  const { schedule, losses } = terms;
  const cohorts = new Cohorts(losses, schedule.months);
  const severity = Number(losses.severityPct) * PCT;
  const flow = { ...NO_MONTH, performingUsd: terms.balanceUsd };
  for (let month = 1; month <= schedule.months; month += 1) {
    const part = schedule.scheduledPart[month]!;
    const rate = schedule.monthlyRate[month]!;
    const { newDefault, prepaid } = takeOut(terms, flow.performingUsd, month);
    const liquidated = cohorts.liquidatedUsd(month);
    const defaulted = flow.inForeclosureUsd - liquidated + newDefault;
    flow.newDefaultUsd = newDefault;
    flow.prepaidUsd = prepaid;
    flow.amortizedUsd = (flow.performingUsd - newDefault) * part;
    flow.amortizedDefaultsUsd = defaulted * part;
    flow.interestUsd = (flow.performingUsd - newDefault) * rate;
    flow.lostInterestUsd = (flow.inForeclosureUsd + newDefault) * rate;
    flow.liquidatedUsd = liquidated;
    flow.lossUsd = Math.min(severity * cohorts.defaultedUsd(month), liquidated);
    flow.recoveredUsd = liquidated - flow.lossUsd;
    // Float noise may leave either on the wrong side of nothing.
    flow.performingUsd = Math.max(0, flow.performingUsd - newDefault - prepaid - flow.amortizedUsd);
    const advanced = losses.advancing ? flow.amortizedDefaultsUsd : 0;
    flow.inForeclosureUsd = Math.max(0, defaulted - advanced);
    cohorts.add(month, newDefault, part);
    visit(month, flow);
  }
}
