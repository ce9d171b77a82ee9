import type { Group } from '../deal/schema/deal.ts';
import type { Prefunding, Repline } from '../deal/schema/collateral.ts';
import type { Curves } from '../market/curves.ts';
import { addMonths, type DaySerial } from '../units/dates.ts';
import { PCT } from '../units/money.ts';
import { emptyCashflow, type CollateralCashflow } from './cashflow.ts';
import { loanSchedule, type LoanSchedule } from './loan-schedule.ts';
import { smmByLoanMonth } from './prepayment.ts';

/** Part of a repline that joins the collateral at one time. */
interface Lot {
  schedule: LoanSchedule;
  ageMonths: number;
  balanceUsd: number;
  /** The last period in which it was not yet collateral: 0 for loans held at closing. */
  boughtInPeriod: number;
}

/** A group's collateral made ready for any speed. */
export interface CollateralPlan {
  periods: number;
  lots: Lot[];
  longestLoanMonth: number;
  monthlyFee: number;
  group: Group;
}

const sumOf = (values: number[]): number => values.reduce((total, value) => total + value, 0);

interface Purchase {
  boughtInPeriod: number;
  youngerByMonths: number;
  /** Part of the group's loans at the cut-off date, pre-funded amount included. */
  share: number;
}

/** Loans held at closing and those bought later. */
function purchasesOf(totalUsd: number, prefunding: Prefunding | undefined): Purchase[] {
  const heldUsd = totalUsd - Number(prefunding?.amountUsd ?? 0);
  const later = (prefunding?.purchases ?? []).map(({ period, amountUsd, youngerByMonths }) => ({
    boughtInPeriod: period,
    youngerByMonths,
    share: Number(amountUsd) / totalUsd,
  }));
  return [{ boughtInPeriod: 0, youngerByMonths: 0, share: heldUsd / totalUsd }, ...later];
}

/** The same loans originated so many months later. */
function younger(line: Repline, months: number): Repline {
  if (months === 0) return line;
  const { adjustable } = line;
  return {
    ...line,
    ageMonths: Math.max(0, line.ageMonths - months),
    remainingTermMonths: line.remainingTermMonths + months,
    ...(adjustable && { adjustable: { ...adjustable, monthsToRoll: adjustable.monthsToRoll + months } }),
  };
}

/** Compiles a group's replines: rates and scheduled payments do not depend on the speed. */
export function planCollateral(group: Group, replines: Repline[], curves: Curves, cutOff: DaySerial): CollateralPlan {
  const totalUsd = sumOf(replines.map((line) => Number(line.balanceUsd)));
  const lots = purchasesOf(totalUsd, group.prefunding).flatMap(({ boughtInPeriod, youngerByMonths, share }) =>
    replines.map((line) => {
      const loan = younger(line, youngerByMonths);
      return {
        schedule: loanSchedule(loan, curves, addMonths(cutOff, boughtInPeriod)),
        ageMonths: loan.ageMonths,
        balanceUsd: Number(loan.balanceUsd) * share,
        boughtInPeriod,
      };
    }),
  );
  return {
    periods: Math.max(...lots.map((lot) => lot.boughtInPeriod + lot.schedule.months)),
    lots,
    longestLoanMonth: Math.max(...lots.map((lot) => Math.ceil(lot.ageMonths) + lot.schedule.months)),
    monthlyFee: (sumOf(group.fees.map((fee) => Number(fee.annualPct))) * PCT) / 12,
    group,
  };
}

/** A fractional age mixes the two loan months it lies between. */
function mortalityAt(smm: Float64Array, loanMonth: number, olderPart: number): number {
  const whole = smm[loanMonth]!;
  return olderPart === 0 ? whole : whole + olderPart * (smm[loanMonth + 1]! - whole);
}

/** Adds what one lot pays to the cash flow of its group. */
function addLot(flow: CollateralCashflow, lot: Lot, smm: Float64Array): void {
  const { months, monthlyRate, scheduledPart } = lot.schedule;
  const wholeAge = Math.floor(lot.ageMonths);
  const olderPart = lot.ageMonths - wholeAge;
  let balance = lot.balanceUsd;
  flow.balanceUsd[lot.boughtInPeriod]! += balance;
  for (let month = 1; month <= months; month += 1) {
    const scheduled = balance * scheduledPart[month]!;
    const mortality = mortalityAt(smm, wholeAge + month, olderPart);
    const prepaid = (balance - scheduled) * mortality;
    const period = lot.boughtInPeriod + month;
    flow.interestUsd[period]! += balance * monthlyRate[month]!;
    flow.scheduledUsd[period]! += scheduled;
    flow.prepaidUsd[period]! += prepaid;
    balance -= scheduled + prepaid;
    flow.balanceUsd[period]! += balance;
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

/** Runs a group's collateral at a percentage of its pricing speed. */
export function projectCollateral(plan: CollateralPlan, speedPct: number): CollateralCashflow {
  const flow = emptyCashflow(plan.periods);
  const smm = smmByLoanMonth(plan.group.speed, speedPct, plan.longestLoanMonth + 1);
  for (const lot of plan.lots) addLot(flow, lot, smm);
  if (plan.group.prefunding) addPrefunding(flow, plan.group.prefunding);
  for (let period = 1; period <= plan.periods; period += 1) {
    // Loans bought in the period before are in its closing balance, and pay interest and fees from now on.
    flow.feesUsd[period] = flow.balanceUsd[period - 1]! * plan.monthlyFee;
  }
  return flow;
}
