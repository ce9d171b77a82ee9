import { useState } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import type { Block } from '../grid/block.ts';
import { listHands, moveEntry, type ListHands } from '../terms/list-hands.ts';
import { useTerms } from '../terms/terms-of.ts';
import type { StructureLayout } from './structure-head.tsx';

interface Classes {
  /** Every term of every class, where that is what is looked at and it has come. */
  terms: TermTableView | undefined;
  /** They are of the version before, and those of this one on their way. */
  isWaiting: boolean;
  /** What can be done to the selected classes. */
  hands: ListHands | undefined;
  onBlock: (block: Block | undefined) => void;
  /** A class takes the place of another. */
  onMove: (row: string, to: string) => void;
}

/** The classes of the deal as a list: it may have another order than the front page, which goes by groups. */
export function useClasses(
  view: DealView,
  side: StructureLayout['side'],
  onClass: (tranche: string | undefined) => void,
  actions: Actions,
): Classes {
  const [block, setBlock] = useState<Block>();
  const answer = useTerms('classes', view);
  const classes = answer.value?.[0];
  const terms = side === 'terms' ? classes : undefined;
  const { rows } = terms ?? view.structure;
  const place = (id: string | undefined) => classes?.rows.findIndex((row) => row.id === id) ?? -1;
  const positionOf = (row: number) => (place(rows[row]?.id) < 0 ? undefined : place(rows[row]?.id));
  return {
    terms,
    isWaiting: answer.waiting,
    hands: classes?.list && listHands(classes.list, classes.rows.length, block, actions, positionOf),
    onMove: (row, to) => classes?.list && moveEntry(classes.list, place(row), place(to), actions),
    onBlock: (next) => {
      setBlock(next);
      if (terms && next) onClass(rows[next.top]?.id);
    },
  };
}
