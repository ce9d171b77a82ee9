import { lackingCurves } from '../deal/check/curves.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { errorAt, type Diagnostic } from '../units/diagnostic.ts';
import { listed, quoted } from '../units/quote.ts';
import type { Scenario } from './scenario.ts';

/** What a trigger is called where a scenario forces it: `2/triggerEvent`. */
export const triggerKey = ({ group, id }: Deal['triggers'][number]): string => `${group}/${id}`;

function checkCurves({ curves: { set } }: Scenario, deal: Deal): Diagnostic[] {
  if (set === undefined) return [];
  const known = deal.curveSets.find(({ name }) => name === set);
  if (known) {
    const [lacking] = lackingCurves(deal, known);
    return lacking ? [errorAt(['curves', 'set'], lacking.message)] : [];
  }
  const names = listed(deal.curveSets.map(({ name }) => name));
  return [errorAt(['curves', 'set'], `The deal has no curve set ${quoted(set)}: choose one of ${names}`)];
}

function checkTriggers({ forcedTriggers = {} }: Scenario, { triggers }: Deal): Diagnostic[] {
  const keys = new Set(triggers.flatMap((trigger) => [trigger.id, triggerKey(trigger)]));
  const names = listed(triggers.map(triggerKey));
  return Object.keys(forcedTriggers)
    .filter((key) => !keys.has(key))
    .map((key) =>
      errorAt(['forcedTriggers', key], `The deal has no trigger ${quoted(key)} to force: its triggers are ${names}`),
    );
}

/** What a scenario names that the deal does not have, perhaps no longer; places are the scenario's. */
export const checkScenario = (scenario: Scenario, deal: Deal): Diagnostic[] => [
  ...checkCurves(scenario, deal),
  ...checkTriggers(scenario, deal),
];
