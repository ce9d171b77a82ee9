import type { JSX } from 'react';
import type { DealScreenId } from '../../electron/channels/screens.ts';
import type { DealView } from '../../electron/channels/views.ts';
import { AssumptionsScreen } from '../assumptions/assumptions-screen.tsx';
import type { Actions } from '../client/actions.ts';
import type { ScreenFocus } from '../client/state.ts';
import type { TypedTexts } from '../client/typed-texts.ts';
import { CollateralScreen } from '../collateral/collateral-screen.tsx';
import type { Collateral } from '../collateral/use-collateral.ts';
import { HedgesScreen } from '../hedges/hedges-screen.tsx';
import { PriorityScreen } from '../priority/priority-screen.tsx';
import { ResultsScreen } from '../results/results-screen.tsx';
import { TermSheetScreen } from '../termsheet/term-sheet-screen.tsx';
import { TieOutScreen } from '../tie-out/tie-out-screen.tsx';
import { TriggersScreen } from '../triggers/triggers-screen.tsx';
import { VersionsScreen } from '../versions/versions-screen.tsx';
import { DealScreen } from './deal-screen.tsx';

/** What every screen of the open deal is given. */
export interface ScreenProps {
  view: DealView;
  typed: TypedTexts;
  actions: Actions;
  /** What the status bar says of the selection. */
  onSelect: (summary: string) => void;
  /** Where on the screen the person was sent; undefined where a screen is opened as it was left. */
  focus: ScreenFocus | undefined;
  /** What the collateral screen keeps while others are shown. */
  collateral: Collateral;
}

/** What each screen of the rail shows. */
export const SCREENS: Readonly<Record<DealScreenId, (props: ScreenProps) => JSX.Element | null>> = {
  structure: DealScreen,
  assumptions: AssumptionsScreen,
  priority: PriorityScreen,
  triggers: TriggersScreen,
  hedges: HedgesScreen,
  collateral: CollateralScreen,
  results: ResultsScreen,
  'tie-out': TieOutScreen,
  versions: VersionsScreen,
  'term-sheet': TermSheetScreen,
};
