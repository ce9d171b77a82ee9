import { useMemo } from 'react';
import { useAnswer } from '../client/use-answer.ts';
import { cashflowFigure, nothingToExplain } from '../explain/figure-of-cell.ts';
import { Choices } from '../frame/choices.tsx';
import { cashflowPicture, loansPicture } from './pictures.ts';
import { ofOneGroup, withoutZeros } from './period-tables.ts';
import { ResultSheet } from './result-sheet.tsx';
import { chosenClass, chosenGroup, groupsOf, termsOf } from './result-terms.ts';
import { ClassChoice, GroupChoice, ResultTools } from './result-tools.tsx';
import type { ResultProps } from './results-screen.tsx';

const WHOSE = [
  { value: 'class', label: 'A class' },
  { value: 'loans', label: 'The loans' },
];

/** What a class is paid, or what the loans of a group pay, by period. */
export function CashflowPanel(props: ResultProps) {
  const { place, go } = props;
  return (
    <>
      <ResultTools {...props}>
        <Choices
          label="Cash flow of"
          choices={WHOSE}
          chosen={place.cashflowOf}
          onChoose={(value) => go({ cashflowOf: value === 'loans' ? 'loans' : 'class' })}
        />
        {place.cashflowOf === 'class' ? <ClassChoice {...props} /> : <GroupChoice {...props} />}
      </ResultTools>
      {place.cashflowOf === 'class' ? <ClassCashflow {...props} /> : <LoanCashflow {...props} />}
    </>
  );
}

function ClassCashflow({ view, place, onSelect }: ResultProps) {
  const terms = termsOf(place);
  const tranche = chosenClass(groupsOf(view.structure), place.tranche);
  const question = tranche === undefined ? 'nothing' : { ...terms, table: { kind: 'cashflow' as const, tranche } };
  const answer = useAnswer('results.table', question, String(view.revision));
  const made = answer.value;
  const table = useMemo(() => made && withoutZeros(made), [made]);
  const picture = useMemo(() => table && cashflowPicture(table), [table]);
  return (
    <ResultSheet
      answer={{ ...answer, value: table }}
      what="Running the deal"
      figureOf={cashflowFigure(tranche ?? '', terms)}
      picture={place.as === 'picture' ? picture : undefined}
      onSelect={onSelect}
    />
  );
}

function LoanCashflow({ view, place, onSelect }: ResultProps) {
  const question = { ...termsOf(place), table: { kind: 'periods' as const, what: 'collateral' as const } };
  const answer = useAnswer('results.table', question, String(view.revision));
  const { structure } = view;
  const made = answer.value;
  const table = useMemo(() => {
    const group = chosenGroup(groupsOf(structure), place.group);
    return made && group ? ofOneGroup(made, group) : made;
  }, [made, structure, place.group]);
  const picture = useMemo(() => table && loansPicture(table), [table]);
  return (
    <ResultSheet
      answer={{ ...answer, value: table }}
      what="Running the loans"
      figureOf={nothingToExplain}
      picture={place.as === 'picture' ? picture : undefined}
      onSelect={onSelect}
    />
  );
}
