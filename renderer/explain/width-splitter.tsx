import type { KeyboardEvent, PointerEvent } from 'react';

interface WidthSplitterProps {
  /** What it makes wider and narrower. */
  label: string;
  widthPx: number;
  onMove: (widthPx: number) => void;
}

const STEP_PX = 20;
const within = (widthPx: number): number => Math.max(260, Math.min(window.innerWidth * 0.6, Math.round(widthPx)));

/** The left edge of a panel at the right of the window; it is dragged, or moved with the arrows. */
export function WidthSplitter({ label, widthPx, onMove }: WidthSplitterProps) {
  const drag = ({ buttons, clientX }: PointerEvent) => buttons === 1 && onMove(within(window.innerWidth - clientX));
  const step = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') onMove(within(widthPx + STEP_PX));
    if (key === 'ArrowRight') onMove(within(widthPx - STEP_PX));
  };
  return (
    <div
      className="width-splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={widthPx}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      onKeyDown={step}
    />
  );
}
