import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

interface RowInputProps {
  label: string;
  className: string;
  text: string;
  placeholder?: string;
  /** What was typed last was refused and stays. */
  isWrong?: boolean;
  onDone: (text: string) => void;
  /** The row keeps what it has. */
  onGiveUp: () => void;
}

/** Typing in a row: Enter is done, and so is leaving; Escape gives up. */
export function RowInput({ label, text, isWrong = false, onDone, onGiveUp, ...shown }: RowInputProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  useEffect(() => field.current?.select(), []);
  const takeKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') onDone(typed.trim());
    else onGiveUp();
  };
  return (
    <input
      ref={field}
      {...shown}
      aria-label={label}
      aria-invalid={isWrong}
      value={typed}
      spellCheck={false}
      onChange={({ target }) => setTyped(target.value)}
      onKeyDown={takeKey}
      onBlur={() => onDone(typed.trim())}
    />
  );
}
