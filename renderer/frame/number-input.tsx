import { useState, type KeyboardEvent } from 'react';

interface NumberInputProps {
  label: string;
  unit: string;
  /** Undefined where nothing is typed. */
  value: number | undefined;
  min: number;
  max: number;
  /** Takes whole numbers only. */
  whole?: boolean;
  /** May be left blank; said while it is. */
  blank?: string;
  onChange: (value: number | undefined) => void;
}

/** A number that takes effect with Enter or when it is left; what is none is refused in words. */
export function NumberInput({ label, unit, value, min, max, whole = false, blank, onChange }: NumberInputProps) {
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const typed = text.trim() === '' ? undefined : Number(text.replace(/%$/, ''));
  const isSound =
    typed === undefined ? blank !== undefined : typed >= min && typed <= max && (!whole || Number.isInteger(typed));
  const commit = () => isSound && typed !== value && onChange(typed);
  const expected = `${label}: a ${whole ? 'whole ' : ''}number from ${min} to ${max.toLocaleString('en-US')}`;
  return (
    <label className="option">
      <span>{label}</span>
      <input
        className="short"
        inputMode="decimal"
        value={text}
        placeholder={blank}
        aria-invalid={!isSound}
        title={isSound ? undefined : expected}
        onChange={({ target }) => setText(target.value)}
        onBlur={commit}
        onKeyDown={({ key }: KeyboardEvent) => key === 'Enter' && commit()}
      />
      <span>{unit}</span>
    </label>
  );
}
