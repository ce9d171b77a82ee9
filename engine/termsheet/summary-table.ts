import type { Summary } from '../strats/summarize.ts';
import { cell, textCell, type Row, type Table } from './table.ts';

/** A pool summary for drawing and export: a row a figure, and a row a line of its lists. */
export function summaryTable({ stats, lists }: Summary): Table {
  const statRows = stats.map(({ id, title, format, value, extremes }): Row => ({
    id,
    kind: 'body',
    cells: {
      title: textCell(title),
      value: cell(value, format),
      min: cell(extremes?.min, format),
      max: cell(extremes?.max, format),
    },
  }));
  const listRows = lists.flatMap(({ id, title, rows }) =>
    rows.map(({ bin, pct }): Row => ({
      id: `${id}|${bin.label}`,
      kind: 'body',
      cells: { title: textCell(`${title}: ${bin.label}`), value: cell(pct, 'pct') },
    })),
  );
  return {
    id: 'summary',
    title: 'Summary',
    columns: [
      { key: 'title', title: 'Pool', format: 'text' },
      { key: 'value', title: 'Figure', format: 'number' },
      { key: 'min', title: 'Least', format: 'number' },
      { key: 'max', title: 'Greatest', format: 'number' },
    ],
    rows: [...statRows, ...listRows],
    notes: ['Averages are weighted by current balance; blanks are left out. Shares are of current balance.'],
  };
}
