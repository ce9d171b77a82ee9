import type { Losses } from '../deal/schema/assumptions.ts';
import type { Prefunding } from '../deal/schema/collateral.ts';
import type { Group } from '../deal/schema/deal.ts';
import { PCT } from '../units/money.ts';
import { emptyCashflow, type CollateralCashflow } from './cashflow.ts';
import { monthlyDefaultRates } from './default-rate.ts';
import type { CollateralPlan, Lot } from './plan-collateral.ts';
import { smmByLoanMonth } from './prepayment.ts';
import { runDefaults } from './project-losses.ts';

/** How the loans of a run behave. */
export interface CollateralTerms {
  /** Percent of the group's pricing speed. */
  speedPct: number;
  /** Absent: no loan defaults. */
  losses?: Losses | undefined;
}

/** Single monthly mortality by month of the lot's schedule. A fractional age mixes the two loan months it lies between. */
function mortalityOf(lot: Lot, smm: Float64Array): (month: number) => number {
  const wholeAge = Math.floor(lot.ageMonths);
  const olderPart = lot.ageMonths - wholeAge;
  if (olderPart === 0) return (month) => smm[wholeAge + month]!;
  return (month) => smm[wholeAge + month]! * (1 - olderPart) + smm[wholeAge + month + 1]! * olderPart;
}

/** Adds what one lot pays, month by month, to the cash flow of its group. */
function addLot(flow: CollateralCashflow, lot: Lot, mortality: (month: number) => number): void {
  const { months, monthlyRate, scheduledPart, survivorRate } = lot.schedule;
  let balance = lot.balanceUsd;
  for (let month = 1; month <= months; month += 1) {
    const period = lot.boughtInPeriod + month;
    const scheduled = balance * scheduledPart[month]!;
    const prepaid = (balance - scheduled) * mortality(month);
    flow.interestUsd[period]! += balance * monthlyRate[month]!;
    flow.scheduledUsd[period]! += scheduled;
    flow.prepaidUsd[period]! += prepaid;
    flow.shortfallUsd[period]! += prepaid * survivorRate[month]!;
    // All prepaid at once leaves float noise, on either side of nothing.
    balance = Math.max(0, balance - scheduled - prepaid);
    flow.balanceUsd[period]! += balance;
  }
}

/** The same for loans that may default; with advances, loans in foreclosure pay like the others until liquidation. */
function addLotWithLosses(
  flow: CollateralCashflow,
  lot: Lot,
  mortality: (month: number) => number,
  losses: Losses,
): void {
  const { schedule, balanceUsd, ageMonths, boughtInPeriod } = lot;
  const defaultRate = monthlyDefaultRates(losses.defaults, ageMonths, schedule.months, boughtInPeriod);
  const advanced = losses.advancing ? 1 : 0;
  runDefaults({ schedule, balanceUsd, mortality, defaultRate, losses }, (month, paid) => {
    const period = boughtInPeriod + month;
    flow.interestUsd[period]! += paid.interestUsd + advanced * paid.lostInterestUsd;
    flow.scheduledUsd[period]! += paid.amortizedUsd + advanced * paid.amortizedDefaultsUsd;
    flow.prepaidUsd[period]! += paid.prepaidUsd;
    flow.shortfallUsd[period]! += paid.prepaidUsd * schedule.survivorRate[month]!;
    flow.recoveredUsd[period]! += paid.recoveredUsd;
    flow.lossUsd[period]! += paid.lossUsd;
    flow.balanceUsd[period]! += paid.performingUsd + paid.inForeclosureUsd;
  });
}

const DAYS_A_MONTH = 30;

/** Turns a month's interest on what was prepaid into the part that is lost and not compensated. */
function takeShortfall(flow: CollateralCashflow, terms: Group['prepaymentInterest']): void {
  const lostPart = (terms?.lostDays ?? 0) / DAYS_A_MONTH;
  const compensated = (Number(terms?.compensatedPct ?? 0) * PCT) / 12;
  for (let period = 1; period <= flow.periods; period += 1) {
    const lost = flow.shortfallUsd[period]! * lostPart;
    flow.shortfallUsd[period] = Math.max(0, lost - flow.balanceUsd[period - 1]! * compensated);
    flow.interestUsd[period]! -= flow.shortfallUsd[period]!;
  }
}

function addPrefunding(flow: CollateralCashflow, prefunding: Prefunding): void {
  let cash = Number(prefunding.amountUsd);
  for (let period = 0; period <= flow.periods && cash > 0; period += 1) {
    for (const purchase of prefunding.purchases) if (purchase.period === period) cash -= Number(purchase.amountUsd);
    if (period === prefunding.fundingPeriodEnds + 1) {
      flow.unspentUsd[period] = cash;
      cash = 0;
    }
    flow.prefundedUsd[period] = cash;
  }
}

/** Runs a group's collateral, over as many periods as its deal has. */
export function projectCollateral(
  plan: CollateralPlan,
  { speedPct, losses }: CollateralTerms,
  periods = plan.periods,
): CollateralCashflow {
  const flow = emptyCashflow(periods);
  const smm = smmByLoanMonth(plan.group.speed, speedPct, plan.longestLoanMonth + 1);
  for (const lot of plan.lots) {
    const mortality = mortalityOf(lot, smm);
    flow.balanceUsd[lot.boughtInPeriod]! += lot.balanceUsd;
    if (losses) addLotWithLosses(flow, lot, mortality, losses);
    else addLot(flow, lot, mortality);
  }
  takeShortfall(flow, plan.group.prepaymentInterest);
  if (plan.group.prefunding) addPrefunding(flow, plan.group.prefunding);
  for (let period = 1; period <= periods; period += 1) {
    // Loans bought in the period before are in its closing balance, and pay interest and fees from now on.
    flow.feesUsd[period] = flow.balanceUsd[period - 1]! * plan.monthlyFee;
  }
  return flow;
}
