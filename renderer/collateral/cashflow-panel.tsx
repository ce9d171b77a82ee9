import { useMemo } from 'react';
import type { LoanFlowView } from '../../electron/channels/collateral-views.ts';
import { PictureChart } from '../charts/picture-chart.tsx';
import { useAnswer } from '../client/use-answer.ts';
import { useRemembered } from '../client/use-remembered.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { Sheet } from '../grid/sheet.tsx';
import { CashflowTools } from './cashflow-tools.tsx';
import { questionOf, usualTerms } from './cashflow-terms.ts';
import { flowPicture } from './flow-picture.ts';
import { CASHFLOW_COLUMNS, cashflowRows, sumOfFlows } from './cashflow-rows.ts';

interface CashflowPanelProps {
  version: string;
  onSelect: (summary: string) => void;
}

/** What the loans pay by month at one speed, as a picture or as a table. */
export function CashflowPanel({ version, onSelect }: CashflowPanelProps) {
  const [terms, setTerms] = useRemembered('collateral-cashflow', usualTerms);
  const answer = useAnswer('collateral.cashflow', questionOf(terms), version);
  const flow = useMemo(() => answer.value && chosenFlow(answer.value, terms.group), [answer.value, terms.group]);
  const picture = useMemo(() => flow && flowPicture(flow), [flow]);
  const rows = useMemo(() => (flow ? cashflowRows(flow) : []), [flow]);
  return (
    <>
      <CashflowTools terms={terms} flows={answer.value ?? []} onChange={(part) => setTerms({ ...terms, ...part })} />
      <AnswerLine answer={answer} what="Projecting the loans" />
      {flow && picture && terms.as === 'chart' && (
        <PictureChart picture={picture} label={`${flow.name}: principal and losses by month, and the balance left`} />
      )}
      {flow && terms.as === 'table' && (
        <div className="sheet-area">
          <Sheet label="Cash flow" columns={CASHFLOW_COLUMNS} rows={rows} onSelect={onSelect} />
        </div>
      )}
    </>
  );
}

/** The group that is looked at, or all of them together. */
const chosenFlow = (flows: readonly LoanFlowView[], group: string): LoanFlowView | undefined =>
  flows.find((flow) => flow.group === group) ?? sumOfFlows(flows);
