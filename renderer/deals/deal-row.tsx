import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { DealSummaryView } from '../../electron/channels/views.ts';
import { localDayAndTime } from '../frame/local-time.ts';

interface DealRowProps {
  deal: DealSummaryView;
  isChosen: boolean;
  isOpen: boolean;
  isRenamed: boolean;
  onChoose: () => void;
  onOpen: () => void;
  onRenamed: (name: string) => void;
}

export function DealRow({ deal, isChosen, isOpen, isRenamed, onChoose, onOpen, onRenamed }: DealRowProps) {
  return (
    <tr
      data-deal={deal.id}
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      onClick={onChoose}
      onDoubleClick={onOpen}
    >
      <td>{isRenamed ? <NameInput name={deal.name} onDone={onRenamed} /> : <b>{deal.name}</b>}</td>
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

/** Enter gives the name, and so does leaving; Escape leaves the deal its own. */
function NameInput({ name, onDone }: { name: string; onDone: (name: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  useEffect(() => field.current?.select(), []);
  const takeKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onDone(event.key === 'Enter' ? typed.trim() : name);
  };
  return (
    <input
      ref={field}
      className="deal-name"
      aria-label="Name of the deal"
      value={typed}
      spellCheck={false}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={takeKey}
      onBlur={() => onDone(typed.trim())}
    />
  );
}
