import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { Picture } from '../../engine/termsheet/picture.ts';
import { LINE_STYLES } from '../charts/line-styles.ts';

/** Months for which the last rate is drawn on, so that it is seen where the curve stays. */
const HELD_MONTHS = 12;

/** The curves of a set as lines; after its last month each stays where it is. */
export function curvePicture({ columns, rows }: TermTableView): Picture {
  const series = columns.flatMap(({ term, key }) => {
    if (term === undefined) return [];
    const rates = rows.map((row) => row.cells[key]?.value).filter((value) => typeof value === 'number');
    return [{ title: key, rates }];
  });
  const longest = Math.max(0, ...series.map(({ rates }) => rates.length));
  const months = rows.slice(0, longest + HELD_MONTHS).map(({ cells }) => cells['month']?.text ?? '');
  return {
    months,
    left: { title: '% p.a.', unit: '%' },
    series: series.map(({ title, rates }, hue) => ({
      title,
      as: LINE_STYLES[hue % LINE_STYLES.length]!,
      axis: 'left',
      values: months.map((_month, i) => rates[i] ?? rates.at(-1)),
      hue,
      pale: 0,
    })),
  };
}
