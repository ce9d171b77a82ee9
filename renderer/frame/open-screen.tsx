import type { State } from '../client/state.ts';
import { DealsScreen } from '../deals/deals-screen.tsx';
import { SentTo } from '../grid/sent-to.ts';
import { SCREENS, type ScreenProps } from './screens.ts';

interface OpenScreenProps extends Pick<ScreenProps, 'actions' | 'onSelect' | 'collateral'> {
  state: State;
}

/** The screen that is open: one of the deal's, or the list of deals. */
export function OpenScreen({ state, ...shared }: OpenScreenProps) {
  const { screen, view, deals, typed, focus, refusedFile } = state;
  if (screen === 'deals' || !view) {
    return deals && <DealsScreen deals={deals} open={view} refusedFile={refusedFile} actions={shared.actions} />;
  }
  const Screen = SCREENS[screen];
  return (
    <SentTo value={focus}>
      <Screen key={`${view.dealId} ${screen}`} {...shared} view={view} typed={typed} focus={focus} />
    </SentTo>
  );
}
