import { poolOfReplines } from '../../engine/collateral/loan-pool.ts';
import { lotsOf, planCollateral } from '../../engine/collateral/plan-collateral.ts';
import { projectCollateral } from '../../engine/collateral/project.ts';
import type { CollateralCashflow } from '../../engine/collateral/cashflow.ts';
import type { PrepaymentSpeed, Repline } from '../../engine/deal/schema/collateral.ts';
import type { Group } from '../../engine/deal/schema/deal.ts';
import { dateOf } from '../../engine/units/dates.ts';

export const PSA: PrepaymentSpeed = { kind: 'psa' };

export interface FixedPool {
  balanceUsd: string;
  grossPct: string;
  /** Gross less net. */
  feePct: string;
  remainingTermMonths: number;
  ageMonths: number;
  speed: PrepaymentSpeed;
}

function fixedRepline(pool: FixedPool): Repline {
  const { balanceUsd, grossPct, remainingTermMonths, ageMonths } = pool;
  return { name: 'Pool', balanceUsd, noteRatePct: grossPct, remainingTermMonths, ageMonths, interestOnlyMonths: 0 };
}

/** A fixed-rate pool at a percentage of its speed. */
export function projectPool(pool: FixedPool, speedPct: number): CollateralCashflow {
  const repline = fixedRepline(pool);
  const group: Group = {
    id: '1',
    name: 'Pool',
    collateral: { kind: 'replines', replines: [repline] },
    speed: pool.speed,
    fees: [{ name: 'Servicing', annualPct: pool.feePct }],
    ocTarget: '0',
  };
  return projectCollateral(
    planCollateral(group, lotsOf(poolOfReplines([repline]), undefined, new Map(), dateOf('2000-01-01'))),
    {
      speedPct,
    },
  );
}

/** Principal by period, scheduled and prepaid. */
export function principalOf(flow: CollateralCashflow): number[] {
  return Array.from(flow.scheduledUsd, (scheduled, period) => scheduled + (flow.prepaidUsd[period] ?? 0));
}

/** Average life in years at (month + offset) / 12 for each payment. */
export function poolLifeYears(flow: CollateralCashflow, monthOffset = 0): number {
  const principal = principalOf(flow);
  const total = principal.reduce((sum, usd) => sum + usd, 0);
  return principal.reduce((sum, usd, month) => sum + usd * (month + monthOffset), 0) / total / 12;
}
