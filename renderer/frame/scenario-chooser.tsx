import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { useAnswer } from '../client/use-answer.ts';

/** The scenario that the tables are of, and the others to choose from. */
export function ScenarioChooser({ view, actions }: { view: DealView; actions: Actions }) {
  const answer = useAnswer('scenarios.view', undefined, String(view.revision));
  const names = answer.value?.scenarios.map(({ scenario }) => scenario.name) ?? [];
  const all = names.includes(view.scenario) ? names : [view.scenario, ...names];
  return (
    <label className="chip chooser">
      Scenario
      <select
        aria-label="Scenario"
        value={view.scenario}
        title="The scenario that all tables are of"
        onChange={({ target }) => void actions.chooseScenario(target.value)}
      >
        {all.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  );
}
