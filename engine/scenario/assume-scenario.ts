import type { Deal } from '../deal/schema/deal.ts';
import { assumeCurves } from './assume-curves.ts';
import type { RunAssumptions } from './compile-deal.ts';
import type { Scenario } from './scenario.ts';

/** A deal to be run under a scenario: what the document can say is said there, the rest goes with every run. */
export interface AssumedDeal {
  deal: Deal;
  assumed: RunAssumptions;
}

const isGiven = (term: unknown): boolean => term !== undefined;

/** The curves in the place of the deal's own; without any it stays the deal it was. */
const withCurves = (deal: Deal, { curves }: Scenario): Deal =>
  Object.values(curves).some(isGiven) ? assumeCurves(deal, curves) : deal;

/** Figures were published for the deal's own pricing: they say nothing about a run that assumes something else. */
function isComparable({ curves, losses, delinquent90Pct, forcedTriggers, hedges }: Scenario): boolean {
  return ![...Object.values(curves), losses, delinquent90Pct, forcedTriggers, hedges].some(isGiven);
}

/** The deal as a scenario has it run. The scenario must name nothing that the deal does not have (see `checkScenario`). */
export function assumeScenario(deal: Deal, scenario: Scenario): AssumedDeal {
  const { speedsPct, redemptions, hedges, losses, delinquent90Pct, forcedTriggers } = scenario;
  const standing = withCurves(deal, scenario);
  const { pricing } = standing;
  return {
    deal: {
      ...standing,
      pricing: {
        ...pricing,
        speedsPct: speedsPct ?? pricing.speedsPct,
        redemptions: redemptions ?? pricing.redemptions,
        hedges: hedges ?? pricing.hedges,
      },
      published: isComparable(scenario) ? standing.published : undefined,
    },
    assumed: { losses, delinquent90Pct, forcedTriggers },
  };
}
