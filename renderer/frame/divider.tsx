import type { PointerEvent } from 'react';

interface DividerProps {
  className: string;
  /** What it makes larger and smaller. */
  label: string;
  /** How the line runs. */
  orientation: 'horizontal' | 'vertical';
  /** Where it stands. */
  value: number;
  /** Where it would stand under the pointer. */
  valueAt: (event: PointerEvent<HTMLElement>) => number | undefined;
  /** By how much each key moves it. */
  steps: Readonly<Record<string, number>>;
  onMove: (value: number) => void;
}

/** The line between two panels; it is dragged, or moved with the arrows. */
export function Divider({ className, label, orientation, value, valueAt, steps, onMove }: DividerProps) {
  const moveTo = (next: number | undefined) => next !== undefined && onMove(next);
  const moveBy = (step: number | undefined) => step !== undefined && onMove(value + step);
  return (
    <div
      className={className}
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={(event) => event.buttons === 1 && moveTo(valueAt(event))}
      onKeyDown={({ key }) => moveBy(steps[key])}
    />
  );
}
