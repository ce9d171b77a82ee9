import type { Handler } from './calls/handler.ts';
import type { Channel, Returned, Sent } from './channels/channels.ts';
import type { RESULTS_CHANNELS } from './channels/results-channels.ts';
import { diagnosticView } from './workbench/deal-view.ts';
import type { OpenDeal } from './workbench/open-deal.ts';
import { resultExplanation } from './workbench/result-explanations.ts';
import { resultPayments, resultPeriods } from './workbench/result-periods.ts';
import { resultComparison, resultTable, resultTieOut } from './workbench/result-tables.ts';
import { scenariosView } from './workbench/scenario-views.ts';
import type { Workbench } from './workbench/workbench.ts';

type ResultsChannel = keyof typeof RESULTS_CHANNELS & Channel;
type ResultsHandlers = { [C in ResultsChannel]: Handler<C> };

function save(open: OpenDeal, { scenario, replaces }: Sent<'scenarios.save'>): Returned<'scenarios.save'> {
  const saving = open.scenarios.saving(scenario, replaces);
  if ('change' in saving) open.changeScenario(saving.change);
  return { view: open.view(), refused: 'change' in saving ? [] : saving.diagnostics.map(diagnosticView) };
}

function duplicate(open: OpenDeal, { name }: Sent<'scenarios.duplicate'>): Returned<'scenarios.duplicate'> {
  const change = open.scenarios.duplicating(name);
  open.changeScenario(change);
  if (change.to) open.chooseScenario(change.to.name);
  return open.view();
}

/** What the workbench does for each message about scenarios and results. */
export function resultsHandlersOf(workbench: Workbench): ResultsHandlers {
  return {
    'scenarios.view': () => scenariosView(workbench.current),
    'scenarios.save': (sent) => save(workbench.current, sent),
    'scenarios.duplicate': (sent) => duplicate(workbench.current, sent),
    'scenarios.remove': ({ name }) => {
      const open = workbench.current;
      open.changeScenario(open.scenarios.removing(name));
      return open.view();
    },
    'scenarios.choose': ({ name }) => {
      workbench.current.chooseScenario(name);
      return workbench.current.view();
    },
    'results.periods': (sent) => resultPeriods(workbench.current, sent),
    'results.table': (sent) => resultTable(workbench.current, sent),
    'results.payments': (sent) => resultPayments(workbench.current, sent),
    'results.compare': (sent) => resultComparison(workbench.current, sent),
    'results.explain': (sent) => resultExplanation(workbench.current, sent),
    'results.tieOut': () => resultTieOut(workbench.current),
  };
}
