import { useEffect, useState } from 'react';
import { useCommands } from '../client/use-commands.ts';
import { useWorkstation } from '../client/use-workstation.ts';
import { DealsScreen } from '../deals/deals-screen.tsx';
import { DealScreen } from './deal-screen.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { NoticeLine } from './notice-line.tsx';
import { StatusBar } from './status-bar.tsx';

/** The whole window: one deal, named at the top, and the screen that is open. */
export function Workstation() {
  const { state, actions } = useWorkstation();
  const [selection, setSelection] = useState('');
  const { screen, view, deals, notice, busy } = state;
  const dealOnScreen = screen === 'structure' ? view : undefined;
  useCommands(state, actions);
  useEffect(() => {
    document.title = view ? `${view.name} - Trancheworks` : 'Trancheworks';
  }, [view]);
  return (
    <div className="workstation">
      <Header view={dealOnScreen} actions={actions} />
      <Navigation screen={screen} deal={view?.name} actions={actions} />
      <main>
        {dealOnScreen ? (
          <DealScreen
            key={dealOnScreen.dealId}
            view={dealOnScreen}
            typed={state.typed}
            actions={actions}
            onSelect={setSelection}
          />
        ) : (
          deals && <DealsScreen deals={deals} open={view} refusedFile={state.refusedFile} actions={actions} />
        )}
        {notice && <NoticeLine notice={notice} onDismiss={actions.dismiss} />}
      </main>
      <StatusBar view={dealOnScreen} busy={busy} selection={dealOnScreen ? selection : ''} />
    </div>
  );
}
