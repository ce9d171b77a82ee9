import { useMemo, type ReactNode } from 'react';
import type { RunTermsView } from '../../electron/channels/results-views.ts';
import type { TableView } from '../../electron/channels/views.ts';
import { useAnswer, type Answered } from '../client/use-answer.ts';
import { periodFigure } from '../explain/figure-of-cell.ts';
import { joined, ofOneGroup } from './period-tables.ts';
import type { Picture } from '../../engine/termsheet/picture.ts';
import { balancesPicture, lossesPicture, ocPicture, ratesPicture } from './pictures.ts';
import { ResultSheet } from './result-sheet.tsx';
import { chosenGroup, groupsOf, termsOf, type GroupOfClasses } from './result-terms.ts';
import { GroupChoice, ResultTools } from './result-tools.tsx';
import type { ResultProps } from './results-screen.tsx';

type PeriodTab = 'oc' | 'balances' | 'losses' | 'rates';

const PICTURES: Readonly<Record<PeriodTab, (table: TableView, groups: readonly GroupOfClasses[]) => Picture>> = {
  oc: ocPicture,
  balances: balancesPicture,
  losses: lossesPicture,
  rates: ratesPicture,
};

interface PeriodPanelProps extends ResultProps {
  kind: PeriodTab;
  /** A choice ahead of all others. */
  choice?: ReactNode;
}

/** Figures of a run by period, of one group; balances of all groups together too. */
export function PeriodPanel({ kind, choice, ...props }: PeriodPanelProps) {
  const { view, place, onSelect } = props;
  const terms = termsOf(place);
  const answer = usePeriodTable(kind, terms, String(view.revision));
  const shown = useShown(kind, answer.value, view.structure, place.group);
  return (
    <>
      <ResultTools {...props}>
        {choice}
        <GroupChoice {...props} {...(kind === 'balances' && { all: 'All groups' })} />
      </ResultTools>
      <ResultSheet
        answer={{ ...answer, value: shown?.table }}
        what="Running the deal"
        figureOf={periodFigure(terms)}
        picture={place.as === 'picture' ? shown?.picture : undefined}
        onSelect={onSelect}
      />
    </>
  );
}

/** The table of the chosen group and its picture. Balances are of all groups unless one of them is chosen. */
function useShown(kind: PeriodTab, made: TableView | undefined, structure: TableView, group: string) {
  return useMemo(() => {
    const groups = groupsOf(structure);
    const one = kind === 'balances' ? groups.find(({ id }) => id === group) : chosenGroup(groups, group);
    const table = made && one ? ofOneGroup(made, one) : made;
    return table && { table, picture: PICTURES[kind](table, groups) };
  }, [kind, made, structure, group]);
}

/** OC and excess spread stand in one table; everything else in one of its own. */
function usePeriodTable(kind: PeriodTab, terms: RunTermsView, version: string): Answered<TableView> {
  const question = (what: PeriodTab | 'excess') => ({ ...terms, table: { kind: 'periods' as const, what } });
  const first = useAnswer('results.table', question(kind), version);
  const second = useAnswer('results.table', kind === 'oc' ? question('excess') : 'nothing', version);
  const [one, other] = [first.value, second.value];
  const value = useMemo(() => (kind === 'oc' ? one && other && joined(one, other) : one), [kind, one, other]);
  return { value, error: first.error ?? second.error, waiting: first.waiting || second.waiting };
}
