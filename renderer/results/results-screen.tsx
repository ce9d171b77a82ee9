import { useEffect, type KeyboardEvent } from 'react';
import { useRemembered } from '../client/use-remembered.ts';
import type { ScreenProps } from '../frame/screens.ts';
import { TabPanel, Tabs } from '../frame/tabs.tsx';
import { CashflowPanel } from './cashflow-panel.tsx';
import { ComparePanel } from './compare-panel.tsx';
import { DecrementPanel } from './decrement-panel.tsx';
import { PeriodPanel } from './period-panel.tsx';
import { PricingPanel } from './pricing-panel.tsx';
import { RatesPanel } from './rates-panel.tsx';
import { firstPlace, RESULTS_TABS, type ResultsPlace } from './result-terms.ts';

/** What the panels of the results share. */
export interface ResultProps extends Pick<ScreenProps, 'view' | 'actions' | 'onSelect'> {
  place: ResultsPlace;
  go: (to: Partial<ResultsPlace>) => void;
}

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLSelectElement;

/** The answers of the deal under the chosen scenario. */
export function ResultsScreen({ view, actions, onSelect, focus }: ScreenProps) {
  const [place, setPlace] = useRemembered('results', firstPlace);
  useEffect(() => {
    const asked = RESULTS_TABS.find(({ id }) => id === focus?.tab);
    if (asked) setPlace({ ...place, tab: asked.id });
    // Only when it is asked for.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [focus]);
  const go = (to: Partial<ResultsPlace>) => setPlace({ ...place, ...to });
  const takeKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key !== 't' || ctrlKey || metaKey || altKey || isTyping(event)) return;
    go({ as: place.as === 'picture' ? 'table' : 'picture' });
  };
  const shared = { view, actions, onSelect, place, go };
  return (
    // T turns a picture into its table from anywhere on the screen.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="results-screen" onKeyDown={takeKey}>
      <Tabs label="Results" tabs={RESULTS_TABS} chosen={place.tab} onChoose={(tab) => go({ tab })} />
      <TabPanel of={place.tab} className="side results-side">
        <Answers {...shared} />
      </TabPanel>
    </div>
  );
}

function Answers(props: ResultProps) {
  const { view, actions, onSelect, place } = props;
  switch (place.tab) {
    case 'pricing':
      return (
        <PricingPanel
          table={view.pricing}
          hasPublished={view.tieOut !== undefined}
          onSelect={onSelect}
          onExport={() => void actions.exportTables()}
        />
      );
    case 'decrement':
      return <DecrementPanel {...props} />;
    case 'cashflow':
      return <CashflowPanel {...props} />;
    case 'rates':
      return <RatesPanel {...props} />;
    case 'oc':
    case 'balances':
    case 'losses':
      return <PeriodPanel key={place.tab} kind={place.tab} {...props} />;
    case 'compare':
      return <ComparePanel {...props} />;
  }
}
