import type { RateMeasure } from '../analytics/available-rate.ts';
import type { RateSchedule } from '../deal/schema/market.ts';
import type { RateCell } from '../scenario/rate-schedule.ts';
import { cell, textCell, type Table } from './table.ts';

/** How each measure of an available rate is reckoned. */
export const RATE_MEASURES: Record<RateMeasure, string> = {
  cash: 'Net loan interest and net derivative receipts of the period x 12 / bonds.',
  document: 'Net mortgage rate x loans and pre-funded cash / bonds x 30 / actual days.',
};

/** The available rate schedules: period, as the curves are, and shifted. */
export function rateTable(schedule: RateSchedule, measure: RateMeasure, cells: readonly RateCell[]): Table {
  const { curveSet, speedPct, redemption, shiftBps, fromPeriod } = schedule;
  return {
    id: 'available-rates',
    title: 'Available rates',
    columns: [
      { key: 'group', title: 'Group', format: 'text' },
      { key: 'period', title: 'Period', format: 'count' },
      { key: 'basePct', title: 'Available rate', unit: '% p.a.', format: 'pct' },
      { key: 'shockedPct', title: 'Available rate', unit: '% p.a., shifted', format: 'pct' },
    ],
    rows: cells.map(({ group, period, basePct, shockedPct }) => ({
      id: `${group}|${period}`,
      kind: 'body',
      cells: {
        group: textCell(group),
        period: cell(period, 'count'),
        basePct: cell(basePct, 'pct'),
        shockedPct: cell(shockedPct, 'pct'),
      },
    })),
    notes: [
      `Curves "${curveSet}", ${speedPct}% of the pricing speed, to ${redemption}; shifted by ${shiftBps} bp from period ${fromPeriod} on.`,
      RATE_MEASURES[measure],
    ],
  };
}
