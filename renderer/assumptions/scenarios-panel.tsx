import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { ScenarioForm } from './scenario-form.tsx';
import { ScenarioList } from './scenario-list.tsx';

/** Named sets of assumptions, the deal's own first; the chosen one is edited, and is what the tables are of. */
export function ScenariosPanel({ view, actions }: { view: DealView; actions: Actions }) {
  const answer = useAnswer('scenarios.view', undefined, `${view.dealId} ${view.revision}`);
  if (!answer.value) return <AnswerLine answer={answer} what="Reading the scenarios" />;
  const chosen = answer.value.scenarios.find(({ scenario }) => scenario.name === answer.value?.chosen);
  return (
    <div className="scenarios">
      <ScenarioList view={answer.value} actions={actions} />
      {chosen?.isPricing && (
        <div className="scenario-form">
          <p>
            <b>Pricing</b> is the deal as its terms say: {chosen.assumptions}
          </p>
          <p className="dim">
            Its curves, speeds and redemptions are terms of the deal, under the other tabs. Add a scenario to run the
            deal under other assumptions beside it.
          </p>
        </div>
      )}
      {chosen && !chosen.isPricing && <ScenarioForm view={answer.value} chosen={chosen} actions={actions} />}
    </div>
  );
}
