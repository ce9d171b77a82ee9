import type { DealRun } from '../scenario/deal-run.ts';
import type { Format } from '../units/print.ts';

/** Figures by period, in the unit of the format; entry 0 is as the deal closes, not a number is no figure. */
export interface Series {
  key: string;
  title: string;
  unit?: string;
  format: Format;
  /** What it is of, if it is of one. */
  group?: string;
  tranche?: string;
  /** What 0 and 1 mean where the figures are states. */
  words?: readonly [string, string];
  values: Float64Array;
}

type SeriesTerms = Pick<Series, 'key' | 'title' | 'unit' | 'format'>;

/** A series of one group: `Loans, Group 1`. */
export function groupSeries({ deal }: DealRun, position: number, terms: SeriesTerms, values: Float64Array): Series {
  const { id, name } = deal.groups[position]!;
  return { ...terms, key: `${terms.key}|${id}`, title: `${terms.title}, ${name}`, group: id, values };
}

/** Figures of the periods run, from 1 on; there is none as the deal closes. */
export function fromFirstPeriod({ run }: DealRun, figure: (period: number) => number): Float64Array {
  return Float64Array.from({ length: run.periods + 1 }, (_none, period) =>
    period === 0 ? Number.NaN : figure(period),
  );
}

/** What is paid or lost in a period: none as the deal closes. */
export const flowOf = (run: DealRun, usd: Float64Array): Float64Array => fromFirstPeriod(run, (period) => usd[period]!);

/** Figures at closing and after each of the periods run. */
export const stockBy = ({ run }: DealRun, figure: (period: number) => number): Float64Array =>
  Float64Array.from({ length: run.periods + 1 }, (_none, period) => figure(period));

export const stockOf = ({ run }: DealRun, usd: Float64Array): Float64Array => usd.slice(0, run.periods + 1);

/** One series for each group. */
export const byGroup = (run: DealRun, seriesOf: (position: number) => Series[]): Series[] =>
  run.deal.groups.flatMap((_group, position) => seriesOf(position));

/** Whether there is anything to tell of an amount. */
export const isUsed = (usd: Float64Array): boolean => usd.some((amount) => Math.abs(amount) >= 0.005);
