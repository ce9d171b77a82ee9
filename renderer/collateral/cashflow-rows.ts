import type { LoanFlowView } from '../../electron/channels/collateral-views.ts';
import type { SheetColumn, SheetRow } from '../grid/sheet-row.ts';

type FlowKey = Exclude<keyof LoanFlowView, 'group' | 'name' | 'months'>;
type Flow = Readonly<{ key: FlowKey; title: string }>;

/** What balances fall by. */
export const PRINCIPAL_AND_LOSS: readonly Flow[] = [
  { key: 'scheduledUsd', title: 'Scheduled' },
  { key: 'prepaidUsd', title: 'Prepaid' },
  { key: 'recoveredUsd', title: 'Recovered' },
  { key: 'lossUsd', title: 'Loss' },
];

const FLOWS: readonly Flow[] = [
  ...PRINCIPAL_AND_LOSS,
  { key: 'interestUsd', title: 'Interest' },
  { key: 'balanceUsd', title: 'Balance' },
];

export const CASHFLOW_COLUMNS: readonly SheetColumn[] = [
  { key: 'month', title: 'Month', align: 'left' },
  ...FLOWS.map(({ key, title }): SheetColumn => ({ key, title, unit: '$', align: 'right' })),
];

const dollars = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** A row a month, and what the loans pay in all. */
export function cashflowRows(flow: LoanFlowView): SheetRow[] {
  const cell = (usd: number) => ({ text: dollars.format(usd), value: usd });
  const months = flow.months.map((month, index): SheetRow => {
    const figures = FLOWS.map(({ key }) => [key, cell(flow[key][index] ?? 0)]);
    return { id: month, kind: 'body', cells: { month: { text: month }, ...Object.fromEntries(figures) } };
  });
  const paid = FLOWS.filter(({ key }) => key !== 'balanceUsd');
  const totals = paid.map(({ key }) => [key, cell(flow[key].reduce((sum, usd) => sum + usd, 0))]);
  return [
    ...months,
    { id: 'total', kind: 'total', cells: { month: { text: 'Total' }, ...Object.fromEntries(totals) } },
  ];
}

/** The flows of several groups as one; months are those of the longest. */
export function sumOfFlows(flows: readonly LoanFlowView[]): LoanFlowView | undefined {
  const longest = flows.toSorted((a, b) => b.months.length - a.months.length)[0];
  if (!longest || flows.length === 1) return longest;
  const sum = (key: FlowKey) =>
    longest.months.map((_, index) => flows.reduce((total, flow) => total + (flow[key][index] ?? 0), 0));
  const summed = Object.fromEntries(FLOWS.map(({ key }) => [key, sum(key)])) as Record<FlowKey, number[]>;
  return { ...longest, ...summed, group: '', name: 'All groups' };
}
