import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { Chart, type ChartLook } from './chart.tsx';

/** One line, or row of bars, over time; null is no figure. */
export interface ChartSeries {
  title: string;
  values: readonly (number | null)[];
  /** Drawn as bars. */
  bars?: boolean;
  /** Measured on the axis at the right. */
  right?: boolean;
}

/** A picture of figures by month. */
export interface SeriesPicture {
  /** `Aug-03` */
  months: readonly string[];
  series: readonly ChartSeries[];
  /** What the axis says: `% p.a.`, `$mm`. */
  unit: string;
  /** What the axis at the right says. */
  rightUnit?: string;
}

/** Lines and bars by month, each with a name of its own and told in figures where it is pointed at. */
export function SeriesChart({ picture, label }: { picture: SeriesPicture; label: string }) {
  const optionFor = useCallback((look: ChartLook) => seriesOption(picture, look), [picture]);
  return <Chart label={label} optionFor={optionFor} />;
}

const LINE_TYPES = ['solid', 'dashed', 'dotted'] as const;

function seriesOption({ months, series, unit, rightUnit }: SeriesPicture, look: ChartLook): EChartsCoreOption {
  const { ink, dim, panel, line, type } = look;
  return {
    animation: false,
    textStyle: { color: dim, ...type },
    grid: { left: 8, right: 12, top: 58, bottom: 8, containLabel: true },
    legend: { top: 6, left: 'center', itemWidth: 22, itemHeight: 9, textStyle: { color: ink } },
    // A tooltip of HTML would carry inline styles, which the content security policy refuses.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: panel,
      textStyle: { color: ink },
      valueFormatter: figure,
    },
    xAxis: {
      type: 'category',
      data: [...months],
      axisLine: { lineStyle: { color: line } },
      axisLabel: { color: dim },
    },
    yAxis: [axis(unit, look, 'left'), ...(rightUnit === undefined ? [] : [axis(rightUnit, look, 'right')])],
    series: series.map((one, i) => drawn(one, i, look)),
  };
}

function drawn({ title, values, bars, right }: ChartSeries, position: number, look: ChartLook) {
  const color = look.series[position % look.series.length];
  return {
    name: title,
    data: [...values],
    itemStyle: { color },
    ...(right && { yAxisIndex: 1 }),
    ...(bars
      ? { type: 'bar', barCategoryGap: '20%' }
      : // Curves of the same rates lie on each other: dashes let the lower ones be seen.
        {
          type: 'line',
          symbol: 'none',
          lineStyle: { width: 1.75, type: LINE_TYPES[position % LINE_TYPES.length], color },
        }),
  };
}

const axis = (name: string, { dim, line }: ChartLook, side: 'left' | 'right') => ({
  type: 'value',
  name,
  scale: false,
  nameTextStyle: { color: dim, align: side },
  axisLabel: { formatter: figure, color: dim },
  splitLine: { show: side === 'left', lineStyle: { color: line } },
});

const figure = (value: unknown): string =>
  typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 4 }) : '–';
