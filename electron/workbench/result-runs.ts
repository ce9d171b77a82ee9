import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import type { RunChoice } from '../channels/results-views.ts';
import type { OpenDeal } from './open-deal.ts';

function versionOf(open: OpenDeal, version: number | undefined): Deal {
  return version === undefined || version === open.saved.number ? open.deal : open.runs.version(version);
}

/**
 * The pricing that is meant: of the version that is open and under the scenario on the screen, where the choice names no
 * other. Throws UserError where there is none such, or where it cannot be run.
 */
export function chosenRun(open: OpenDeal, { version, scenario }: RunChoice): ScenarioRun {
  if (version === undefined && scenario === undefined) return open.run;
  const deal = versionOf(open, version);
  return open.runs.run(deal, open.scenarios.sound(scenario ?? open.run.scenario, deal));
}
