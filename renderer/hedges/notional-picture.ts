import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { PeriodsView, SeriesView } from '../../electron/channels/results-views.ts';
import type { RowView } from '../../electron/channels/views.ts';
import type { Picture, PictureSeries } from '../../engine/termsheet/picture.ts';

/** What a contract stands on beside the bonds of its group, as each period opens, and what came of the contracts. */
export function notionalPicture(
  contract: RowView,
  schedule: TermTableView | undefined,
  { months, parts }: PeriodsView,
): Picture & { hasReceipts: boolean } {
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
    left: { title: '$mm', unit: '$mm' },
    ...(receipts && { right: { title: '$000', unit: '$000' } }),
    hasReceipts: receipts !== undefined,
    series: [
      drawn(`Bonds of group ${group}`, bonds, { as: 'line', hue: 0 }),
      drawn('Notional', notional, { as: 'dashes', hue: 1 }),
      ...(receipts
        ? [drawn(`Net receipts of group ${text('group')}`, receipts, { as: 'bar', hue: 2, axis: 'right' })]
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

const drawn = (
  title: string,
  values: readonly (number | null)[],
  style: Pick<PictureSeries, 'as' | 'hue'> & Partial<PictureSeries>,
): PictureSeries => ({ axis: 'left', pale: 0, ...style, title, values: values.map((value) => value ?? undefined) });
