import type { CollateralPlan } from '../collateral/plan-collateral.ts';
import { projectCollateral } from '../collateral/project.ts';
import type { Schedule } from '../deal/schema/deal.ts';

function typedAmounts(usd: readonly string[], lastHolds: boolean, periods: number): Float64Array {
  const after = lastHolds ? Number(usd.at(-1)) : 0;
  return Float64Array.from({ length: periods + 1 }, (_usd, period) =>
    period === 0 ? 0 : Number(usd[period - 1] ?? after),
  );
}

/** What is left of the opening balance after the lesser of the principal at the two collars, period by period. */
function plannedBalance(
  collateral: CollateralPlan,
  openingUsd: number,
  collars: number[],
  periods: number,
): Float64Array {
  const flows = collars.map((speedPct) => projectCollateral(collateral, { speedPct }, periods));
  const balance = new Float64Array(periods + 1).fill(openingUsd);
  for (let period = 1; period <= periods; period += 1) {
    const principal = flows.map((flow) => flow.scheduledUsd[period]! + flow.prepaidUsd[period]!);
    balance[period] = Math.max(0, balance[period - 1]! - Math.min(...principal));
  }
  return balance;
}

/** A schedule of dollars by period, 1 to the last; a planned balance is that after the period's payment. */
export function planSchedule(schedule: Schedule, collateral: CollateralPlan, periods: number): Float64Array {
  if (schedule.kind === 'amounts') return typedAmounts(schedule.usd, schedule.lastHolds, periods);
  return plannedBalance(collateral, Number(schedule.openingUsd), schedule.collarsPct.map(Number), periods);
}
