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

/** Months since a default of this month count from its own; a cohort is liquidated whole after the lag. */
class Cohorts {
  readonly #newDefaults: number[] = [0];
  /** Scheduled balance of one dollar after each month. */
  readonly #scheduled: number[] = [1];
  readonly #lag: number;
  readonly #advancing: boolean;

  constructor({ lagMonths, advancing }: Losses) {
    this.#lag = lagMonths;
    this.#advancing = advancing;
  }

  add(newDefault: number, scheduledPart: number): void {
    this.#newDefaults.push(newDefault);
    this.#scheduled.push(this.#scheduled.at(-1)! * (1 - scheduledPart));
  }

  /** The cohort liquidated in a month: its balance at default, and what its balance is by then. */
  liquidated(month: number): { original: number; balance: number } {
    const from = month - this.#lag;
    if (from < 1) return { original: 0, balance: 0 };
    const original = this.#newDefaults[from]!;
    if (!this.#advancing) return { original, balance: original };
    return { original, balance: (original * this.#scheduled[month - 1]!) / this.#scheduled[from - 1]! };
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
  const cohorts = new Cohorts(losses);
  const severity = Number(losses.severityPct) * PCT;
  const flow = { ...NO_MONTH, performingUsd: terms.balanceUsd };
  for (let month = 1; month <= schedule.months; month += 1) {
    const part = schedule.scheduledPart[month]!;
    const rate = schedule.monthlyRate[month]!;
    const { newDefault, prepaid } = takeOut(terms, flow.performingUsd, month);
    const { original, balance } = cohorts.liquidated(month);
    const defaulted = flow.inForeclosureUsd - balance + newDefault;
    flow.newDefaultUsd = newDefault;
    flow.prepaidUsd = prepaid;
    flow.amortizedUsd = (flow.performingUsd - newDefault) * part;
    flow.amortizedDefaultsUsd = defaulted * part;
    flow.interestUsd = (flow.performingUsd - newDefault) * rate;
    flow.lostInterestUsd = (flow.inForeclosureUsd + newDefault) * rate;
    flow.liquidatedUsd = balance;
    flow.lossUsd = Math.min(severity * original, balance);
    flow.recoveredUsd = balance - flow.lossUsd;
    // Float noise may leave either on the wrong side of nothing.
    flow.performingUsd = Math.max(0, flow.performingUsd - newDefault - prepaid - flow.amortizedUsd);
    const advanced = losses.advancing ? flow.amortizedDefaultsUsd : 0;
    flow.inForeclosureUsd = Math.max(0, defaulted - advanced);
    cohorts.add(newDefault, part);
    visit(month, flow);
  }
}
