import type { PointerEvent } from 'react';
import { Divider } from './divider.tsx';

interface SplitterProps {
  /** What it makes larger and smaller. */
  label: string;
  /** How much of the screen the upper panel may take, in percent. */
  sharePct: number;
  onMove: (sharePct: number) => void;
}

const STEPS_PCT = { ArrowUp: -2, ArrowDown: 2 };
const within = (sharePct: number): number => Math.max(20, Math.min(75, sharePct));

/** The line between two panels, one above the other. */
export function Splitter({ label, sharePct, onMove }: SplitterProps) {
  const shareAt = ({ currentTarget, clientY }: PointerEvent<HTMLElement>) => {
    const screen = currentTarget.parentElement?.getBoundingClientRect();
    return screen && ((clientY - screen.top) / screen.height) * 100;
  };
  return (
    <Divider
      className="splitter"
      label={label}
      orientation="horizontal"
      value={sharePct}
      valueAt={shareAt}
      steps={STEPS_PCT}
      onMove={(next) => onMove(within(next))}
    />
  );
}
