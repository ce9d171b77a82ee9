import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { PeriodsView, SeriesView } from '../../electron/channels/results-views.ts';
import type { RowView } from '../../electron/channels/views.ts';
import type { ChartSeries, SeriesPicture } from '../charts/series-chart.tsx';

const MILLION = 1e6;
const THOUSAND = 1e3;

/** What a contract stands on beside the bonds of its group, as each period opens, and what came of the contracts. */
export function notionalPicture(
  contract: RowView,
  schedule: TermTableView | undefined,
  { months, parts }: PeriodsView,
): SeriesPicture & { hasReceipts: boolean } {
  const text = (key: string) => contract.cells[key]?.text ?? '';
  const ofBonds = text('notionalGroup');
  const group = ofBonds === '' ? text('group') : ofBonds;
  const series = parts.flatMap((part) => part.series);
  const of = (kind: string, owner: string) => series.find(({ key }) => key === `${kind}|${owner}`);
  const bonds = openings(of('bonds', group));
  const receipts = of('hedges', text('group'))?.values.slice(1);
  const isGuaranteed = text('balanceGuaranteed') === 'yes';
  const notional = months.slice(1).map((_month, i) => {
    const usd = ofBonds === '' ? contractUsd(contract, schedule, i) : (bonds[i] ?? null);
    return isGuaranteed && usd !== null ? Math.min(usd, bonds[i] ?? usd) : usd;
  });
  return {
    months: months.slice(1),
    unit: '$mm',
    ...(receipts && { rightUnit: '$000' }),
    hasReceipts: receipts !== undefined,
    series: [
      scaled(`Bonds of group ${group}`, bonds, MILLION),
      scaled('Notional', notional, MILLION),
      ...(receipts
        ? [{ ...scaled(`Net receipts of group ${text('group')}`, receipts, THOUSAND), bars: true, right: true }]
        : []),
    ],
  };
}

/** Balances as each period opens: those with which the one before closed. */
const openings = (series: SeriesView | undefined): (number | null)[] => series?.values.slice(0, -1) ?? [];

/** Dollars in a period, from 0, by the contract's own terms; null once it is over. */
function contractUsd({ cells }: RowView, schedule: TermTableView | undefined, period: number): number | null {
  const constant = cells['notionalUsd']?.value;
  if (typeof constant === 'number') return constant;
  const scheduled = schedule?.rows[period]?.cells['notionalUsd']?.value;
  return typeof scheduled === 'number' ? scheduled : null;
}

const scaled = (title: string, values: readonly (number | null)[], by: number): ChartSeries => ({
  title,
  values: values.map((value) => (value === null ? null : value / by)),
});
