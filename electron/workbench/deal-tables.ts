import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { PricedDeal } from '../../engine/scenario/price-deal.ts';
import { PRICING_SCENARIO, type Scenario } from '../../engine/scenario/scenario.ts';
import type { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import type { Table } from '../../engine/termsheet/table.ts';
import { countTieOut, tieOutTable, type TieOut } from '../../engine/termsheet/tie-out.ts';
import { warningAt, type Diagnostic } from '../../engine/units/diagnostic.ts';
import { quoted } from '../../engine/units/quote.ts';
import { RunError } from '../../engine/units/run-error.ts';
import type { RunShelf } from './run-shelf.ts';

/** Every figure that the window shows of a deal at once, from one run of a scenario's grid. */
export interface DealTables {
  run: ScenarioRun;
  structure: Table;
  pricing: Table;
  tieOut: TieOut;
  priced: PricedDeal;
  milliseconds: number;
  /** Why it is not the chosen scenario that was run. */
  troubles: Diagnostic[];
}

/** Throws RunError where the terms make a run impossible. */
export function dealTables(runs: RunShelf, deal: Deal, scenario: Scenario = PRICING_SCENARIO): DealTables {
  const start = performance.now();
  const run = runs.run(deal, scenario);
  const { priced } = run;
  return {
    run,
    structure: structureTable(run.deal, priced),
    pricing: pricingTable(run.deal, priced),
    tieOut: countTieOut(tieOutTable(run.deal, priced)),
    priced,
    milliseconds: performance.now() - start,
    troubles: [],
  };
}

const cannotBeRun = ({ name }: Scenario, message: string): Diagnostic =>
  warningAt(
    ['scenario'],
    `The scenario ${quoted(name)} cannot be run, so these are the deal's own figures: ${message}`,
  );

/**
 * The tables under the chosen scenario, or of the deal's own pricing where the scenario has troubles. The deal must run as
 * it is priced whatever is chosen, or it could not be opened again: throws RunError where it cannot.
 */
export function chosenTables(
  runs: RunShelf,
  deal: Deal,
  chosen: Scenario,
  [trouble]: readonly Diagnostic[],
): DealTables {
  const own = dealTables(runs, deal);
  if (chosen.name === PRICING_SCENARIO.name) return own;
  if (trouble) return { ...own, troubles: [cannotBeRun(chosen, trouble.message)] };
  try {
    return dealTables(runs, deal, chosen);
  } catch (error) {
    if (!(error instanceof RunError)) throw error;
    return { ...own, troubles: [cannotBeRun(chosen, error.message)] };
  }
}
