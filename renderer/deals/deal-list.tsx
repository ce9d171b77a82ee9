import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DealSummaryView } from '../../electron/channels/views.ts';
import { localDayAndTime } from '../frame/local-time.ts';

interface DealListProps {
  deals: readonly DealSummaryView[];
  openId: number | undefined;
  onOpen: (dealId: number) => void;
}

/** The deals one below the other; the arrows choose, Enter opens. */
export function DealList({ deals, openId, onOpen }: DealListProps) {
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      deals.findIndex(({ id }) => id === openId),
    ),
  );
  const list = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    list.current?.querySelectorAll('tr')[chosen]?.focus();
  }, [chosen]);
  const takeKey = (event: KeyboardEvent) => {
    const next = nextChoice(event.key, chosen, deals.length);
    const deal = deals[chosen];
    if (next !== undefined) setChosen(next);
    else if (event.key === 'Enter' && deal) onOpen(deal.id);
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
        {deals.map((deal, index) => (
          <DealRow key={deal.id} deal={deal} isChosen={index === chosen} isOpen={deal.id === openId} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function nextChoice(key: string, chosen: number, count: number): number | undefined {
  if (key === 'ArrowDown') return Math.min(count - 1, chosen + 1);
  if (key === 'ArrowUp') return Math.max(0, chosen - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

interface DealRowProps {
  deal: DealSummaryView;
  isChosen: boolean;
  isOpen: boolean;
  onOpen: (dealId: number) => void;
}

function DealRow({ deal, isChosen, isOpen, onOpen }: DealRowProps) {
  return (
    <tr tabIndex={isChosen ? 0 : -1} aria-selected={isChosen} onClick={() => onOpen(deal.id)}>
      <td>
        <b>{deal.name}</b>
      </td>
      <td className="marks">
        {deal.shipped && <span className="mark">shipped</span>}
        {isOpen && <span className="mark open">open</span>}
      </td>
      <td className="number">{deal.latestVersion}</td>
      <td>{localDayAndTime(deal.savedAt)}</td>
      <td>{deal.openedAt === null ? 'never' : localDayAndTime(deal.openedAt)}</td>
    </tr>
  );
}
