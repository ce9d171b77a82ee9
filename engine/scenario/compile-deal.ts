import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { DealCashflow } from '../waterfall/cashflow.ts';
import { planDeal, pricingCurves, type Plan } from '../waterfall/plan.ts';
import { projectGroups, runDeal, type Redemption } from '../waterfall/run.ts';

/** One run of a deal: how fast the loans prepay, and whether the clean-up call is exercised. */
export interface RunTerms {
  speedPct: number;
  redemption: Redemption;
}

/** A deal compiled for its pricing run; collateral is projected once a speed, whatever the redemption. */
export class CompiledDeal {
  readonly plan: Plan;
  readonly #collateral = new Map<number, CollateralCashflow[]>();

  /** The deal must be free of errors (see `check`). */
  constructor(deal: Deal) {
    this.plan = planDeal(deal, pricingCurves(deal), deal.pricing.paymentDates);
  }

  /** The loans of each group, in the order of the document. */
  collateral(speedPct: number): CollateralCashflow[] {
    const known = this.#collateral.get(speedPct);
    if (known) return known;
    const projected = projectGroups(this.plan, { speedPct });
    this.#collateral.set(speedPct, projected);
    return projected;
  }

  run({ speedPct, redemption }: RunTerms): DealCashflow {
    return runDeal(this.plan, this.collateral(speedPct), redemption);
  }
}
