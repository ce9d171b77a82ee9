import { askNow } from '../client/ask.ts';
import type { Actions } from '../client/actions.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { useTapeImport, type TapeImport } from './use-tape-import.ts';

export type CollateralTab = 'loans' | 'issues' | 'strats' | 'replines' | 'cashflow';

/** Where the person is on the collateral screen. */
export interface CollateralPlace {
  tab: CollateralTab;
  /** Id of the tape that is looked at; one that the deal does not have means its first. */
  tape: string;
}

/** What the collateral screen keeps while other screens are shown. */
export interface Collateral {
  place: CollateralPlace;
  go: (to: Partial<CollateralPlace>) => void;
  incoming: TapeImport;
}

export function useCollateral(actions: Actions): Collateral {
  const [place, setPlace] = useRemembered<CollateralPlace>('collateral', { tab: 'loans', tape: '' });
  const incoming = useTapeImport(actions, async (tape) => {
    const { tapes } = await askNow('collateral.view', undefined);
    const issues = tapes.find(({ id }) => id === tape)?.issues ?? [];
    setPlace({ tape, tab: issues.length > 0 ? 'issues' : 'loans' });
  });
  return { place, go: (to) => setPlace({ ...place, ...to }), incoming };
}
