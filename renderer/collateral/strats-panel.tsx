import { useState } from 'react';
import type { StratView, TapeView } from '../../electron/channels/collateral-views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { FigureTable } from '../grid/figure-table.tsx';
import { StratBuilder } from './strat-builder.tsx';
import type { BuiltStrat } from './strat-draft.ts';
import { BUILD, StratTools, type StratChoice } from './strat-tools.tsx';
import { PartChoice, partOf, type LoanPart } from './use-loans.tsx';

interface StratsPanelProps {
  tape: TapeView;
  templates: readonly string[];
  version: string;
}

/** The kept loans of a tape counted and averaged by bins: the tables of a template, or one that is built here. */
export function StratsPanel({ tape, templates, version }: StratsPanelProps) {
  const [choice, setChoice] = useRemembered<StratChoice>('stratifications', {
    template: templates[0] ?? BUILD,
    percent: 'asPrinted',
  });
  const [part, setPart] = useState<LoanPart>();
  const [built, setBuilt] = useState<BuiltStrat>();
  const named = templates.find((name) => name === choice.template);
  const what = named === undefined ? built : ({ kind: 'template', name: named } as const);
  const question = what ? { tape: tape.id, ...partOf(part), percent: choice.percent, what } : 'nothing';
  const answer = useAnswer('strats.make', question, version);
  return (
    <>
      <div className="panel-head tools">
        <StratTools templates={templates} choice={choice} onChoose={setChoice} />
        <PartChoice label="Loans" tape={tape} part={part} onChoose={setPart} />
      </div>
      <div className="side-body">
        {named === undefined && <StratBuilder fields={tape.fields} onBuild={setBuilt} />}
        <AnswerLine answer={answer} what="Stratifying" />
        {what && answer.value && <Tables views={answer.value} alone={named === undefined} />}
      </div>
    </>
  );
}

/** The tables, and under them all what they say alike. */
function Tables({ views, alone }: { views: readonly StratView[]; alone: boolean }) {
  const lists = views.flatMap(({ table, parts }) => (parts ? [table.notes] : []));
  const alike = lists.length < 2 ? [] : (lists[0] ?? []).filter((note) => lists.every((notes) => notes.includes(note)));
  return (
    <>
      <div className={alone ? 'strat-tables built' : 'strat-tables'}>
        {views.map(({ table, parts }) => {
          const notes = parts ? table.notes.filter((note) => !alike.includes(note)) : table.notes;
          return <FigureTable key={table.id} table={{ ...table, notes }} parts={parts} />;
        })}
      </div>
      <p className="dim">{alike.join(' ')}</p>
    </>
  );
}
