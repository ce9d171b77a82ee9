import type { CompiledDeal, RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { cashInPeriod, type TrancheCashflow } from '../waterfall/cashflow.ts';
import type { Timeline } from '../waterfall/timeline.ts';
import { cell, type Column, type Row, type Table } from './table.ts';

const COLUMNS: Column[] = [
  { key: 'period', title: 'Period', format: 'count' },
  { key: 'paymentDate', title: 'Payment date', format: 'date' },
  { key: 'days', title: 'Days', unit: 'accrued', format: 'count' },
  { key: 'openingUsd', title: 'Opening balance', unit: '$', format: 'cents' },
  { key: 'noteRatePct', title: 'Note rate', unit: '% p.a.', format: 'rate5' },
  { key: 'interestUsd', title: 'Interest', unit: '$', format: 'cents' },
  { key: 'unpaidInterestUsd', title: 'Unpaid interest', unit: '$', format: 'cents' },
  { key: 'basisRiskUsd', title: 'Basis risk', unit: '$', format: 'cents' },
  { key: 'principalUsd', title: 'Principal', unit: '$', format: 'cents' },
  { key: 'realizedLossesUsd', title: 'Losses reimbursed', unit: '$', format: 'cents' },
  { key: 'cashUsd', title: 'Total cash', unit: '$', format: 'cents' },
  { key: 'balanceUsd', title: 'Closing balance', unit: '$', format: 'cents' },
];

const MONEY = ['interestUsd', 'unpaidInterestUsd', 'basisRiskUsd', 'principalUsd', 'realizedLossesUsd'] as const;

function periodRow(flow: TrancheCashflow, timeline: Timeline, period: number): Row {
  const money = MONEY.map((key) => [key, cell(at(flow[key], period), 'cents')]);
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
  const to = terms.redemption === 'call' ? 'to call' : 'to maturity';
  const title = `Cash flow of ${tranche}, ${terms.speedPct}% of the pricing speed, ${to}`;
  return { id: 'cashflow', title, columns: COLUMNS, rows, notes: [] };
}
