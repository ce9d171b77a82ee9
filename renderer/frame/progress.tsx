import type { CSSProperties } from 'react';

interface ProgressProps {
  /** Name of the meter. */
  label: string;
  /** From 0 to 1. */
  part: number;
  text: string;
}

/** How far long work is. */
export function Progress({ label, part, text }: ProgressProps) {
  return (
    <span className="progress" role="status">
      <span className="meter" role="progressbar" aria-label={label} aria-valuenow={Math.round(part * 100)}>
        <i style={{ '--part': part } as CSSProperties} />
      </span>
      {text}
    </span>
  );
}
