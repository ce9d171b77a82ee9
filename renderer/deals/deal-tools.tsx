import type { DealSummaryView, DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { keepFocus, keyName } from '../frame/keyboard.ts';
import type { TypedPart } from './deal-row.tsx';

interface DealToolsProps {
  chosen: DealSummaryView | undefined;
  open: DealView | undefined;
  actions: Actions;
  onType: (part: TypedPart) => void;
}

/** What can be done with the chosen deal, and how others come in. */
export function DealTools({ chosen, open, actions, onType }: DealToolsProps) {
  const copy = ({ id, name }: DealSummaryView) => void actions.duplicateDeal(id, `${name} copy`);
  return (
    <>
      <Tool label="Duplicate" isOff={!chosen} onClick={() => chosen && copy(chosen)} />
      <Tool label="Rename" keys="F2" isOff={!chosen} onClick={() => onType('name')} />
      <Tool label="Tags" keys="T" isOff={!chosen} onClick={() => onType('tags')} />
      <Tool
        label="Export deal file..."
        keys={keyName('Shift E')}
        isOff={!open || chosen?.id !== open.dealId}
        onClick={() => void actions.exportDeal()}
      />
      <Tool label="Import deal file..." keys={keyName('O')} onClick={() => void actions.importDeal()} />
      <Tool label="New deal" keys={keyName('N')} onClick={() => void actions.createDeal('New deal')} />
    </>
  );
}

interface ToolProps {
  label: string;
  keys?: string;
  isOff?: boolean;
  onClick: () => void;
}

const Tool = ({ label, keys, isOff = false, onClick }: ToolProps) => (
  <button type="button" className="button" title={keys} disabled={isOff} onMouseDown={keepFocus} onClick={onClick}>
    {label}
  </button>
);
