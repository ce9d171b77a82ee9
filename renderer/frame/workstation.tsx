import { useEffect, useState } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { State } from '../client/state.ts';
import { useCommands } from '../client/use-commands.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { useWorkstation } from '../client/use-workstation.ts';
import { useCollateral } from '../collateral/use-collateral.ts';
import { ExplainSide } from '../explain/explain-side.tsx';
import { openInSheet } from '../grid/open-sheets.ts';
import { printScreen } from '../grid/print-screen.ts';
import { OpenPalette, usePalette } from '../palette/open-palette.tsx';
import { PreviewSide } from '../termsheet/preview-side.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { NoticeLine } from './notice-line.tsx';
import { OpenScreen } from './open-screen.tsx';
import { StatusBar } from './status-bar.tsx';
import { TourPanel, useTour } from './tour.tsx';
import { useLate } from './use-late.ts';
import { useQuietTyping } from './use-quiet-typing.ts';

/** Figures that are new sooner than this are not dimmed: to draw the window twice would only make them later. */
const STALE_AFTER_MS = 150;

/** A window that knows its deal this soon is drawn once, with the deal in it. */
const OPENING_MS = 250;

/** The window as soon as there is something to show in it, or to wait for. */
export function Workstation() {
  const { state, actions } = useWorkstation();
  useQuietTyping();
  const isOpening = state.view === undefined && state.deals === undefined;
  const isSlow = useLate(isOpening, OPENING_MS);
  return isOpening && !isSlow ? null : <Frame state={state} actions={actions} />;
}

/** The whole window: one deal, named at the top, and the screen that is open. */
function Frame({ state, actions }: { state: State; actions: Actions }) {
  const [selection, setSelection] = useState('');
  const { screen, view, notice, busy } = state;
  const isStale = useLate(state.asked > 0, STALE_AFTER_MS);
  const dealOnScreen = screen === 'deals' ? undefined : view;
  const collateral = useCollateral(actions);
  const palette = usePalette();
  const tour = useTour();
  const [side, setSide] = useRemembered('preview-beside', { isOpen: false });
  const beside = side.isOpen && screen !== 'term-sheet' ? dealOnScreen : undefined;
  const togglePreview = () => setSide({ isOpen: !side.isOpen });
  const run = useCommands(state, actions, {
    importTape: () => void collateral.incoming.choose(),
    openInSheet,
    printScreen,
    togglePalette: palette.toggle,
    togglePreview,
    startTour: tour.start,
  });
  useWindowTitle(view);
  return (
    <div className="workstation" data-stale={isStale}>
      <Header view={dealOnScreen} actions={actions} onPalette={palette.toggle} />
      <Navigation screen={screen} deal={view?.name} actions={actions}>
        {dealOnScreen && tour.step !== undefined && <TourPanel {...tour} />}
      </Navigation>
      <ExplainSide view={dealOnScreen} actions={actions}>
        <main>
          <OpenScreen state={state} actions={actions} onSelect={setSelection} collateral={collateral} />
          {notice && <NoticeLine notice={notice} onDismiss={actions.dismiss} />}
        </main>
        {beside && <PreviewSide screen={screen} view={beside} actions={actions} onClose={togglePreview} />}
      </ExplainSide>
      <StatusBar view={dealOnScreen} busy={busy} isStale={isStale} selection={dealOnScreen ? selection : ''} />
      {palette.isOpen && <OpenPalette view={view} actions={actions} run={run} onClose={palette.toggle} />}
    </div>
  );
}

function useWindowTitle(view: DealView | undefined): void {
  useEffect(() => {
    document.title = view ? `${view.name} - Trancheworks` : 'Trancheworks';
  }, [view]);
}
