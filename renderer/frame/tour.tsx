import { useEffect } from 'react';
import { useRemembered } from '../client/use-remembered.ts';
import { keyName } from './keyboard.ts';

const STEPS: readonly (() => string)[] = [
  () => 'Type into what is printed in ink: 165, 165bp or 1.65%; 13mm; =100-1. Dimmed figures are computed.',
  () => `Everything follows at once: what moved is amber. ${keyName('Z')} takes any change back.`,
  () => 'Select, copy, paste and fill as in a spreadsheet; the status bar sums up what is selected.',
  () => 'F1 on a result says why it is what it is, down to the rules, rates and loans.',
  () =>
    `${keyName('K')} goes anywhere: screens, classes, scenarios, deals. ${keyName('1')} to ${keyName('9')} open the screens.`,
];

export interface Tour {
  /** The step that is shown, from 0; undefined once the tour was taken or put away. */
  step: number | undefined;
  start: () => void;
  next: () => void;
  end: () => void;
}

/** The tour of the window, which is offered once. */
export function useTour(): Tour {
  const [{ step }, setTour] = useRemembered('tour', { step: 0 });
  const go = (to: number) => setTour({ step: to });
  return {
    step: step < STEPS.length ? step : undefined,
    start: () => go(0),
    next: () => go(step + 1),
    end: () => go(STEPS.length),
  };
}

/** One sentence of the tour in the quiet corner of the window; Escape ends it, unless a sheet or a field has the focus. */
export function TourPanel({ step = 0, next, end }: Tour) {
  useEffect(() => {
    const hear = ({ key, target }: KeyboardEvent) => {
      const isElsewhere = target instanceof Element && target.closest('.sheet, input, select, .palette') !== null;
      if (key === 'Escape' && !isElsewhere) end();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
  const isLast = step === STEPS.length - 1;
  return (
    <aside className="tour" aria-label="Tour">
      <b>
        Tour {step + 1} of {STEPS.length}
      </b>
      <p>{STEPS[step]?.()}</p>
      <button type="button" className="button" onClick={next}>
        {isLast ? 'Done' : 'Next'}
      </button>
      {!isLast && (
        <button type="button" className="link" title="Escape" onClick={end}>
          End tour
        </button>
      )}
    </aside>
  );
}
