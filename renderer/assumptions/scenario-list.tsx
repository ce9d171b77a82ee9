import type { ScenariosView, ScenarioView } from '../../electron/channels/results-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';

interface ScenarioListProps {
  view: ScenariosView;
  actions: Actions;
}

/** The scenarios by name, with what each assumes; the one that is clicked is what all tables are of. */
export function ScenarioList({ view: { scenarios, chosen }, actions }: ScenarioListProps) {
  const choose = (name: string) => void actions.change('Running', () => ask('scenarios.choose', { name }));
  return (
    <div className="scenario-list">
      <ScenarioTools view={{ scenarios, chosen }} actions={actions} />
      <ul aria-label="Scenarios">
        {scenarios.map((one) => (
          <li key={one.scenario.name}>
            <button
              type="button"
              className="place"
              aria-current={one.scenario.name === chosen ? 'true' : undefined}
              onClick={() => choose(one.scenario.name)}
            >
              <span>{one.scenario.name}</span>
              <Assumed scenario={one} />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Assumed({ scenario: { assumptions, troubles } }: { scenario: ScenarioView }) {
  if (troubles.length === 0) return <small>{assumptions}</small>;
  return <small className="trouble">▲ {troubles.map(({ message }) => message).join('. ')}</small>;
}

interface ScenarioToolsProps {
  view: Pick<ScenariosView, 'scenarios' | 'chosen'>;
  actions: Actions;
}

function ScenarioTools({ view: { scenarios, chosen }, actions }: ScenarioToolsProps) {
  const pricing = scenarios.find((one) => one.isPricing)?.scenario.name ?? chosen;
  const duplicate = (name: string) =>
    void actions.change('Adding a scenario', () => ask('scenarios.duplicate', { name }));
  const remove = () => void actions.change('Removing', () => ask('scenarios.remove', { name: chosen }));
  return (
    <div className="choices actions" role="group" aria-label="Change the list of scenarios">
      <button type="button" title="Add a scenario that is like the pricing" onClick={() => duplicate(pricing)}>
        Add
      </button>
      <button type="button" disabled={chosen === pricing} onClick={() => duplicate(chosen)}>
        Duplicate
      </button>
      <button type="button" disabled={chosen === pricing} onClick={remove}>
        Remove
      </button>
    </div>
  );
}
