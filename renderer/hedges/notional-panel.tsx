import { useMemo } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { DealView, RowView } from '../../electron/channels/views.ts';
import { PictureChart } from '../charts/picture-chart.tsx';
import type { Actions } from '../client/actions.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { HedgeRun } from './hedge-run.tsx';
import { notionalPicture } from './notional-picture.ts';

interface NotionalPanelProps {
  name: string;
  contract: RowView;
  schedule: TermTableView | undefined;
  view: DealView;
  actions: Actions;
}

/** What a contract stands on beside the bonds, at the pricing speed to call, and what contracts bring. */
export function NotionalPanel({ name, contract, schedule, view, actions }: NotionalPanelProps) {
  const run = useAnswer(
    'results.periods',
    { speedPct: 100, redemption: 'call', what: ['oc', 'excess'] },
    `${view.dealId} ${view.revision}`,
  );
  const picture = useMemo(
    () => run.value && notionalPicture(contract, schedule, run.value),
    [contract, schedule, run.value],
  );
  return (
    <div className="hedge-picture">
      <HedgeRun view={view} actions={actions} hasReceipts={picture?.hasReceipts} />
      <AnswerLine answer={run} what="Running the deal" />
      {picture && <PictureChart picture={picture} label={`${name}: notional and bonds by period`} />}
    </div>
  );
}
