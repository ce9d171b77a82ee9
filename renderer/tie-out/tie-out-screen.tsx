import type { ScreenProps } from '../frame/screens.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { TieOutPanel } from './tie-out-panel.tsx';

/** Published figures beside the computed ones. */
export function TieOutScreen({ view, onSelect }: ScreenProps) {
  const answer = useAnswer('results.tieOut', undefined, String(view.revision));
  const table = answer.value;
  return (
    <section className="panel side tie-out" aria-label="Tie-out">
      <AnswerLine answer={answer} what="Tying out" />
      {table && <TieOutPanel table={table} isStale={answer.waiting} onSelect={onSelect} />}
      {!table && !answer.waiting && answer.error === undefined && (
        <p className="empty">{view.name} has no published figures to tie out to.</p>
      )}
    </section>
  );
}
