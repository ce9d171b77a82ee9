import type { CompiledDeal, RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { cashInPeriod, type TrancheCashflow } from '../waterfall/cashflow.ts';
import type { Timeline } from '../waterfall/timeline.ts';
import { runWords } from './period-table.ts';
import { cell, type Column, type Row, type Table } from './table.ts';

/** Amounts of a period, in the order in which a trustee's statement has them. */
const MONEY = [
  ['interestUsd', 'Interest paid'],
  ['unpaidInterestUsd', 'Unpaid interest paid'],
  ['unpaidInterestOwedUsd', 'Unpaid interest owed'],
  ['basisRiskUsd', 'Basis risk paid'],
  ['basisRiskOwedUsd', 'Basis risk owed'],
  ['principalUsd', 'Principal paid'],
  ['accretedUsd', 'Interest accreted'],
  ['writtenOffUsd', 'Written off'],
  ['realizedLossesUsd', 'Losses reimbursed'],
] as const;

const COLUMNS: Column[] = [
  { key: 'period', title: 'Period', format: 'count' },
  { key: 'paymentDate', title: 'Payment date', format: 'date' },
  { key: 'days', title: 'Days', unit: 'accrued', format: 'count' },
  { key: 'openingUsd', title: 'Opening balance', unit: '$', format: 'cents' },
  { key: 'noteRatePct', title: 'Note rate', unit: '% p.a.', format: 'rate5' },
  ...MONEY.map(([key, title]) => ({ key, title, unit: '$', format: 'cents' as const })),
  { key: 'cashUsd', title: 'Total cash', unit: '$', format: 'cents' },
  { key: 'balanceUsd', title: 'Closing balance', unit: '$', format: 'cents' },
  { key: 'factor', title: 'Factor', format: 'factor' },
];

function periodRow(flow: TrancheCashflow, timeline: Timeline, period: number): Row {
  const money = MONEY.map(([key]) => [key, cell(at(flow[key], period), 'cents')]);
  const original = at(flow.balanceUsd, 0);
  const [from, to] = [at(timeline.paymentDates, period - 1), at(timeline.paymentDates, period)];
  return {
    id: String(period),
    kind: 'body',
    cells: {
      period: cell(period, 'count'),
      paymentDate: cell(to, 'date'),
      days: cell(to - from, 'count'),
      openingUsd: cell(at(flow.balanceUsd, period - 1), 'cents'),
      noteRatePct: cell(at(flow.noteRate, period) * 100, 'rate5'),
      ...Object.fromEntries(money),
      cashUsd: cell(cashInPeriod(flow, period), 'cents'),
      balanceUsd: cell(at(flow.balanceUsd, period), 'cents'),
      factor: cell(original > 0 ? at(flow.balanceUsd, period) / original : undefined, 'factor'),
    },
  };
}

/** A class's cash by payment date, to its last one; undefined for a class the deal does not have. */
export function cashflowTable(compiled: CompiledDeal, tranche: string, terms: RunTerms): Table | undefined {
  const run = compiled.run(terms);
  const flow = run.tranches.find((one) => one.tranche === tranche);
  if (!flow) return undefined;
  const { timeline } = compiled.plan;
  let last = run.periods;
  while (last > 1 && cashInPeriod(flow, last) < 0.005 && at(flow.balanceUsd, last) === 0) last -= 1;
  const rows = Array.from({ length: last }, (_row, i) => periodRow(flow, timeline, i + 1));
  const title = `Cash flow of ${tranche}, ${runWords(terms)}`;
  return { id: 'cashflow', title, columns: COLUMNS, rows, notes: [] };
}
