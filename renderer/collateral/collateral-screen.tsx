import type { CollateralView, TapeView } from '../../electron/channels/collateral-views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { ScreenProps } from '../frame/screens.ts';
import { TabPanel, Tabs } from '../frame/tabs.tsx';
import { CashflowPanel } from './cashflow-panel.tsx';
import { CollateralHead } from './collateral-head.tsx';
import { EmptyTapes } from './empty-tapes.tsx';
import { ImportPanel } from './import-panel.tsx';
import { IssuesPanel } from './issues-panel.tsx';
import { LoansPanel } from './loans-panel.tsx';
import { ReplinesPanel } from './replines-panel.tsx';
import { StratsPanel } from './strats-panel.tsx';
import type { Collateral, CollateralTab } from './use-collateral.ts';

/** The loans under the deal: its tapes, what is wrong with them, what they look like and what they pay. */
export function CollateralScreen(props: ScreenProps) {
  const { view, actions, collateral } = props;
  const answer = useAnswer('collateral.view', undefined, view.version.hash);
  const { incoming, choose } = collateral.incoming;
  if (!answer.value) return <AnswerLine answer={answer} what="Reading the loans" />;
  const tape = chosenTape(answer.value, collateral);
  return (
    <div className="collateral-screen">
      <CollateralHead view={answer.value} tape={tape} collateral={collateral} actions={actions} />
      {incoming ? (
        <ImportPanel incoming={incoming} way={collateral.incoming} />
      ) : (
        <Sides {...props} loans={answer.value} tape={tape} onImport={() => void choose()} />
      )}
    </div>
  );
}

const chosenTape = ({ tapes }: CollateralView, { place }: Collateral): TapeView | undefined =>
  tapes.find(({ id }) => id === place.tape) ?? tapes[0];

interface SidesProps extends ScreenProps {
  loans: CollateralView;
  tape: TapeView | undefined;
  onImport: () => void;
}

const NEEDS_TAPE: ReadonlySet<CollateralTab> = new Set(['loans', 'issues', 'strats']);

/** One side of the collateral at a time. */
function Sides({ view, typed, actions, collateral: { place, go }, onSelect, loans, tape, onImport }: SidesProps) {
  const version = view.version.hash;
  const shared = { version, actions, onSelect };
  const { tab } = place;
  return (
    <>
      <Tabs label="Collateral" tabs={tabsFor(tape)} chosen={tab} onChoose={(id) => go({ tab: id })} />
      <TabPanel of={tab} className="panel side">
        {!tape && NEEDS_TAPE.has(tab) && <EmptyTapes groups={loans.groups} onImport={onImport} />}
        {tape && tab === 'loans' && <LoansPanel key={tape.id} tape={tape} {...shared} />}
        {tape && tab === 'issues' && <IssuesPanel key={tape.id} tape={tape} {...shared} />}
        {tape && tab === 'strats' && (
          <StratsPanel key={tape.id} tape={tape} templates={loans.templates} version={version} />
        )}
        {tab === 'replines' && (
          <ReplinesPanel key={tape?.id} view={view} typed={typed} loans={loans} tape={tape} {...shared} />
        )}
        {tab === 'cashflow' && <CashflowPanel version={`${version} ${view.revision}`} onSelect={onSelect} />}
      </TabPanel>
    </>
  );
}

function tabsFor(tape: TapeView | undefined): { id: CollateralTab; label: string }[] {
  const open = tape?.issues.reduce((sum, kind) => sum + kind.open, 0) ?? 0;
  return [
    { id: 'loans', label: 'Loans' },
    { id: 'issues', label: open > 0 ? `Issues (${open.toLocaleString('en-US')})` : 'Issues' },
    { id: 'strats', label: 'Stratifications' },
    { id: 'replines', label: 'Replines' },
    { id: 'cashflow', label: 'Cash flow' },
  ];
}
