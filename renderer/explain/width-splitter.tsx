import { Divider } from '../frame/divider.tsx';

interface WidthSplitterProps {
  /** What it makes wider and narrower. */
  label: string;
  widthPx: number;
  onMove: (widthPx: number) => void;
}

const STEPS_PX = { ArrowLeft: 20, ArrowRight: -20 };
const within = (widthPx: number): number => Math.max(260, Math.min(window.innerWidth * 0.6, Math.round(widthPx)));

/** The left edge of a panel at the right of the window. */
export function WidthSplitter({ label, widthPx, onMove }: WidthSplitterProps) {
  return (
    <Divider
      className="width-splitter"
      label={label}
      orientation="vertical"
      value={widthPx}
      valueAt={({ clientX }) => window.innerWidth - clientX}
      steps={STEPS_PX}
      onMove={(next) => onMove(within(next))}
    />
  );
}
