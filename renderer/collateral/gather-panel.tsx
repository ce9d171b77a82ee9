import { useState } from 'react';
import type { Sent } from '../../electron/channels/channels.ts';
import type { AggregationView, GroupLoansView, TapeView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { FigureTable } from '../grid/figure-table.tsx';
import { FieldChecks } from './field-checks.tsx';
import { likelyPart, PartChoice, partOf, type LoanPart } from './use-loans.tsx';

interface GatherPanelProps {
  group: GroupLoansView;
  tape: TapeView;
  version: string;
  actions: Actions;
}

/** Gathers the loans of a tape into replines by some fields, and shows what that costs. */
export function GatherPanel({ group, tape, version, actions }: GatherPanelProps) {
  const [by, setBy] = useState(tape.gatherByUsually);
  const [part, setPart] = useState<LoanPart>(() => likelyPart(group, tape));
  const [question, setQuestion] = useState<Sent<'collateral.aggregate'>>();
  const answer = useAnswer('collateral.aggregate', question ?? 'nothing', version);
  const loans = { group: group.id, tape: tape.id, ...partOf(part) };
  const stand = (sent: Sent<'collateral.use'>) =>
    void actions.change(`Running ${group.name}`, () => ask('collateral.use', sent));
  const standOnReplines = ({ by: fieldsOf, ...of }: Sent<'collateral.aggregate'>) =>
    stand({ ...of, as: { kind: 'replines', by: fieldsOf } });
  return (
    <div className="side-body">
      <form
        className="builder"
        aria-label="Gather loans into replines"
        onSubmit={(event) => {
          event.preventDefault();
          setQuestion({ ...loans, by });
        }}
      >
        <FieldChecks
          label="Loans alike in these make one repline"
          fields={tape.gatherBy}
          chosen={by}
          onChange={setBy}
        />
        <div className="options">
          <PartChoice label="Loans to gather" tape={tape} part={part} onChoose={setPart} />
          <button type="submit" className="button main">
            Gather
          </button>
          {question && answer.value && <Button verb="Use these replines" onPress={() => standOnReplines(question)} />}
          <Button verb="Use the loans" onPress={() => stand({ ...loans, as: { kind: 'loans' } })} />
        </div>
      </form>
      <AnswerLine answer={answer} what="Gathering" />
      {answer.value && <Gathered outcome={answer.value} />}
    </div>
  );
}

const Button = ({ verb, onPress }: { verb: string; onPress: () => void }) => (
  <button type="button" className="button" onClick={onPress}>
    {verb}
  </button>
);

function Gathered({ outcome: { loans, replines, cost } }: { outcome: AggregationView }) {
  const lines = replines.rows.filter(({ kind }) => kind === 'body').length;
  return (
    <>
      <p className="gathered" role="status">
        <b>{loans.toLocaleString('en-US')} loans</b> gather into <b>{lines.toLocaleString('en-US')} replines</b>.{' '}
        {cost.notes.join(' ')}
      </p>
      <div className="strat-tables built">
        <FigureTable table={{ ...cost, notes: [] }} />
        <FigureTable table={replines} />
      </div>
    </>
  );
}
