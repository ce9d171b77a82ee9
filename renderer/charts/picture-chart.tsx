import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { Chart, type ChartLook } from './chart.tsx';
import { towards } from './colors.ts';
import type { AxisUnit, Picture, PictureAxis, PictureSeries } from '../../engine/termsheet/picture.ts';

/** Figures by month as lines, bars and areas, on one axis or two. */
export function PictureChart({ label, picture }: { label: string; picture: Picture }) {
  const optionFor = useCallback((look: ChartLook) => pictureOption(picture, look), [picture]);
  if (picture.nothing !== undefined) return <p className="empty">{picture.nothing}</p>;
  return <Chart label={label} optionFor={optionFor} />;
}

function pictureOption({ months, left, right, series }: Picture, look: ChartLook): EChartsCoreOption {
  const { ink, dim, line, panel, type } = look;
  const { fontSize } = type;
  return {
    animation: false,
    textStyle: { color: dim, ...type },
    grid: { left: 8, right: right ? 8 : 24, top: fontSize * 5, bottom: 8, containLabel: true },
    legend: {
      // A stack is read from the top.
      data: (series.some(({ as }) => as === 'area') ? series.toReversed() : series).map(({ title }) => title),
      top: 6,
      left: 'center',
      itemWidth: 14,
      itemHeight: 9,
      textStyle: { color: ink, fontSize },
    },
    // A tooltip of HTML would carry inline styles, which the content security policy refuses.
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      backgroundColor: panel,
      textStyle: { color: ink, fontSize },
    },
    xAxis: {
      type: 'category',
      data: [...months],
      boundaryGap: series.some(({ as }) => as === 'bar'),
      axisLine: { lineStyle: { color: line } },
      // Clear of the lowest figure of the axis beside it.
      axisLabel: { color: dim, fontSize, margin: fontSize },
    },
    yAxis: [axis(left, look, true), ...(right ? [axis(right, look, false)] : [])],
    series: series.map((one) => drawn(one, look, (one.axis === 'left' ? left : right)?.unit ?? '$mm')),
  };
}

const WIDTHS: Partial<Record<PictureSeries['as'], number>> = { area: 1, dots: 2 };
const LINES: Partial<Record<PictureSeries['as'], string>> = { dashes: 'dashed', dots: 'dotted' };

function drawn({ title, as, axis: side, values, hue, pale }: PictureSeries, look: ChartLook, unit: AxisUnit) {
  const color = towards(hue === undefined ? look.ink : (look.series[hue] ?? look.ink), look.panel, pale);
  return {
    name: title,
    type: as === 'bar' ? 'bar' : 'line',
    yAxisIndex: side === 'left' ? 0 : 1,
    symbol: 'none',
    // What is paid adds up; so do the balances of classes.
    ...((as === 'bar' || as === 'area') && { stack: as }),
    ...(as === 'bar' && { barCategoryGap: '0%' }),
    ...(as === 'area' && { areaStyle: { opacity: 1, color } }),
    data: values.map((value) => value ?? null),
    itemStyle: { color },
    lineStyle: {
      width: WIDTHS[as] ?? 1.5,
      type: LINES[as] ?? 'solid',
      // Between areas of like colours a hairline.
      color: as === 'area' ? look.panel : color,
      // A line in ink stands off from the bars behind it.
      ...(hue === undefined && { shadowColor: look.panel, shadowBlur: 4 }),
    },
    tooltip: { valueFormatter: unit === '%' ? percent : dollars },
  };
}

const axis = ({ title, unit }: PictureAxis, { dim, line, type: { fontSize } }: ChartLook, isLeft: boolean) => ({
  type: 'value',
  name: title,
  nameTextStyle: { color: dim, align: isLeft ? 'left' : 'right', fontSize },
  axisLabel: { formatter: LABELS[unit], color: dim, fontSize },
  splitLine: { show: isLeft, lineStyle: { color: line } },
});

const plain = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 2 });

const LABELS: Record<AxisUnit, (value: number) => string> = {
  '%': plain,
  $mm: (usd) => plain(usd / 1e6),
  $000: (usd) => plain(usd / 1e3),
};

const percent = (value: unknown): string =>
  typeof value === 'number' ? `${value.toLocaleString('en-US', { maximumFractionDigits: 3 })}%` : 'none';

const dollars = (value: unknown): string =>
  typeof value === 'number' ? `$${value.toLocaleString('en-US', { maximumFractionDigits: 0 })}` : 'none';
