import type { ColumnView, TableView } from '../../electron/channels/views.ts';
import type { Picture, PictureSeries } from '../../engine/termsheet/picture.ts';
import { LINE_STYLES } from '../charts/line-styles.ts';
import type { GroupOfClasses } from './result-terms.ts';

type Style = Pick<PictureSeries, 'as'> & Partial<Pick<PictureSeries, 'axis' | 'hue' | 'pale'>>;

/** `Aug 25, 2003` as `Aug-03`; other words as they are. */
const monthOf = (date: string): string => date.replace(/^(\w+) \d+, \d\d(\d\d)$/, '$1-$2');

const monthsOf = (table: TableView, key: string): string[] =>
  table.rows.map(({ cells }) => monthOf(cells[key]?.text ?? ''));

/** Fewer dollars are what is left of adding floats, and would fill an axis where there is nothing else. */
const NOISE_USD = 0.005;

function valuesOf({ rows }: TableView, { key, unit }: ColumnView): (number | undefined)[] {
  return rows.map(({ cells }) => {
    const value = cells[key]?.value;
    if (typeof value !== 'number') return undefined;
    return unit === '$' && Math.abs(value) < NOISE_USD ? 0 : value;
  });
}

const series = (table: TableView, column: ColumnView, style: Style): PictureSeries => ({
  axis: 'left',
  hue: 0,
  pale: 0,
  ...style,
  title: column.title,
  values: valuesOf(table, column),
});

/** The columns that are drawn, by what stands ahead of `|` in their keys, in the order of the styles. */
function styled(table: TableView, styles: Readonly<Record<string, Style>>): PictureSeries[] {
  return Object.entries(styles).flatMap(([name, style]) =>
    table.columns
      .filter(({ key }) => key === name || key.startsWith(`${name}|`))
      .map((column) => series(table, column, style)),
  );
}

const byPeriod = (table: TableView): string[] => monthsOf(table, 'paymentDate');

/** OC against its target, and excess spread. */
export const ocPicture = (table: TableView): Picture => ({
  months: byPeriod(table),
  left: { title: 'OC and its target, $mm', unit: '$mm' },
  right: { title: 'Excess spread, % p.a.', unit: '%' },
  series: styled(table, {
    oc: { as: 'line' },
    ocTarget: { as: 'dashes', hue: undefined },
    excessSpread: { as: 'dots', axis: 'right', hue: 2 },
  }),
});

export const ratesPicture = (table: TableView): Picture => ({
  months: byPeriod(table),
  left: { title: 'Available rate, % p.a.', unit: '%' },
  series: styled(table, { document: { as: 'line' }, cash: { as: 'dashes', hue: 2 } }),
});

export function lossesPicture(table: TableView): Picture {
  const drawn = styled(table, {
    loss: { as: 'bar', hue: 3 },
    writtenOff: { as: 'bar', hue: 1 },
    cumulativeLossPct: { as: 'line', axis: 'right', hue: undefined },
  });
  return {
    months: byPeriod(table),
    left: { title: 'Lost in the period, $mm', unit: '$mm' },
    right: { title: 'Cumulative, % of the loans at cut-off', unit: '%' },
    series: drawn,
    ...(drawn.every(({ values }) => values.every((value) => !value)) && {
      nothing: 'No loan defaults in this run: choose a scenario with losses, or make one among the assumptions.',
    }),
  };
}

/** The classes stacked, the most senior on top; a hue for each group, paler towards the junior. */
export function balancesPicture(table: TableView, groups: readonly GroupOfClasses[]): Picture {
  const drawn = groups.flatMap(({ classes }, group) =>
    classes.flatMap((name, position) => {
      const column = table.columns.find(({ key }) => key === `balance|${name}`);
      const pale = (position / classes.length) * 0.8;
      return column ? [series(table, column, { as: 'area', hue: group === 0 ? 0 : 2, pale })] : [];
    }),
  );
  return {
    months: byPeriod(table),
    left: { title: 'Balances after payment, $mm', unit: '$mm' },
    series: drawn.toReversed(),
  };
}

const PAID_AND_BALANCE = {
  left: { title: 'Paid in the period, $mm', unit: '$mm' },
  right: { title: 'Balance, $mm', unit: '$mm' },
} as const;

export const cashflowPicture = (table: TableView): Picture => ({
  ...PAID_AND_BALANCE,
  months: byPeriod(table),
  series: styled(table, {
    principalUsd: { as: 'bar' },
    interestUsd: { as: 'bar', hue: 2 },
    balanceUsd: { as: 'line', axis: 'right', hue: undefined },
  }),
});

export const loansPicture = (table: TableView): Picture => ({
  ...PAID_AND_BALANCE,
  months: byPeriod(table),
  series: styled(table, {
    scheduledUsd: { as: 'bar' },
    prepaidUsd: { as: 'bar', hue: 1 },
    recoveredUsd: { as: 'bar', hue: 2 },
    lossUsd: { as: 'bar', hue: 3 },
    balanceUsd: { as: 'line', axis: 'right', hue: undefined },
  }),
});

/** What is outstanding at each speed, paler the faster, and each unlike its neighbours. */
export function decrementPicture(table: TableView): Picture {
  const anniversaries = { ...table, rows: table.rows.filter(({ kind }) => kind === 'body') };
  const speeds = table.columns.filter(({ key }) => key.startsWith('speed '));
  return {
    months: monthsOf(anniversaries, 'date'),
    left: { title: 'Outstanding, % of the original balance', unit: '%' },
    series: speeds.map((column, position) =>
      series(anniversaries, column, {
        as: LINE_STYLES[position % LINE_STYLES.length]!,
        pale: (position / speeds.length) * 0.5,
      }),
    ),
  };
}
