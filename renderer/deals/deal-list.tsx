import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { DealSummaryView } from '../../electron/channels/views.ts';
import { stepInList } from '../frame/keyboard.ts';
import { DealRow, type RowHands, type TypedPart } from './deal-row.tsx';

interface DealListProps extends RowHands {
  deals: readonly DealSummaryView[];
  chosen: DealSummaryView | undefined;
  openId: number | undefined;
  /** What of the chosen deal is being typed. */
  typing: TypedPart | undefined;
  /** What was typed was refused. */
  isWrong: boolean;
  /** The tags that the list shows only deals with. */
  wantedTags: readonly string[];
  onType: (part: TypedPart) => void;
}

/** The keys that begin to type in the chosen row. */
const TYPING_KEYS: ReadonlyMap<string, TypedPart> = new Map([
  ['F2', 'name'],
  ['t', 'tags'],
]);

/** The deals one below the other: the arrows choose, Enter or a double click opens, F2 renames, T tags. */
export function DealList(props: DealListProps) {
  const { deals, chosen, typing, onChoose, onOpen, onType } = props;
  const list = useRef<HTMLTableSectionElement>(null);
  const chosenId = chosen?.id;
  useEffect(() => {
    const isElsewhere = document.activeElement?.closest('input, .tags');
    if (!typing && !isElsewhere) list.current?.querySelector<HTMLElement>(`[data-deal="${chosenId}"]`)?.focus();
  }, [chosenId, typing]);
  const takeKey = (event: KeyboardEvent) => {
    // Enter on a chip of the row is the chip's.
    if (typing || !chosen || event.target instanceof HTMLButtonElement) return;
    const next = deals[stepInList(event.key, deals.indexOf(chosen), deals.length) ?? -1];
    const part = event.ctrlKey || event.metaKey || event.altKey ? undefined : TYPING_KEYS.get(event.key);
    if (next) onChoose(next);
    else if (event.key === 'Enter') onOpen(chosen);
    else if (part) onType(part);
    else return;
    event.preventDefault();
  };
  return (
    <table className="deal-list" role="grid" aria-label="Deals" onKeyDown={takeKey}>
      <thead>
        <tr>
          <th>Name</th>
          <th>
            <span className="for-ears">Where it comes from</span>
          </th>
          <th>Tags</th>
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

const Rows = ({ deals, chosen, openId, typing, ...shared }: DealListProps) =>
  deals.map((deal) => (
    <DealRow
      key={deal.id}
      {...shared}
      deal={deal}
      isChosen={deal === chosen}
      isOpen={deal.id === openId}
      typing={deal === chosen ? typing : undefined}
    />
  ));
