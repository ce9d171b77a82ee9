import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DealSummaryView } from '../../electron/channels/views.ts';
import { stepInList } from '../frame/keyboard.ts';
import { DealRow } from './deal-row.tsx';

interface DealListProps {
  deals: readonly DealSummaryView[];
  chosen: DealSummaryView | undefined;
  openId: number | undefined;
  /** The chosen deal is being given another name. */
  renaming: boolean;
  onChoose: (deal: DealSummaryView) => void;
  onOpen: (deal: DealSummaryView) => void;
  onRename: () => void;
  onRenamed: (deal: DealSummaryView, name: string) => void;
}

/** The deals one below the other: the arrows choose, Enter or a double click opens, F2 renames. */
export function DealList(props: DealListProps) {
  const { deals, chosen, renaming, onChoose, onOpen, onRename } = props;
  const list = useRef<HTMLTableSectionElement>(null);
  const chosenId = chosen?.id;
  useEffect(() => {
    const isFinding = document.activeElement instanceof HTMLInputElement;
    if (!renaming && !isFinding) list.current?.querySelector<HTMLElement>(`[data-deal="${chosenId}"]`)?.focus();
  }, [chosenId, renaming]);
  const takeKey = (event: KeyboardEvent) => {
    if (renaming || !chosen) return;
    const next = deals[stepInList(event.key, deals.indexOf(chosen), deals.length) ?? -1];
    if (next) onChoose(next);
    else if (event.key === 'Enter') onOpen(chosen);
    else if (event.key === 'F2') onRename();
    else return;
    event.preventDefault();
  };
  return (
    <table className="deal-list" role="grid" aria-label="Deals" onKeyDown={takeKey}>
      <thead>
        <tr>
          <th>Name</th>
          <th aria-label="Where it comes from" />
          <th className="number">Versions</th>
          <th>Last saved</th>
          <th>Last opened</th>
        </tr>
      </thead>
      <tbody ref={list}>
        <Rows {...props} />
      </tbody>
    </table>
  );
}

const Rows = ({ deals, chosen, openId, renaming, onChoose, onOpen, onRenamed }: DealListProps) =>
  deals.map((deal) => (
    <DealRow
      key={deal.id}
      deal={deal}
      isChosen={deal === chosen}
      isOpen={deal.id === openId}
      isRenamed={renaming && deal === chosen}
      onChoose={() => onChoose(deal)}
      onOpen={() => onOpen(deal)}
      onRenamed={(name) => onRenamed(deal, name)}
    />
  ));
