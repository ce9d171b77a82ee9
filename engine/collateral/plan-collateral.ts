import type { Prefunding, Repline } from '../deal/schema/collateral.ts';
import type { Group } from '../deal/schema/deal.ts';
import type { Curves } from '../market/curves.ts';
import { addMonths, type DaySerial } from '../units/dates.ts';
import { PCT } from '../units/money.ts';
import { loanSchedule, type LoanSchedule } from './loan-schedule.ts';

/** Part of a repline that joins the collateral at one time. */
export interface Lot {
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
