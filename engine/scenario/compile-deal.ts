import { LoanBook } from '../collateral/loan-book.ts';
import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { CollateralTerms } from '../collateral/project.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { Recent } from '../units/recent.ts';
import type { Watch } from '../units/watch.ts';
import type { DealCashflow } from '../waterfall/cashflow.ts';
import { curvesNamed, planDeal, type Plan } from '../waterfall/plan.ts';
import type { RunOptions } from '../waterfall/run-options.ts';
import { projectGroups, runDeal } from '../waterfall/run.ts';

/** One run of a deal: how the loans behave, and what is assumed of the deal's own switches. */
export interface RunTerms extends CollateralTerms, Omit<RunOptions, 'hedges'> {
  /** The deal's own pricing run says, where this does not. */
  hedges?: RunOptions['hedges'] | undefined;
}

/** What a run assumes of loans and triggers, whatever its speed and redemption. */
export type RunAssumptions = Pick<RunTerms, 'losses' | 'delinquent90Pct' | 'forcedTriggers'>;

/** Runs at hand at once: five speeds to call and to maturity, and a few more. */
const AT_HAND = 12;

/**
 * A deal compiled for its pricing curves. Collateral is projected once for all redemptions and switches, and the last
 * few runs are remembered, because every table of a term sheet asks for the same ones.
 */
export class CompiledDeal {
  readonly plan: Plan;
  /** Runs of it say here how far they are. */
  readonly watch: Watch;
  readonly #hedges: RunOptions['hedges'];
  readonly #collateral = new Map<string, CollateralCashflow[]>();
  readonly #runs = new Recent<string, DealCashflow>(AT_HAND);
  #passing: DealCashflow | undefined;

  /** The deal must be free of errors (see `check`); without a book it must stand on replines. */
  constructor(deal: Deal, book = new LoanBook()) {
    const curves = curvesNamed(deal, deal.pricing.curveSet);
    this.plan = planDeal(deal, curves, deal.pricing.paymentDates, book);
    this.watch = book.watch;
    this.#hedges = deal.pricing.hedges;
  }

  /** The loans of each group, in the order of the document. */
  collateral({ speedPct, losses }: CollateralTerms): CollateralCashflow[] {
    const key = JSON.stringify([speedPct, losses]);
    const known = this.#collateral.get(key);
    if (known) return known;
    const projected = projectGroups(this.plan, { speedPct, losses });
    this.#collateral.set(key, projected);
    return projected;
  }

  /** One run, whose figures are not to be changed; with a ledger it is always run anew. */
  run(terms: RunTerms): DealCashflow {
    if (terms.ledger) return this.#runNow(terms);
    return this.#runs.get(this.#keyOf(terms), () => this.#runNow(terms));
  }

  /**
   * One run whose figures stand until the next that passes: for those who take from a run what they want and go on, so
   * that pricing a deal leaves nothing behind that somebody has to clear away.
   */
  passingRun(terms: RunTerms): DealCashflow {
    const key = this.#keyOf(terms);
    if (this.#runs.has(key)) return this.run(terms);
    return (this.#passing = this.#runNow(terms, this.#passing));
  }

  #keyOf({ speedPct, losses, redemption, hedges = this.#hedges, delinquent90Pct, forcedTriggers }: RunTerms): string {
    return JSON.stringify([speedPct, losses, redemption, hedges, delinquent90Pct, forcedTriggers]);
  }

  #runNow(terms: RunTerms, earlier?: DealCashflow): DealCashflow {
    const { hedges = this.#hedges } = terms;
    return runDeal(this.plan, this.collateral(terms), { ...terms, hedges }, earlier);
  }
}
