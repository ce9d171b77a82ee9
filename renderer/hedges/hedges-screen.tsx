import { useState } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { DealView, RowView } from '../../electron/channels/views.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import type { ScreenProps } from '../frame/screens.ts';
import { TermList } from '../terms/term-list.tsx';
import type { TermSheetContext } from '../terms/term-sheet.tsx';
import { nameOfRow, tableOf, useTerms } from '../terms/terms-of.ts';
import { useHeldTexts } from '../terms/use-held-texts.ts';
import { NotionalPanel } from './notional-panel.tsx';

/** The derivative contracts of the trust, what they stand on by period, and what they bring. */
export function HedgesScreen({ view, typed, actions, onSelect, focus }: ScreenProps) {
  const answer = useTerms('hedges', view);
  const [row, setRow] = useState(() => contractOfRow(focus?.row ?? ''));
  const context = { typed: useHeldTexts(typed, answer.waiting), actions, onSelect };
  const contracts = answer.value && tableOf(answer.value, 'hedges');
  if (!answer.value || !contracts) return <AnswerLine answer={answer} what="Reading the contracts" />;
  const found = contracts.rows.findIndex(({ id }) => id === row);
  const position = Math.max(0, found);
  const contract = contracts.rows[position];
  const schedule = tableOf(answer.value, `hedge-periods|${position}`);
  return (
    <div className="hedges-screen panel">
      <TermList table={contracts} noun="contract" onRow={setRow} {...context} />
      {contract ? (
        <Contract
          name={nameOfRow(contracts, contract.id) ?? ''}
          contract={contract}
          schedule={schedule}
          view={view}
          {...context}
        />
      ) : (
        <p className="empty">The deal has no derivative contracts: add one to hedge its bonds.</p>
      )}
    </div>
  );
}

interface ContractProps extends TermSheetContext {
  name: string;
  contract: RowView;
  /** Its figures by period, if it has some. */
  schedule: TermTableView | undefined;
  view: DealView;
}

function Contract({ name, contract, schedule, view, ...context }: ContractProps) {
  return (
    <div className="side-by-side">
      {schedule ? (
        <TermList key={schedule.id} table={schedule} {...context} />
      ) : (
        <p className="empty no-schedule">
          Nothing by period for {name}. Type “schedule” as its notional, or “cap” as its kind, to give it figures for
          each period.
        </p>
      )}
      <NotionalPanel name={name} contract={contract} schedule={schedule} view={view} actions={context.actions} />
    </div>
  );
}

/** A period `hedgePeriod|1|12` is of the contract `hedge|1`. */
const contractOfRow = (row: string): string => row.replace(/^hedgePeriod\|(\d+)\|.*/, 'hedge|$1');
