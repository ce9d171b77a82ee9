import { useMemo } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { decrementFigure } from '../explain/figure-of-cell.ts';
import { decrementPicture } from './pictures.ts';
import { ResultSheet } from './result-sheet.tsx';
import { chosenClass, groupsOf, termsOf } from './result-terms.ts';
import { ClassChoice, ResultTools } from './result-tools.tsx';
import type { ResultProps } from './results-screen.tsx';

/** How much of a class is outstanding on each anniversary, at the speeds of the grid. */
export function DecrementPanel(props: ResultProps) {
  const { view, place, onSelect } = props;
  const tranche = chosenClass(groupsOf(view.structure), place.tranche);
  const question =
    tranche === undefined ? 'nothing' : { ...termsOf(place), table: { kind: 'decrement' as const, tranche } };
  const answer = useAnswer('results.table', question, String(view.revision));
  const picture = useMemo(() => answer.value && decrementPicture(answer.value), [answer.value]);
  return (
    <>
      <ResultTools {...props} hasSpeed={false}>
        <ClassChoice {...props} />
      </ResultTools>
      <ResultSheet
        answer={answer}
        what="Working out the decrement table"
        figureOf={decrementFigure(tranche ?? '', place.redemption)}
        picture={place.as === 'picture' ? picture : undefined}
        onSelect={onSelect}
      />
    </>
  );
}
