import type { ReactNode } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { nothingToExplain } from '../explain/figure-of-cell.ts';
import { Choices } from '../frame/choices.tsx';
import { PeriodPanel } from './period-panel.tsx';
import { ResultSheet } from './result-sheet.tsx';
import { termsOf, type ResultsPlace } from './result-terms.ts';
import type { ResultProps } from './results-screen.tsx';

const RATES = [
  { value: 'run', label: 'Of this run' },
  { value: 'cash', label: 'Schedule, in cash' },
  { value: 'document', label: 'Schedule, as defined' },
];

/** Available rates by period: those of the run, or the deal's own schedules with their curves and shift. */
export function RatesPanel(props: ResultProps) {
  const { place, go } = props;
  const choice = (
    <Choices
      label="Rates"
      choices={RATES}
      chosen={place.rates}
      onChoose={(value) => go({ rates: value as ResultsPlace['rates'] })}
    />
  );
  if (place.rates === 'run') return <PeriodPanel {...props} kind="rates" choice={choice} />;
  return <RateSchedule {...props} choice={choice} measure={place.rates} />;
}

interface RateScheduleProps extends ResultProps {
  choice: ReactNode;
  measure: 'cash' | 'document';
}

function RateSchedule({ view, place, onSelect, choice, measure }: RateScheduleProps) {
  const question = { ...termsOf(place), table: { kind: 'rateSchedule' as const, measure } };
  const answer = useAnswer('results.table', question, String(view.revision));
  return (
    <>
      <div className="panel-head tools">{choice}</div>
      <ResultSheet answer={answer} what="Making the schedule" figureOf={nothingToExplain} onSelect={onSelect} />
    </>
  );
}
