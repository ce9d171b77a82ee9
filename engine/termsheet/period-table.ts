import type { DealRun } from '../scenario/deal-run.ts';
import { at } from '../units/assert.ts';
import { periodFigures } from './period-figures.ts';
import type { PeriodKind } from './period-kinds.ts';
import type { Series } from './period-series.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from './table.ts';

const columnOf = ({ key, title, unit, format }: Series): Column => ({
  key,
  title,
  ...(unit !== undefined && { unit }),
  format,
});

function cellOf({ values, format, words }: Series, period: number): Cell {
  const value = at(values, period);
  if (Number.isNaN(value)) return cell(undefined, format);
  return words ? textCell(value === 0 ? words[0] : words[1]) : cell(value, format);
}

const hasFigures = (series: readonly Series[], period: number): boolean =>
  series.some(({ values }) => !Number.isNaN(at(values, period)));

/** `100% of the pricing speed, to call` */
export const runWords = ({ speedPct, redemption }: DealRun['terms']): string =>
  `${speedPct}% of the pricing speed, to ${redemption}`;

/** The figures of one kind of a run: a column a series, a row a period, the closing first where there are figures of it. */
export function periodTable(run: DealRun, kind: PeriodKind): Table {
  const { title, notes, series } = periodFigures(run, kind);
  const { paymentDates } = run.plan.timeline;
  const rowOf = (period: number): Row => ({
    id: String(period),
    kind: 'body',
    cells: {
      period: period === 0 ? textCell('Closing') : cell(period, 'count'),
      paymentDate: cell(at(paymentDates, period), 'date'),
      ...Object.fromEntries(series.map((one) => [one.key, cellOf(one, period)])),
    },
  });
  const first = hasFigures(series, 0) ? 0 : 1;
  return {
    id: kind,
    title: `${title}, ${runWords(run.terms)}`,
    columns: [
      { key: 'period', title: 'Period', format: 'count' },
      { key: 'paymentDate', title: 'Payment date', format: 'date' },
      ...series.map(columnOf),
    ],
    rows: Array.from({ length: run.run.periods + 1 - first }, (_row, i) => rowOf(first + i)),
    notes,
  };
}
