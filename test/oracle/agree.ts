import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { CollateralCashflow } from '../../engine/collateral/cashflow.ts';
import { curvesOf } from '../../engine/market/curves.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import type { DealCashflow } from '../../engine/waterfall/cashflow.ts';
import type { Scenario } from './books.ts';
import { compareRuns, type Comparison } from './compare.ts';
import { runOracle } from './run.ts';

/** A deal on one of its sets of curves, ready to be run by both. */
export function bothOf(given: Deal, curveSet = given.pricing.curveSet) {
  const set = given.curveSets.find(({ name }) => name === curveSet);
  if (!set) throw new Error(`no curves "${curveSet}"`);
  const deal = { ...given, pricing: { ...given.pricing, curveSet } };
  const curves = curvesOf(set);
  const compiled = new CompiledDeal(deal);
  return {
    loans: (scenario: Scenario): CollateralCashflow[] => compiled.collateral(scenario),
    engine: (scenario: Scenario): DealCashflow => compiled.run(scenario),
    compare: (scenario: Scenario): Comparison => {
      const loansAt = (speedPct: number) => compiled.collateral({ speedPct });
      const oracle = runOracle({ deal, curves, loans: compiled.collateral(scenario), loansAt, scenario });
      return compareRuns(compiled.run(scenario), oracle);
    },
  };
}

/** The first amounts on which engine and oracle disagree, in words; empty where they agree. */
export const disagreements = ({ differences }: Comparison): string[] =>
  differences
    .slice(0, 5)
    .map(({ what, period, engine, oracle }) => `${what}, period ${period}: engine ${engine}, oracle ${oracle}`);
