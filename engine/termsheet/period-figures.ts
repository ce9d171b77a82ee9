import type { DealRun } from '../scenario/deal-run.ts';
import { balanceSeries, excessSeries, ocSeries, rateSeries, triggerSeries } from './period-bonds.ts';
import type { PeriodKind } from './period-kinds.ts';
import { collateralSeries, lossSeries } from './period-loans.ts';
import type { Series } from './period-series.ts';
import { RATE_MEASURES } from './rate-table.ts';

/** What is told of a run by period, under one heading. */
export interface PeriodFigures {
  title: string;
  notes: string[];
  series: Series[];
}

const KINDS: Readonly<Record<PeriodKind, Omit<PeriodFigures, 'series'> & { of: (run: DealRun) => Series[] }>> = {
  balances: { title: 'Balances of the classes', notes: ['After the payments of the period.'], of: balanceSeries },
  oc: {
    title: 'Overcollateralization',
    notes: ['OC is loans and pre-funded cash less bonds, after the payments of the period.'],
    of: ocSeries,
  },
  excess: {
    title: 'Excess spread',
    notes: [
      'Excess spread is (interest of the loans less fees + net derivative receipts - interest accrued on the bonds) x 12 / loans and pre-funded cash at the beginning of the period.',
    ],
    of: excessSeries,
  },
  losses: { title: 'Losses', notes: ['Cumulative losses are since the cut-off date.'], of: lossSeries },
  triggers: { title: 'Triggers', notes: [], of: triggerSeries },
  rates: {
    title: 'Available rates',
    notes: [`Available funds rate: ${RATE_MEASURES.document}`, `Available rate in cash: ${RATE_MEASURES.cash}`],
    of: rateSeries,
  },
  collateral: { title: 'Cash flow of the loans', notes: [], of: collateralSeries },
};

/** The figures of one kind of a run, by period. */
export function periodFigures(run: DealRun, kind: PeriodKind): PeriodFigures {
  const { of, title, notes } = KINDS[kind];
  return { title, notes, series: of(run) };
}
