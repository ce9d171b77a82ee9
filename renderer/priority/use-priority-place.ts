import { useCallback, useState } from 'react';
import type { ScreenFocus } from '../client/state.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { ruleRowId, type RuleListId } from './paid.ts';

export type PriorityTab = RuleListId | 'flow';

interface RulePlace {
  list: RuleListId;
  /** From 0. */
  position: number;
}

/** Where the person is on the screen of rules. */
export interface PriorityPlace {
  tab: PriorityTab;
  period: number;
  /** The rule that the person was sent to. */
  sentTo: RulePlace | undefined;
  show: (tab: PriorityTab) => void;
  showPeriod: (period: number) => void;
  showRule: (list: RuleListId, position: number) => void;
}

/** Remembers the tab and the period; a rule that is named opens its tab. */
export function usePriorityPlace(focus: ScreenFocus | undefined): PriorityPlace {
  const [{ tab: lastTab, period }, setPlace] = useRemembered<{ tab: PriorityTab; period: number }>('priority', {
    tab: 'priority',
    period: 1,
  });
  const [sentTo, setSentTo] = useState(focus && ruleOfRow(focus.row));
  const [seen, setSeen] = useState(focus);
  if (focus !== seen) {
    setSeen(focus);
    setSentTo(focus && ruleOfRow(focus.row));
  }
  const tab = sentTo?.list ?? lastTab;
  const showPeriod = useCallback((next: number) => setPlace({ tab, period: next }), [setPlace, tab]);
  const showRule = (list: RuleListId, position: number) => {
    setPlace({ tab: list, period });
    setSentTo({ list, position });
  };
  const show = (next: PriorityTab) => {
    setPlace({ tab: next, period });
    setSentTo(undefined);
  };
  return { tab, period, sentTo, show, showPeriod, showRule };
}

/** The rule of a row of the two lists. */
function ruleOfRow(row: string): RulePlace | undefined {
  const position = Number(row.slice(row.indexOf('|') + 1));
  const list = (['priority', 'redemption'] as const).find((one) => ruleRowId(one, position) === row);
  return list && { list, position };
}
