import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { SheetControl } from './sheet-control.ts';
import { useFinding } from './use-finding.ts';

interface FindBarProps {
  control: SheetControl;
  onClose: () => void;
}

/** Finds a text in a sheet: Enter and F3 go on, with Shift back, and Escape leaves the focus where it was found. */
export function FindBar({ control, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const { text, outcome, type, step, focus } = useFinding(control);
  useEffect(() => field.current?.focus(), []);
  const leave = () => {
    focus();
    onClose();
  };
  const takeKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar">
      <input
        ref={field}
        value={text}
        aria-label="Find in the sheet"
        placeholder="Find"
        spellCheck={false}
        onChange={({ target }) => type(target.value)}
        onKeyDown={takeKey}
      />
      <output aria-label="Found">{outcome}</output>
      <Tool label="Find the one before" sign="↑" onClick={() => step(-1)} />
      <Tool label="Find the next" sign="↓" onClick={() => step(1)} />
      <Tool label="End finding" sign="×" onClick={leave} />
    </search>
  );
}

const Tool = ({ label, sign, onClick }: { label: string; sign: string; onClick: () => void }) => (
  <button type="button" className="close" aria-label={label} title={label} onClick={onClick}>
    {sign}
  </button>
);
