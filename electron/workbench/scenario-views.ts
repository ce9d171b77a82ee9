import type { Deal } from '../../engine/deal/schema/deal.ts';
import { assumeScenario } from '../../engine/scenario/assume-scenario.ts';
import { triggerKey } from '../../engine/scenario/check-scenario.ts';
import { PRICING_NAME, type Scenario } from '../../engine/scenario/scenario.ts';
import { assumptions } from '../../engine/termsheet/assumptions.ts';
import type { ScenariosView, ScenarioView } from '../channels/results-views.ts';
import { diagnosticView } from './deal-view.ts';
import type { OpenDeal } from './open-deal.ts';
import { troublesOf, type KeptScenario } from './scenario-desk.ts';

function assumptionsOf(scenario: Scenario, deal: Deal): string {
  const { deal: standing, assumed } = assumeScenario(deal, scenario);
  return assumptions(standing, assumed);
}

function scenarioView(kept: KeptScenario, deal: Deal): ScenarioView {
  const { scenario } = kept;
  const troubles = troublesOf(kept, deal);
  return {
    scenario,
    isPricing: scenario.name === PRICING_NAME,
    assumptions: troubles.length > 0 ? '' : assumptionsOf(scenario, deal),
    troubles: troubles.map(diagnosticView),
  };
}

/** `triggerEvent, Group 2` */
const triggerTitle = ({ groups }: Deal, { id, group }: Deal['triggers'][number]): string =>
  `${id}, ${groups.find((one) => one.id === group)?.name ?? group}`;

/** The scenarios of the open deal, and what one may name. */
export function scenariosView(open: OpenDeal): ScenariosView {
  const { deal, scenarios } = open;
  return {
    chosen: scenarios.chosen.scenario.name,
    scenarios: scenarios.list().map((kept) => scenarioView(kept, deal)),
    curveSets: deal.curveSets.map(({ name }) => name),
    triggers: deal.triggers.map((trigger) => ({ key: triggerKey(trigger), title: triggerTitle(deal, trigger) })),
  };
}
