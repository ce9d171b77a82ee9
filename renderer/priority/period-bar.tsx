import { useEffect, useState } from 'react';
import type { PaymentsView } from '../../electron/channels/results-views.ts';
import { keepFocus } from '../frame/keyboard.ts';

interface PeriodBarProps {
  /** The period that is asked for, which may lie beyond the last. */
  asked: number;
  payments: PaymentsView | undefined;
  /** The payments are not yet those of the period that is asked for. */
  waiting: boolean;
  onPeriod: (period: number) => void;
}

/** How long a period stays on the screen while they play. */
const STEP_MS = 400;

/** The period that is looked at: dragged, moved with the arrows, or played one after the other. */
export function PeriodBar({ asked, payments, waiting, onPeriod }: PeriodBarProps) {
  const [isPlaying, setIsPlaying] = useState(false);
  const { period = 1, periods = 1, paymentDate = '', called = false } = payments ?? {};
  useEffect(() => {
    if (!isPlaying || waiting) return;
    const timer = setTimeout(() => {
      if (period + 1 >= periods) setIsPlaying(false);
      onPeriod(Math.min(period + 1, periods));
    }, STEP_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, waiting, period, periods, onPeriod]);
  const play = () => {
    if (!isPlaying && period >= periods) onPeriod(1);
    setIsPlaying(!isPlaying);
  };
  return (
    <div className="period-bar">
      <button type="button" className="button" onMouseDown={keepFocus} onClick={play}>
        {isPlaying ? '❚❚ Stop' : '▶ Play'}
      </button>
      <input
        type="range"
        aria-label="Period"
        aria-valuetext={`Period ${period}, ${paymentDate}`}
        min={1}
        max={periods}
        value={Math.min(asked, periods)}
        onChange={({ target }) => onPeriod(Number(target.value))}
      />
      <output>
        Period <b>{period}</b> of {periods} · <b>{paymentDate}</b>
        {called && ' · called'}
      </output>
    </div>
  );
}
