import type { KeyboardEvent, PointerEvent } from 'react';

interface SplitterProps {
  /** What it makes larger and smaller. */
  label: string;
  /** How much of the screen the upper panel may take, in percent. */
  sharePct: number;
  onMove: (sharePct: number) => void;
}

const STEP_PCT = 2;
const within = (sharePct: number): number => Math.max(20, Math.min(75, sharePct));

/** The line between two panels, one above the other; it is dragged, or moved with the arrows. */
export function Splitter({ label, sharePct, onMove }: SplitterProps) {
  const drag = ({ currentTarget, buttons, clientY }: PointerEvent<HTMLElement>) => {
    const screen = currentTarget.parentElement?.getBoundingClientRect();
    if (buttons === 1 && screen) onMove(within(((clientY - screen.top) / screen.height) * 100));
  };
  const step = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowUp') onMove(within(sharePct - STEP_PCT));
    if (key === 'ArrowDown') onMove(within(sharePct + STEP_PCT));
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuenow={Math.round(sharePct)}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      onKeyDown={step}
    />
  );
}
