import type { KeyboardEvent } from 'react';
import type { PaymentsView } from '../../electron/channels/results-views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { ScreenProps } from '../frame/screens.ts';
import { TabPanel, Tabs, type Tab } from '../frame/tabs.tsx';
import { firstPlace, termsOf, type ResultsPlace } from '../results/result-terms.ts';
import { ResultTools } from '../results/result-tools.tsx';
import { tableOf, useTerms } from '../terms/terms-of.ts';
import { useHeldTexts } from '../terms/use-held-texts.ts';
import { CallLine } from './call-line.tsx';
import { FlowPanel } from './flow-panel.tsx';
import { PeriodBar } from './period-bar.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { usePriorityPlace, type PriorityPlace, type PriorityTab } from './use-priority-place.ts';

const TABS: readonly Tab<PriorityTab>[] = [
  { id: 'priority', label: 'Each payment date' },
  { id: 'redemption', label: 'On redemption' },
  { id: 'flow', label: 'Flow of a period' },
];

/** Beyond the last period of any run, which is the one of a redemption. */
const LAST_PERIOD = 1_200;

/** Who is paid what from where, in which order: as rules to be edited, and as the cash of one period. */
export function PriorityScreen(props: ScreenProps) {
  const { view, focus } = props;
  const place = usePriorityPlace(focus);
  const { tab, period } = place;
  const [run, setRun] = useRemembered('results', firstPlace);
  const go = (to: Partial<ResultsPlace>) => setRun({ ...run, ...to });
  const asked = { ...termsOf(run), period: tab === 'redemption' ? LAST_PERIOD : period };
  const answer = useAnswer('results.payments', asked, String(view.revision));
  const takeKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (tab === 'flow' && key === 't' && !ctrlKey && !metaKey && !altKey)
      go({ as: run.as === 'picture' ? 'table' : 'picture' });
  };
  const tools = { view, place: run, go };
  return (
    // T turns the picture into its table from anywhere on the screen.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="priority-screen" onKeyDown={takeKey}>
      <Tabs label="Priority of payments" tabs={TABS} chosen={tab} onChoose={place.show} />
      <TabPanel of={tab} className="panel priority-panel">
        <ResultTools {...tools} hasPicture={tab === 'flow'}>
          {tab === 'redemption' ? (
            <CallLine payments={answer.value} />
          ) : (
            <PeriodBar asked={period} payments={answer.value} waiting={answer.waiting} onPeriod={place.showPeriod} />
          )}
        </ResultTools>
        <AnswerLine answer={answer} what="Running the rules" />
        {tab !== 'flow' && <Rules key={tab} {...props} place={place} payments={answer.value} />}
        {tab === 'flow' && answer.value && <FlowPanel {...tools} payments={answer.value} onRule={place.showRule} />}
      </TabPanel>
    </div>
  );
}

interface RulesProps extends ScreenProps {
  place: PriorityPlace;
  payments: PaymentsView | undefined;
}

function Rules({ view, typed, actions, place: { tab, sentTo }, payments }: RulesProps) {
  const tables = useTerms('priority', view);
  const table = tables.value && tableOf(tables.value, tab);
  const held = useHeldTexts(typed, tables.waiting);
  return (
    <>
      <AnswerLine answer={tables} what="Reading the rules" />
      {table && tab !== 'flow' && (
        <RulesPanel
          key={sentTo?.position}
          view={view}
          typed={held}
          actions={actions}
          table={table}
          list={tab}
          first={sentTo?.position ?? 0}
          payments={tab === 'priority' || payments?.called ? payments : undefined}
        />
      )}
    </>
  );
}
