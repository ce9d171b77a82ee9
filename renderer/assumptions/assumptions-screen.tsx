import { useState } from 'react';
import { useRemembered } from '../client/use-remembered.ts';
import type { ScreenProps } from '../frame/screens.ts';
import { TabPanel, Tabs } from '../frame/tabs.tsx';
import { CurvesPanel } from './curves-panel.tsx';
import { RunTermsPanel } from './run-terms-panel.tsx';
import { ScenariosPanel } from './scenarios-panel.tsx';

type AssumptionTab = 'terms' | 'curves' | 'scenarios';

const TABS: readonly { id: AssumptionTab; label: string }[] = [
  { id: 'terms', label: 'Pricing, speeds & fees' },
  { id: 'curves', label: 'Curves' },
  { id: 'scenarios', label: 'Scenarios' },
];

/** What every run of the deal assumes: how it is priced, how loans prepay, index curves, and scenarios. */
export function AssumptionsScreen({ view, typed, actions, onSelect, focus }: ScreenProps) {
  const [{ tab: lastTab }, setPlace] = useRemembered<{ tab: AssumptionTab }>('assumptions', { tab: 'terms' });
  const [sentTo, setSentTo] = useState(focus && tabOfRow(focus.row));
  const tab = sentTo ?? lastTab;
  const choose = (id: AssumptionTab) => {
    setSentTo(undefined);
    setPlace({ tab: id });
  };
  const context = { view, typed, actions, onSelect };
  return (
    <div className="assumptions-screen">
      <Tabs label="Assumptions" tabs={TABS} chosen={tab} onChoose={choose} />
      <TabPanel of={tab} className="panel side">
        {tab === 'terms' && <RunTermsPanel {...context} />}
        {tab === 'curves' && <CurvesPanel {...context} sentTo={focus?.row} />}
        {tab === 'scenarios' && <ScenariosPanel view={view} actions={actions} />}
      </TabPanel>
    </div>
  );
}

/** Rows of curves, and of curve sets, are on a tab of their own. */
const tabOfRow = (row: string): AssumptionTab => (row.startsWith('curve') ? 'curves' : 'terms');
