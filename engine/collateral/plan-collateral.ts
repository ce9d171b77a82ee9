import type { Prefunding } from '../deal/schema/collateral.ts';
import type { Group } from '../deal/schema/deal.ts';
import type { Curves } from '../market/curves.ts';
import { addMonths, type DaySerial } from '../units/dates.ts';
import { PCT } from '../units/money.ts';
import type { Watch } from '../units/watch.ts';
import { youngerPool, type LoanPool } from './loan-pool.ts';
import { amortizePool, type AlikeLoans } from './loan-schedule.ts';

/** Loans that do alike and join the collateral at one time. */
export interface Lot extends AlikeLoans {
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

/** Loans held at closing and those bought later, amortized: rates and scheduled payments do not depend on the speed. */
export function lotsOf(
  pool: LoanPool,
  prefunding: Prefunding | undefined,
  curves: Curves,
  cutOff: DaySerial,
  watch?: Watch,
): Lot[] {
  const totalUsd = pool.balanceUsd.reduce((total, usd) => total + usd, 0);
  return purchasesOf(totalUsd, prefunding).flatMap(({ boughtInPeriod, youngerByMonths, share }) =>
    amortizePool(youngerPool(pool, youngerByMonths), curves, addMonths(cutOff, boughtInPeriod), watch).map((loans) => ({
      ...loans,
      balanceUsd: loans.balanceUsd * share,
      boughtInPeriod,
    })),
  );
}

/** Makes amortized loans ready for the speeds of their group. */
export function planCollateral(group: Group, lots: Lot[]): CollateralPlan {
  return {
    periods: Math.max(...lots.map((lot) => lot.boughtInPeriod + lot.schedule.months)),
    lots,
    longestLoanMonth: Math.max(...lots.map((lot) => Math.ceil(lot.ageMonths) + lot.schedule.months)),
    monthlyFee: (sumOf(group.fees.map((fee) => Number(fee.annualPct))) * PCT) / 12,
    group,
  };
}
