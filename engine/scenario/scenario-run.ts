import type { LoanBook } from '../collateral/loan-book.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { Redemption } from '../waterfall/run-options.ts';
import { assumeScenario } from './assume-scenario.ts';
import { CompiledDeal, type RunAssumptions, type RunTerms } from './compile-deal.ts';
import { dealRun, type DealRun } from './deal-run.ts';
import { priceDeal, type PricedDeal, type PricingOptions } from './price-deal.ts';
import type { Scenario } from './scenario.ts';

/** A deal under a scenario: compiled once, run as often as it is asked, priced when it is first asked for. */
export class ScenarioRun {
  /** What is assumed. */
  readonly under: Scenario;
  /** As the scenario has it. */
  readonly deal: Deal;
  readonly assumed: RunAssumptions;
  readonly book: LoanBook;
  readonly compiled: CompiledDeal;
  #priced: PricedDeal | undefined;

  /** The scenario must name nothing that the deal does not have (see `checkScenario`). */
  constructor(deal: Deal, scenario: Scenario, book: LoanBook) {
    const { deal: standing, assumed } = assumeScenario(deal, scenario);
    this.under = scenario;
    this.deal = standing;
    this.assumed = assumed;
    this.book = book;
    this.compiled = new CompiledDeal(standing, book);
  }

  /** The name of what is assumed. */
  get scenario(): string {
    return this.under.name;
  }

  /** The scenario's grid of speeds and redemptions. */
  get priced(): PricedDeal {
    return (this.#priced ??= this.price());
  }

  /** Another grid. */
  price({ speedsPct, redemptions }: Pick<PricingOptions, 'speedsPct' | 'redemptions'> = {}): PricedDeal {
    return priceDeal(this.deal, { speedsPct, redemptions, compiled: this.compiled, assumed: this.assumed });
  }

  /** What one run of it assumes. */
  terms(speedPct: number, redemption: Redemption): RunTerms {
    return { ...this.assumed, speedPct, redemption };
  }

  /** One run of it, and all that it was made of. */
  run(terms: RunTerms): DealRun {
    return dealRun(this.deal, this.compiled, terms);
  }
}
